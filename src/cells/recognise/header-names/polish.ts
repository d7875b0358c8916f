import type { HeaderNames } from './header-names';

export const POLISH_NAMES: HeaderNames = {
  id: 'ID transakcji; ID szansy; Numer transakcji; Numer oferty; ID dealu',
  name: 'Transakcja; Nazwa transakcji; Szansa; Szansa sprzedaży; Nazwa szansy; Temat; Tytuł; Nazwa; Projekt; Deal',
  company: 'Firma; Nazwa firmy; Klient; Nazwa klienta; Kontrahent; Organizacja; Przedsiębiorstwo; Konto',
  contact: 'Kontakt; Osoba kontaktowa; Osoba; Imię i nazwisko; Nazwa kontaktu',
  phone: 'Telefon; Numer telefonu; Komórka; Tel.; Nr telefonu',
  email: 'E-mail; Adres e-mail; Mail; Poczta',
  owner:
    'Właściciel; Opiekun; Handlowiec; Sprzedawca; Odpowiedzialny; Osoba odpowiedzialna; Przypisane do; Opiekun klienta; Przedstawiciel',
  pipeline: 'Lejek; Lejek sprzedaży; Lejek sprzedażowy',
  stage: 'Etap; Etap sprzedaży; Faza; Etap transakcji; Etap lejka',
  value: 'Wartość; Kwota; Wartość transakcji; Wartość netto; Kwota netto; Cena; Budżet; Wartość szansy; Wartość oferty',
  currency: 'Waluta',
  probability: 'Prawdopodobieństwo; Szansa (%); Prawdopodobieństwo (%); Szansa powodzenia',
  expectedClose:
    'Przewidywane zamknięcie; Planowane zamknięcie; Oczekiwane zamknięcie; Przewidywana data zamknięcia; Planowana data zamknięcia; Oczekiwana data zamknięcia; Spodziewane zamknięcie; Termin zamknięcia; Prognozowana data zamknięcia',
  closeDate: 'Data zamknięcia; Zamknięcie',
  closed: 'Zamknięto; Zamknięte; Zamknięte dnia; Rzeczywista data zamknięcia; Data zakończenia',
  wonAt: 'Data wygranej; Wygrano; Data sprzedaży',
  lostAt: 'Data przegranej; Przegrano',
  status: 'Status; Stan; Wynik',
  created: 'Utworzono; Data utworzenia; Utworzone; Data dodania; Dodano; Data rozpoczęcia; Data założenia',
  lastActivity: 'Ostatnia aktywność; Ostatni kontakt; Data ostatniego kontaktu; Data ostatniej aktywności',
  nextStep: 'Następny krok; Kolejny krok; Następne działanie; Następne kroki; Dalsze kroki',
  nextStepDue:
    'Termin następnego kroku; Data następnego kroku; Następny kontakt; Data następnego kontaktu; Termin kontaktu',
  closeReason: 'Powód przegranej; Powód utraty; Powód; Przyczyna',
  source: 'Źródło; Źródło leada; Pochodzenie; Kanał; Źródło pozyskania',
  priority: 'Priorytet',
  notes: 'Notatki; Notatka; Uwagi; Komentarz; Komentarze; Opis',
};
