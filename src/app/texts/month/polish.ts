/** What the server says when a month is closed, in Polish. */
import { polishForm, polishPlural } from '../../../domain/polish-plural';
import type { MonthTexts } from './english';

export const polishMonth: MonthTexts = {
  menu: 'Zamknij miesiąc…',
  notBegun: (month) => `Miesiąc ${month} jeszcze się nie zaczął. Wybierz wcześniejszy.`,
  noGoals: 'Nie ma już karty z celami. Uruchom „Sprawdź i napraw” albo dodaj cele samodzielnie.',
  noGoalColumn: (tab, header) =>
    `W karcie „${tab}” nie ma kolumny „${header}”. Przywróć ten nagłówek w pierwszym wierszu i dodaj cele ponownie.`,
  noTab: (tab) => `Nie ma już karty „${tab}”. Zmieniono jej nazwę albo ją usunięto.`,
  unread: (count) =>
    `Nie udało się odczytać ${polishPlural(count, 'komórki', 'komórek', 'komórek')} tabeli lub dziennika; ${polishForm(count, 'została pominięta', 'zostały pominięte', 'zostały pominięte')}. Wskażą ${polishForm(count, 'ją', 'je', 'je')} „Sprawdź i napraw” i „Wartości do sprawdzenia”.`,
  title: (month) => `Miesiąc ${month}`,
  period: 'Okres',
  written: 'Zapisano',
  by: 'Kto',
  notOver: (day) => `Miesiąc jeszcze trwał: dane na dzień ${day}.`,
  goal: 'Cel',
  noGoal: 'brak celu na ten miesiąc',
  won: 'Wygrane',
  short: 'Brakuje do celu',
  above: 'Ponad cel',
  others: (count, currency) =>
    `Nie pokazano ${polishPlural(count, 'zamkniętej szansy', 'zamkniętych szans', 'zamkniętych szans')} w walucie ${currency}.`,
  goalsInOthers: (count) => `Nie pokazano ${polishPlural(count, 'celu', 'celów', 'celów')} w innej walucie.`,
  owners: 'Według opiekunów',
  nobody: '(bez opiekuna)',
  total: 'Razem',
  wonDeals: 'Wygrane szanse',
  wonValue: 'Wartość wygranych',
  lostDeals: 'Przegrane szanse',
  winRate: 'Skuteczność',
  decided: 'Liczba szans',
  openDeals: 'Otwarte na koniec',
  openValue: 'Wartość otwartych',
  weighted: 'Ważona',
  noData: 'brak danych',
  wonList: 'Wygrane',
  lostList: 'Przegrane',
  slippedList: 'Przesunięte: oczekiwane w tym miesiącu, niezamknięte',
  none: 'brak',
  lostFrom: 'Przegrana na etapie',
  wasExpected: 'Oczekiwano',
  expectedNow: 'Oczekiwane teraz',
  stageNow: 'Etap teraz',
};
