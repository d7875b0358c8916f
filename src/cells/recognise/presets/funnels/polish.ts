/** Stage lists for other purposes than a first sale, in Polish. */
import { type Ends, funnel } from './funnel';
import type { Preset } from '../preset';

const ENDS: Ends = {
  won: ['Wygrane', '', 'Podziękuj i zapytaj, komu jeszcze to się przyda.'],
  lost: ['Przegrane', '', 'Zapisz powód: uczy więcej niż sama szansa.'],
  parked: ['Odłożone', 'Nadszedł dzień, w którym miało paść pytanie ponownie.', 'Ustal następny krok z datą.'],
};

export const polishFunnels: readonly Preset[] = [
  funnel('lead-generation', 'Pozyskiwanie leadów', ENDS, {
    won: 'Przekazane do sprzedaży',
    open: [
      [
        'Dotarcie',
        'Jest odzew: wejście na stronę, otwarty mail, odpowiedź.',
        'Pokaż w jednym zdaniu, jaki problem rozwiązujesz.',
      ],
      [
        'Zainteresowanie',
        'Zostawili adres: zapis na listę mailingową lub pobrany e-book.',
        'Zaproponuj coś przydatnego w zamian za adres.',
      ],
      ['Lead', 'Chcą więcej: demo, próbki lub okresu próbnego.', 'Wysyłaj to, co pomaga zdecydować, po jednej rzeczy.'],
      [
        'Lead kwalifikowany',
        'Potrzeba, budżet, decydent i termin są znane i pasują.',
        'Zadaj te cztery pytania i umów pierwszą rozmowę.',
      ],
    ],
  }),
  funnel('basic-sales', 'Prosta sprzedaż', ENDS, {
    open: [
      ['Nowe', 'Ktoś odpowiedział.', 'Zadzwoń lub napisz w ciągu dnia.'],
      ['W rozmowach', 'Klient dostał wycenę albo o nią poprosił.', 'Ustal, czego potrzebują, kto decyduje i do kiedy.'],
      ['Oferta wysłana', 'Klient przeczytał ofertę i na nią odpowiada.', 'Umów dzień na omówienie oferty.'],
      ['Decyzja', 'Obie strony zgadzają się na cenę i warunki.', 'Domykaj otwarte punkty jeden po drugim.'],
    ],
  }),
  funnel('upsell', 'Upselling', ENDS, {
    won: 'Rozszerzone',
    open: [
      ['Zadowolony klient', 'Korzystają z zakupu i mówią o tym.', 'Zapytaj, jak idzie, i słuchaj, czego brakuje.'],
      [
        'Potrzeba więcej',
        'Nazwali ograniczenie, które zniesie większy pakiet.',
        'Pokaż, co zyskały firmy tej wielkości.',
      ],
      ['Propozycja rozszerzenia', 'Pytają o cenę lub termin.', 'Zaproponuj kilka wielkości, od największej.'],
      [
        'Uzgodnienia',
        'Obie strony zgadzają się na cenę i warunki.',
        'Ułatw zmianę: bez przerwy i bez drugiej faktury.',
      ],
    ],
  }),
  funnel('cross-sell', 'Cross-selling', ENDS, {
    won: 'Dokupione',
    open: [
      [
        'Pasujący klient',
        'To, co kupili, dobrze łączy się z czymś innym.',
        'Szukaj klientów podobnych do tych, którzy mają oba.',
      ],
      [
        'Po pytaniu',
        'Chcą zobaczyć: poprosili o demo lub próbkę.',
        'Zapytaj o zadanie obok tego, które już rozwiązujesz.',
      ],
      ['Po pokazie', 'Zakończyli okres próbny albo poprosili o wycenę.', 'Pokaż oba razem, na ich danych.'],
      ['Oferta', 'Przeczytali ofertę i na nią odpowiadają.', 'Podaj cenę za oba i powiedz, do kiedy obowiązuje.'],
    ],
  }),
  funnel('marketing', 'Marketing', ENDS, {
    won: 'Przekazane do sprzedaży',
    open: [
      ['Odwiedzający', 'Zostawili adres: zapis na listę mailingową.', 'Pisz o tym, czego szukają.'],
      ['Subskrybent', 'Wracają: otwierają maile lub pobrali e-book.', 'Co tydzień wyślij coś przydatnego.'],
      [
        'Zaangażowany',
        'Zapisali się na darmowy okres próbny lub demo na żywo.',
        'Zaproś do wypróbowania jednym jasnym krokiem.',
      ],
      [
        'Gotowy na sprzedaż',
        'Pasują do profilu i poprosili o rozmowę lub wycenę.',
        'Przekaż handlowcom, co czytali i o co pytali.',
      ],
    ],
  }),
  funnel('phases', 'Trzy fazy', ENDS, {
    open: [
      ['Góra: odkrywanie', 'Znają swój problem i chcą go rozwiązać.', 'Pomóż nazwać problem.'],
      [
        'Środek: porównywanie',
        'Porównują was z innymi i proszą o wycenę.',
        'Pokaż możliwe rozwiązania i gdzie wasze jest najlepsze.',
      ],
      ['Dół: decyzja', 'Zgodzili się na cenę i warunki.', 'Rozwiej ostatnią wątpliwość.'],
    ],
  }),
];
