/** Every sentence that the server half says to a user, in Polish. */
import { polishActivities } from './activities/polish';
import { polishForm, polishPlural } from '../../domain/polish-plural';
import type { Texts } from './english';
import { type ListWords, listed as listedWith } from './listed';
import { polishChartTabs } from './chart-tabs/polish';
import { polishMonth } from './month/polish';
import { polishViews } from './views/polish';

export const polish: Texts = {
  putBack: (stage, typed, why) => `Dealsheet przywrócił tu „${stage}”. Wybrano „${typed}”, ale ${why}`,
  stageIsEmpty: 'szansa zawsze ma etap. Aby ją zakończyć, wybierz etap przegranej lub odłożonej.',
  noSuchStage: 'nie ma takiego etapu. Lista etapów jest w karcie z lejkami.',
  refused: (refusal) => {
    const reasons: string[] = [];
    if (refusal.missing.length > 0) reasons.push(`najpierw trzeba uzupełnić: ${listed(refusal.missing)}`);
    if (refusal.needsReason) reasons.push('najpierw trzeba podać powód zamknięcia');
    if (refusal.otherPipeline !== null) reasons.push(`ten etap należy do lejka „${refusal.otherPipeline}”`);
    return `${reasons.join('; ')}. Potem wybierz etap jeszcze raz.`;
  },
  statusFollowsStage: (typed, status, stage) =>
    stage === null
      ? `Wpisano „${typed}”. Status wynika z etapu i brzmi tu „${status}”.`
      : `Wpisano „${typed}”. Status wynika z etapu: wybierz zamiast tego etap „${stage}”.`,
  dateFollowsLog: (typed) => `Wpisano „${typed}”. Ta data pochodzi z dziennika szans.`,
  idKept: (typed) => `Wpisano „${typed}”. ID szansy zostało, bo pod nim zna ją dziennik szans.`,
  duplicatesSplit: (count) =>
    `${polishPlural(count, 'szansa miała', 'szanse miały', 'szans miało')} ID innej szansy i ${polishForm(count, 'dostała', 'dostały', 'dostało')} własne.`,
  found: (count) =>
    `W arkuszu ${polishForm(count, 'zmieniła się', 'zmieniły się', 'zmieniło się')} ${deals(count)}; zmiany są już w dzienniku szans.`,
  vanished: (names) => `Nie ma już w tabeli: ${listed(names)}. Historia zostaje w dzienniku szans.`,
  returned: (names) => `Znów w tabeli: ${listed(names)}.`,
  withoutStage: (rows) =>
    `Bez etapu, więc jeszcze nie w lejku: ${rows.length === 1 ? 'wiersz' : 'wiersze'} ${listed(rows.map(String))}.`,
  typedColumns:
    'Lista jest tabelą Google z kolumnami o ustalonym typie, których dodatki nie mogą zmieniać: kolumna etapów nie ma listy rozwijanej. Wybierz w menu tabeli zamianę na zwykłe dane, a potem „Sprawdź i napraw”.',
  volatile: {
    asOf: (column) =>
      `„${column}” pytała o dzisiejszą datę przez TODAY() lub NOW(). W nowej tabeli patrzy na komórkę AsOf, w której jest dzisiejszy dzień: formuły takie jak PIPELINE_VELOCITY nie mogą czytać tabeli z zegarem.`,
    values: (column) =>
      `„${column}” zmieniała się sama, przez zegar lub przypadek. W nowej tabeli są wartości, które pokazywała: formuły takie jak PIPELINE_VELOCITY nie mogą czytać takich komórek.`,
  },
  overtaken: (typed, stage) =>
    `Wpisano „${typed}”, gdy ktoś właśnie przenosił tę szansę do „${stage}”. Jeśli Twój etap jest właściwy, wybierz go jeszcze raz.`,
  issue: {
    nothing: 'nic tu nie ma',
    found: (received) => `jest „${received}”`,
    sentence: (where, found, expected, fix) => `${where}: ${found}, a potrzeba ${expected}. ${fix}`.trim(),
    expected: {
      call: 'jednego z poleceń panelu bocznego',
      anything: 'innej wartości',
      column: 'kolumny, w której można pisać',
      move: 'przeniesienia',
      text: 'tekstu',
      number: 'liczby',
      amount: 'kwoty',
      share: 'udziału od 0 do 1',
      date: 'daty',
      value: 'wartości',
    },
    fix: {
      reload: 'Wczytaj panel boczny ponownie.',
      correct: 'Popraw albo zostaw puste.',
      move: 'Przenieś szansę do nowego etapu.',
    },
    notSetUp: 'Ten dokument nie jest jeszcze lejkiem. Najpierw wybierz „Zrób z tego arkusza lejek sprzedaży”.',
    alreadySetUp: (tab) => `Ten dokument ma już lejek: karta „${tab}”. Niczego nie zmieniono.`,
    stopped: 'Zatrzymano. Nic nie zostało zmienione.',
    noTab: (tab) => `Nie ma karty „${tab}”. Wybierz inną.`,
    busy: 'Ktoś inny właśnie zmienia lejek. Nic nie przepadło: spróbuj ponownie.',
    gone: (dealId) => `Szansy ${dealId} nie ma już w tabeli. Ktoś usunął jej wiersz albo zmienił jej ID.`,
    conflict: (what) => `Ktoś był szybszy: ${what} Obejrzyj szansę jeszcze raz i zdecyduj.`,
    noStage: (key) => `Tego etapu nie ma już w karcie z lejkami (${key}). Wczytaj panel boczny ponownie.`,
    nothingToUndo: 'Nie ma czego cofnąć: ten ruch już cofnięto albo jest pierwszym ruchem szansy.',
    protectedCells:
      'Część arkusza jest przed Tobą chroniona. Poproś właściciela o prawo edycji szans i dziennika szans.',
    typedColumns:
      'Szanse są w tabeli Google z typami kolumn, których dodatki nie mogą zmieniać. W menu tabeli wybierz konwersję na dane niesformatowane i spróbuj ponownie.',
    validation: (message) => `Arkusz odrzucił wartość: ${message} Zmień regułę tej komórki albo wartość.`,
    quota: 'Limit Google dla tego konta jest na razie wyczerpany. Nic nie przepadło: spróbuj ponownie za minutę.',
    bug: (code) => `Coś poszło nie tak w Dealsheet (${code}). Nic nie zapisało się połowicznie: spróbuj ponownie.`,
    needs: (stage, header) => `Etap „${stage}” wymaga pola „${header}”. Uzupełnij je i przenieś szansę.`,
    needsReason: (stage) => `Etap „${stage}” wymaga powodu zamknięcia. Napisz, dlaczego szansa przegrała.`,
    otherPipeline: (stage, pipeline) => `Etap „${stage}” należy do lejka „${pipeline}”.`,
  },
  history: {
    changed: 'ta szansa się zmieniła.',
    changedBy: (stage, by, day, clock) =>
      `szansę zmieniono ${day} o ${clock}${by && ` (${by})`}; jest w etapie „${stage}”.`,
    movedBy: (stage, by, day, clock) => `przeniesiono ją do „${stage}” ${day} o ${clock}${by && ` (${by})`}.`,
    empty: 'puste',
    value: 'Wartość',
    owner: 'Opiekun',
    expectedClose: 'Przewidywane zamknięcie',
    probability: 'Prawdopodobieństwo',
    pipeline: 'Lejek',
  },
  priorities: ['Wysoki', 'Średni', 'Niski'],
  findings: {
    noNextStep: (count) =>
      `${polishPlural(count, 'szansa nie ma', 'szanse nie mają', 'szans nie ma')} następnego kroku`,
    stepOverdue: (count) => `${polishPlural(count, 'szansa ma', 'szanse mają', 'szans ma')} następny krok po terminie`,
    closePassed: (count) =>
      `${polishPlural(count, 'szansa jest', 'szanse są', 'szans jest')} po przewidywanym zamknięciu`,
    noValue: (count) => `${polishPlural(count, 'szansa nie ma', 'szanse nie mają', 'szans nie ma')} wartości`,
    lostWithoutReason: (count) =>
      `${polishPlural(count, 'szansa przegrana', 'szanse przegrane', 'szans przegranych')} bez podania powodu`,
    none: (open) =>
      `${polishPlural(open, 'otwarta szansa', 'otwarte szanse', 'otwartych szans')}; żadna nie wymaga dziś uwagi`,
  },
  setUp: {
    pipeline: 'Sprzedaż',
    won: 'Wygrana',
    lost: 'Przegrana',
    closedToo: (stage) => `${stage} (zamknięta)`,
    yours: (header) => `${header} (Twoje)`,
    toCheck: (header, text, reason) => `${header}: „${text}” (${reason})`,
    keptFormulas: (header) =>
      `„${header}” zawiera formuły, więc zostało bez zmian: nie wszystkie komórki dało się odczytać.`,
    someToCheck: (rows, column) =>
      `W ${rows} ${rows === 1 ? 'wierszu' : 'wierszach'} jest coś nieczytelnego lub niepewnego: zobacz kolumnę „${column}”.`,
    repeatedIds: (rows) =>
      `${polishPlural(rows, 'wiersz powtarza', 'wiersze powtarzają', 'wierszy powtarza')} ID wcześniejszego wiersza. Każdy jest osobną szansą; usuń te, które nią nie są.`,
    chooseStage: 'Wybierz jeden z etapów z karty z lejkami.',
  },
  repair: {
    columns: (headers) => `Przywrócone kolumny: ${headers.join(', ')}.`,
    stages: (names) => `Dodane nowe etapy: ${names.join(', ')}.`,
    rebuilt: (rows) => `Odtworzono z dziennika status, daty lub znaczniki: ${deals(rows)}.`,
    dropdown: 'Przywrócono listę rozwijaną w kolumnie etapów.',
    colours: 'Przywrócono kolory etapów.',
    nothing: 'Wszystko w porządku: tabela i dziennik są zgodne.',
  },
  menu: {
    openSidebar: 'Otwórz panel boczny',
    turnIntoPipeline: 'Zrób z tego arkusza lejek sprzedaży',
    checkAndRepair: 'Sprawdź i napraw',
    remove: 'Usuń Dealsheet',
    formulaHelp: 'Pomoc do formuł',
    help: 'Pomoc',
    about: 'O dodatku',
    hasPipeline: (tab) => `Ten dokument ma już lejek: karta „${tab}”. Otwórz panel boczny, aby z nim pracować.`,
    askToRemove:
      'Usunąć Dealsheet z tego dokumentu? Szanse, dziennik i wszystkie inne karty zostaną jako zwykłe karty; znikną lista rozwijana, kolory, nazwy używane w formułach i karta z pomocą do formuł.',
    removed: 'Dealsheet usunięto z tego dokumentu. Wszystkie Twoje karty zostały.',
    helpLines: [
      'Zrób z tego arkusza lejek sprzedaży: tworzy kopię otwartej karty z etapami, dziennikiem i formułami. Twoja karta zostaje bez zmian.',
      'Przenoś szanse w panelu bocznym albo wybieraj inny etap w wierszu. Każda zmiana trafia do dziennika szans.',
      'Formuły takie jak =PIPELINE_VELOCITY(Deals) lub =WIN_RATE(Deals) wpiszesz w dowolnej komórce. „Pomoc do formuł” zawiera je wszystkie wraz z definicjami (po angielsku).',
      'Coś wygląda źle? „Sprawdź i napraw” porównuje tabelę z dziennikiem i naprawia, co się da.',
    ],
    aboutText:
      'Dealsheet: lejek sprzedaży w Arkuszach Google. Żadne dane nie opuszczają tego arkusza. Licencja Apache 2.0.',
  },
  settings: {
    setting: 'Ustawienie',
    value: 'Wartość',
    whatItDoes: 'Co robi',
    asOf: 'Dzisiejsza data dla formuł, których wynik zależy od dnia. Wpisz inną datę, aby liczyć na tamten dzień; wyczyść, aby wrócić do dzisiaj.',
    currency: 'Domyślna waluta',
    currencyHint: 'Dla kwot w wierszach, które nie podają waluty.',
    firstDay: 'Pierwszy dzień tygodnia',
    monday: 'Poniedziałek',
    firstDayHint: 'Poniedziałek lub niedziela.',
    firstMonth: 'Pierwszy miesiąc roku obrotowego',
    firstMonthHint:
      'Od 1 do 12. Od niego liczą się kwartały i lata w GOAL_PROGRESS. Formuły przeliczą się przy następnej zmianie szans.',
    floor: 'Za mało historii poniżej',
    floorHint:
      'Wskaźniki z mniejszej liczby rozstrzygniętych szans nie są pokazywane. Formuły przeliczą się przy następnej zmianie szans.',
    reasons: 'Powody zamknięcia',
    reasonsHint:
      'Do wyboru, gdy szansa jest wygrana lub przegrana. Wpisz „nie”, jeśli powód nie liczy się do skuteczności; formuły przeliczą się przy następnej zmianie szans.',
    reason: 'Powód',
    outcome: 'Wygrana czy przegrana',
    counts: 'Liczy się do skuteczności',
    won: 'wygrana',
    lost: 'przegrana',
    yes: 'tak',
    no: 'nie',
    lostFor: [
      'Cena',
      'Wybór konkurencji',
      'Brak budżetu',
      'Brak potrzebnej funkcji',
      'Zły moment',
      'Brak odpowiedzi',
      'Niedopasowanie',
      'Duplikat',
    ],
    wonFor: ['Najlepsza oferta', 'Klient już nas znał', 'Polecenie'],
  },
  pipelines: {
    added: (names) => `Nowe w karcie Pipelines: ${names.join(', ')}.`,
    renamed: (from, to) => `Etap „${from}” nazywa się teraz „${to}”; szanse i historia idą za nim.`,
    moved: (count, stage) => `Przeniesiono do etapu „${stage}”: ${deals(count)}.`,
    changedMeanwhile: 'Karta Pipelines zmieniła się w międzyczasie. Nic nie zapisano: sprawdź ją i powtórz.',
    nameEmpty: 'Potrzebna jest nazwa. Wpisz ją.',
    nameTooLong: (most) => `Ta nazwa jest za długa. Użyj najwyżej ${most} znaków.`,
    nameSigns: (signs) => `Nazwa nie może zawierać znaków ${signs}. Pomiń je.`,
    nameStart: (sign) => `Nazwa nie może zaczynać się od ${sign}. Zacznij od innego znaku.`,
    stageExists: (name) => `W tym lejku jest już etap „${name}”. Wybierz inną nazwę.`,
    stageWasNamed: (name, stage) =>
      `„${stage}” nazywał się kiedyś „${name}” i pod tą nazwą ma historię. Wybierz inną nazwę.`,
    pipelineExists: (name) => `Lejek „${name}” już istnieje. Wybierz inną nazwę.`,
    pipelineWasNamed: (name, pipeline) =>
      `„${pipeline}” nazywał się kiedyś „${name}” i pod tą nazwą ma historię. Wybierz inną nazwę.`,
    noPipeline: (name) => `Nie ma już lejka „${name}”. Sprawdź jeszcze raz.`,
    lastOfKind: {
      open: 'To jedyny otwarty etap tego lejka: w nim zaczynają się nowe szanse. Najpierw dodaj inny.',
      won: 'To jedyny wygrany etap tego lejka: bez niego nie da się nic wygrać. Najpierw dodaj inny.',
      lost: 'To jedyny przegrany etap tego lejka: bez niego nie da się nic przegrać. Najpierw dodaj inny.',
    },
    lastPipeline: 'To jedyny lejek. Najpierw dodaj inny.',
    whereTo: (count) => `Tutaj: ${deals(count)}. Wybierz etap, do którego mają przejść.`,
    sameStage: 'Szanse nie mogą przejść do tego, co jest usuwane. Wybierz inny etap.',
    noColumn: (header) => `W tabeli szans nie ma kolumny „${header}”. Wybierz inną.`,
    unknown: 'Tego już nie ma do wyboru. Sprawdź jeszcze raz.',
  },
  imports: {
    unread: (deal, what) => `${deal}: ${what}`,
    moreUnread: (count) => `Wiersze z czymś nieczytelnym: jeszcze ${count}.`,
    unknownPipelines: (names) => `Lejki, których nie ma w tym dokumencie: ${names.join(', ')}.`,
    formulas: (headers) => `Wypełniane formułami, więc bez zmian: ${headers.join(', ')}.`,
    leftOut: (headers) => `Tabela szans nie ma kolumn: ${headers.join(', ')}.`,
    unclear: (count) => `Pominięte wiersze, bo nie wiadomo, o którą szansę chodzi: ${count}.`,
    emptyText: 'Jeszcze nic tu nie ma: wklej listę z nagłówkami albo wybierz plik.',
    ownTab: (tab) => `„${tab}” to sam lejek. Wybierz inną kartę.`,
    nothingToUndo: 'Nie ma importu do cofnięcia.',
    kept: (deal, why) => `${deal}: ${KEPT[why]}`,
  },
  chartTabs: polishChartTabs,
  views: polishViews,
  activities: polishActivities,
  month: polishMonth,
  erase: {
    menu: 'Usuń dane osoby…',
    ask: 'Czyje imię i nazwisko usunąć z szans, dziennika i działań? Wpisz tak, jak tam stoi.',
    erased: '(usunięto)',
    nobody: (name, mentions) =>
      `Nikt o nazwie „${name}” nie występuje wśród opiekunów, kontaktów ani osób, które przesuwały szanse.${mentions > 0 ? ` W innych komórkach (${mentions}) nazwa stoi w tekście.` : ''}`,
    confirm: (name, { deals: inDeals, moves, activities }) =>
      `Usunąć „${name}” z szans (${inDeals}), wierszy dziennika (${moves}) i działań (${activities})? Szanse i ruchy zostają, znika nazwa, a przy kontakcie także e-mail i telefon. Tego nie można cofnąć.`,
    done: (name, mentions) =>
      `Usunięto „${name}”.${mentions > 0 ? ` W innych komórkach (${mentions}) nazwa stoi w tekście, na przykład w notatce: sprawdź je samodzielnie (Ctrl+F).` : ''} Starsze wersje pliku (Plik, Historia zmian) nadal ją zawierają.`,
  },
};

function deals(count: number): string {
  return polishPlural(count, 'szansa', 'szanse', 'szans');
}

const WORDS: ListWords = { comma: ', ', and: ' i ', more: (count) => ` i jeszcze ${count}` };

function listed(items: readonly string[]): string {
  return listedWith(items, WORDS);
}

const KEPT = {
  moved: 'zmieniona po imporcie, więc zostaje tak, jak jest',
  edited: 'ktoś wpisał coś w jej wierszu, więc zostaje tak, jak jest',
  gone: 'nie ma jej już w tabeli',
};
