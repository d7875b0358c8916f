/** Every sentence that recognition says, in Polish. */
import { polishForm, polishPlural } from '../../../domain/polish-plural';
import type { StageKind } from '../../../domain/stage';
import type { Sentences } from './english';
import { quotedList } from './quoted-list';

const KIND: Readonly<Record<StageKind, string>> = {
  open: 'otwarty',
  won: 'wygranej',
  lost: 'przegranej',
  parked: 'odłożonej',
};

export const polish: Sentences = {
  quoted: (words) => quotedList(words, ', ', (more) => ` i jeszcze ${more}`, ['„', '”']),
  askAboutClosed: (word, count, takenAsWon) =>
    takenAsWon
      ? `Czy „${word}” znaczy „wygrana” (${deals(count)})? Tak to odczytano, bo obok jest etap przegranej, a nie ma etapu wygranej.`
      : `Czy „${word}” znaczy „wygrana”, „przegrana”, czy jedno i drugie (${deals(count)})? Odczytano jako otwarte.`,
  askAboutSuspects: (word, count, maybe) =>
    `Czy „${word}” to etap ${KIND[maybe]} (${deals(count)})? Odczytano jako otwarty.`,
  askAboutUnknown: (words) =>
    words.length === 1
      ? `Czy ${polish.quoted(words)} to etap otwarty? Tak go odczytano.`
      : `Czy ${polish.quoted(words)} to etapy otwarte? Tak je odczytano.`,
  why: {
    forced: (label) => `Twój wybór: ${label}`,
    own: () => 'Twoja własna kolumna: zostaje bez zmian',
    named: (header, label) => `„${header}” to inna nazwa kolumny „${label}”`,
    weaklyNamed: (header, label) => `„${header}” może oznaczać „${label}”, a żadna inna kolumna tego nie robi`,
    similar: (header, alias, label) => `„${header}” to prawie „${alias}”, czyli „${label}”`,
    contained: (header, alias, label) => `„${header}” zawiera słowo „${alias}”, czyli „${label}”`,
    content: (found, label) => `zawiera ${found}, więc wygląda na kolumnę „${label}”`,
    enteredStage: (stage) => `dzień, w którym szansa weszła do etapu „${stage}”`,
    closeDate: () => 'dla otwartych szans to przewidywane zamknięcie, dla zamkniętych dzień zamknięcia',
    closedOnly: () => 'przy otwartych szansach jest pusta, więc to dzień zamknięcia',
    expectedOnly: () => 'dzień zamknięcia jest w innej kolumnie, więc to data przewidywana',
    closedBeside: () => 'przewidywane zamknięcie jest w innej kolumnie, więc to dzień zamknięcia',
    namesDeals: (headers) => `żadna kolumna nie nazywa szans, więc nazwą będzie: ${headers.join(' · ')}`,
    contactNotDeal: (header) => `„${header}” jest obok e-maila lub telefonu, więc to imię i nazwisko osoby`,
    statusIsStage: (header) => `„${header}” zawiera etapy`,
  },
  content: {
    stage: 'kilka powtarzających się słów, które są etapami',
    email: 'adresy e-mail',
    value: 'kwoty',
    currency: 'kody walut',
    phone: 'numery telefonów',
  },
  extraField: {
    status: 'Stan szansy',
    closed: 'Zamknięto',
    wonAt: 'Data wygranej',
    lostAt: 'Data przegranej',
    isWon: 'Czy wygrana',
    isLost: 'Czy przegrana',
    isClosed: 'Czy zamknięta',
    stageChangedAt: 'Ostatnia zmiana etapu',
    inStageSince: 'W etapie od',
    enteredStage: 'Wejście do etapu',
    fromStage: 'Poprzedni etap',
  },
  closeDate: 'data zamknięcia',
  blankHeader: (letter) => `Kolumna ${letter}`,
  ask: {
    weakColumn: (header, label) => `Czy „${header}” to kolumna „${label}”? Tak ją odczytano.`,
    column: (header, question) => `Kolumna „${header}”: ${question}`,
    contradiction: (count, row) =>
      `${polishPlural(count, 'szansa ma', 'szanse mają', 'szans ma')} sprzeczne status i etap (pierwsza w wierszu ${row}): co jest prawdą?`,
    noStage: (count) =>
      `${polishPlural(count, 'szansa nie ma', 'szanse nie mają', 'szans nie ma')} etapu: jaki powinien być?`,
    repeatedIds: (count, example) =>
      `${repeatingRows(count)} ID innej szansy (np. „${example}”): czy to ta sama szansa?`,
    repeatedDeals: (count, row) =>
      `${repeatingRows(count)} nazwę i wartość wcześniejszego (pierwszy to wiersz ${row}): czy to ${count === 1 ? 'ta sama szansa' : 'te same szanse'}?`,
    negativeValues: (count, row) =>
      `${polishPlural(count, 'szansa ma', 'szanse mają', 'szans ma')} ujemną wartość (pierwsza w wierszu ${row}): czy to się zgadza?`,
    headings: (words) =>
      `Wiersze ${polish.quoted(words)} odczytano jako etapy, a szanse pod nimi jako należące do nich: czy to się zgadza?`,
    lostReasons: (count, row) =>
      `${polishPlural(count, 'szansa ma', 'szanse mają', 'szans ma')} powód przegranej, a nie ${polishForm(count, 'jest przegrana', 'są przegrane', 'jest przegranych')} (pierwsza w wierszu ${row}): czy to przegrane?`,
    oneCurrency: (count, currency) =>
      `${polishPlural(count, 'kwota nie ma', 'kwoty nie mają', 'kwot nie ma')} waluty; przyjęto ${currency}, jak przy pozostałych: czy to się zgadza?`,
    noStages:
      'Żadna kolumna nie zawiera etapów: każda szansa zaczyna w pierwszym. Która kolumna mówi, jak daleko jest szansa?',
    notWon: (header, count) =>
      `„${header}” mówi „nie” (${polishPlural(count, 'szansa', 'szanse', 'szans')}): czy to przegrane? Odczytano jako otwarte.`,
    otherAmounts: (header, other) =>
      `„${header}” też zawiera kwoty: jako wartość odczytano tylko „${other}”. Czy to się zgadza?`,
    answerUnused: (word) =>
      `Odpowiedź o „${word}” nie pasuje do żadnego etapu, statusu ani kolumny: czy pisownia jest taka jak w arkuszu?`,
  },
  askInColumn: {
    mixedDates: (example, unread) =>
      `w jednych datach najpierw jest dzień, w innych miesiąc: co jest pierwsze w „${example}”? ${cellsUnread(unread)}`,
    undecidedDates: (example, unread) => `czy w „${example}” najpierw jest dzień, czy miesiąc? ${cellsUnread(unread)}`,
    datesAsBeside: (example, isDayFirst, header) =>
      `w „${example}” przyjęto najpierw ${isDayFirst ? 'dzień' : 'miesiąc'}, tak jak w „${header}”: czy to się zgadza?`,
    mistrustedDates: (count) =>
      `daty zapisane jako tekst mają najpierw dzień, ale pozostałe mogły zostać odczytane z miesiącem na początku przy otwieraniu pliku: czy są poprawne (${count})?`,
    decimalMark: (example, unread) => `czy znak w „${example}” oddziela ułamek, czy tysiące? ${cellsUnread(unread)}`,
    thousandsMark: (example) => `w „${example}” znak uznano za separator tysięcy: czy to się zgadza?`,
    sharedSymbol: (symbol) => `jaka waluta to „${symbol}”?`,
  },
  reason: {
    noSuchDay: 'nie ma takiego dnia',
    noSuchTime: 'nie ma takiej godziny',
    notADate: 'to nie data',
    numberNotDate: 'to liczba, a nie data',
    noFullDay: 'to niepełna data',
    yearOutOfReach: (year) => `rok ${year} jest poza zakresem`,
    eitherWayRound: 'nie wiadomo, co jest dniem, a co miesiącem',
    notAnAmount: 'to nie kwota',
    eitherMark: 'nie wiadomo, który znak oddziela ułamek',
    notAProbability: 'to nie prawdopodobieństwo',
    below0: 'prawdopodobieństwo nie może być mniejsze niż 0',
    above100: 'prawdopodobieństwo nie może przekraczać 100%',
    shareOrPercentage: 'może to być ułamek albo procent',
    stageSays: (stage) => `etap mówi „${stage}”`,
    sameId: 'inny wiersz ma to samo ID szansy',
  },
  aDate: 'data',
  refusal: {
    sheet: 'Arkusz',
    row: (row) => `Wiersz ${row}`,
    mapping: 'Przypisanie kolumn',
    listNeeded: 'listy szans z wierszem nagłówków i kolumnami takimi jak szansa, firma, etap i wartość',
    listFix: 'Wybierz inną kartę albo wskaż, co jest w której kolumnie.',
    headerNeeded: (headers) => `jednego z nagłówków arkusza (${headers})`,
    headerFix: 'Wpisz nagłówek tak, jak stoi w arkuszu.',
    fieldNeeded: (fields) => `jednej z kolumn, które zna Dealsheet (${fields})`,
    fieldFix: 'Zapisz to jako Stage=deal_stage: najpierw kolumna Dealsheet, potem nagłówek arkusza.',
  },
};

function deals(count: number): string {
  return polishPlural(count, 'szansa', 'szanse', 'szans');
}

function repeatingRows(count: number): string {
  return polishPlural(count, 'wiersz powtarza', 'wiersze powtarzają', 'wierszy powtarza');
}

function cellsUnread(count: number): string {
  return `Nieodczytane komórki: ${count}.`;
}
