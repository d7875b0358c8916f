/** The ready-made stage lists, in Polish. */
import { type Preset, preset, type StageDraft } from './preset';

const LOST: StageDraft = ['Przegrana', 'lost', '', 'Zapisz powód zamknięcia: uczy więcej niż sama szansa.'];
const PARKED: StageDraft = [
  'Odłożona',
  'parked',
  'Klient wraca albo nadszedł ustalony termin ponownego kontaktu.',
  'Ustal następny krok z datą i zostaw szansę w spokoju.',
];
const WON: StageDraft = ['Wygrana', 'won', '', 'Przekaż do realizacji i zapytaj, komu jeszcze to się przyda.'];

export const polish: readonly Preset[] = [
  preset('funnel', 'Lejek sprzedaży', [
    ['Nietknięta', 'open', 'Ktoś od nas dotarł do właściwej osoby.', 'Ustal, kto decyduje, i nawiąż kontakt.'],
    [
      'Nawiązany kontakt',
      'open',
      'Klient chce więcej: zapisał się na listę, pobrał poradnik albo zamówił próbkę.',
      'Dowiedz się, czego potrzebuje i na kiedy.',
    ],
    [
      'Zakwalifikowana',
      'open',
      'Potrzeba, budżet, decydent i termin są znane i pasują.',
      'Uzgodnij, jak wygląda dobre rozwiązanie.',
    ],
    [
      'Oferta przedstawiona',
      'open',
      'Klient ma ofertę i reaguje: prosi o zmiany lub warunki.',
      'Przedstaw ją osobiście i umów dzień odpowiedzi.',
    ],
    ['Negocjacje', 'open', 'Obie strony zgodziły się na cenę i warunki.', 'Zamykaj otwarte kwestie, jedna po drugiej.'],
    WON,
    LOST,
    PARKED,
  ]),
  preset('six-stages', 'Od poszukiwania do decyzji', [
    [
      'Poszukiwanie klientów',
      'open',
      'Potencjalny klient odpowiedział.',
      'Szukaj firm podobnych do Twoich najlepszych klientów i pisz do nich.',
    ],
    [
      'Kwalifikacja leada',
      'open',
      'Lead pasuje i zgodził się na spotkanie.',
      'Zapytaj o potrzebę, budżet, decydenta i termin.',
    ],
    ['Spotkanie', 'open', 'Klient poprosił o demo lub wycenę.', 'Poznaj problem, zanim pokażesz produkt.'],
    ['Oferta', 'open', 'Klient przeczytał ofertę i reaguje na nią.', 'Pisz słowami klienta i umów dzień odpowiedzi.'],
    ['Negocjacje', 'open', 'Obie strony zgodziły się na cenę i warunki.', 'Zamykaj otwarte kwestie, jedna po drugiej.'],
    WON,
    LOST,
    PARKED,
  ]),
  preset('with-retention', 'Od kontaktu do utrzymania klienta', [
    [
      'Kontakt',
      'open',
      'Potencjalny klient odpowiedział i chce wiedzieć więcej.',
      'Nawiąż kontakt i zaproponuj coś przydatnego.',
    ],
    [
      'Kwalifikacja',
      'open',
      'Potrzeba, budżet, decydent i termin są znane i pasują.',
      'Najpierw pytaj, potem sprzedawaj; odpuść to, co nie pasuje.',
    ],
    ['Spotkanie', 'open', 'Klient poprosił o demo, próbę lub wycenę.', 'Poznaj problem, zanim pokażesz produkt.'],
    [
      'Oferta',
      'open',
      'Klient przyjmuje ofertę albo zmiany są uzgodnione.',
      'Pisz słowami klienta i umów dzień odpowiedzi.',
    ],
    ['Finalizacja', 'won', 'Umowa jest podpisana.', 'Podpisz i przekaż do realizacji.'],
    ['Utrzymanie klienta', 'won', '', 'Bądź w kontakcie, proś o opinię i polecenia.'],
    LOST,
    PARKED,
  ]),
  preset('short', 'Od pierwszego kontaktu do finalizacji', [
    [
      'Pierwszy kontakt',
      'open',
      'Potencjalny klient odpowiedział i chce wiedzieć więcej.',
      'Nawiąż kontakt i ustal, kto decyduje.',
    ],
    [
      'Kwalifikacja',
      'open',
      'Potrzeba, budżet, decydent i termin są znane i pasują.',
      'Najpierw pytaj, potem sprzedawaj; odpuść to, co nie pasuje.',
    ],
    ['Oferta', 'open', 'Klient przeczytał ofertę i reaguje na nią.', 'Pisz słowami klienta i umów dzień odpowiedzi.'],
    ['Negocjacje', 'open', 'Obie strony zgodziły się na cenę i warunki.', 'Zamykaj otwarte kwestie, jedna po drugiej.'],
    ['Finalizacja', 'won', '', 'Podpisz, dostarcz i zacznij opiekę po sprzedaży.'],
    LOST,
    PARKED,
  ]),
];
