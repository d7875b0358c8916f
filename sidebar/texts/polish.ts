/** Every sentence that the sidebar says, in Polish. */
import { polishPlural } from '../../src/domain/polish-plural';
import type { Concern } from '../attention';
import type { Texts } from './english';
import { keyName } from './key-names';

function days(count: number): string {
  return count === 1 ? '1 dzień' : `${count} dni`;
}

/** As a subject: 1 szansa. */
function deals(count: number): string {
  return polishPlural(count, 'szansa', 'szanse', 'szans');
}

/** As an object: znaleziono 1 szansę. */
function dealsFound(count: number): string {
  return polishPlural(count, 'szansę', 'szanse', 'szans');
}

function rows(count: number): string {
  return polishPlural(count, 'wiersz', 'wiersze', 'wierszy');
}

export const polish: Texts = {
  common: {
    back: 'Wstecz',
    cancel: 'Anuluj',
    close: 'Zamknij',
    dismiss: 'Ukryj',
    loading: 'Wczytuję lejek…',
    retry: 'Spróbuj ponownie',
    save: 'Zapisz',
    saving: 'Zapisuję…',
    undo: 'Cofnij',
    unnamed: 'Szansa bez nazwy',
    working: 'Chwileczkę…',
  },
  action: {
    search: 'Szukaj',
    clearSearch: 'Wyczyść wyszukiwanie',
    add: 'Dodaj szansę',
    undo: 'Cofnij ostatnią zmianę',
    refresh: 'Odśwież',
    help: 'Skróty klawiszowe',
    closePanel: 'Zamknij to, co otwarte',
    openDeal: 'Otwórz szansę',
    moveMenu: 'Przenieś do innego etapu…',
    moveNext: 'Przenieś do następnego etapu',
    movePrevious: 'Przenieś do poprzedniego etapu',
    win: 'Oznacz jako wygraną',
    lose: 'Oznacz jako przegraną',
    goToRow: 'Przejdź do wiersza w arkuszu',
    nextCard: 'Następna szansa',
    previousCard: 'Poprzednia szansa',
    makeChart: 'Utwórz kartę z wykresami',
    repair: 'Sprawdź i napraw',
    care: 'Pokaż tylko te, które wymagają uwagi',
  },
  trouble: {
    accounts:
      'Google pomyliło Twoje konta: w tej przeglądarce zalogowano kilka. Zostaw jedno albo otwórz arkusz w osobnym profilu Chrome.',
    authorization: 'Google ponownie prosi o zgodę. Odśwież stronę arkusza i otwórz Dealsheet jeszcze raz.',
    quota: 'Limit Google jest na razie wyczerpany. Spróbuj ponownie za minutę.',
    lock: 'Ktoś inny właśnie zapisuje. Spróbuj ponownie za chwilę.',
    offline: 'Brak połączenia z Google. Twoja zmiana czeka tutaj.',
    timeout: 'Google nie odpowiada na czas. Spróbuj ponownie.',
    noAnswer: 'Google nie odpowiedziało. Spróbuj ponownie.',
    illegal: 'Coś poszło nie tak w Dealsheet: nie udało się wysłać żądania.',
    outside: 'Otwórz Dealsheet z Arkuszy Google: Rozszerzenia, Dealsheet, Otwórz panel boczny.',
    server: 'Google nie mogło tego wykonać. Spróbuj ponownie.',
  },
  troubleDetail: (detail) => `Odpowiedź Google: ${detail}`,
  load: {
    failed: 'Nie udało się wczytać lejka',
    refreshFailed: 'Nie udało się odświeżyć lejka.',
  },
  offline: 'Jesteś offline. Zmiany czekają tutaj na połączenie.',
  board: {
    regionLabel: 'Lejek',
    pipeline: 'Lejek',
    searchLabel: 'Szukaj szans',
    searchHint: 'Nazwa, firma, opiekun, ID',
    owner: 'Opiekun',
    everyone: 'Wszyscy',
    nobody: 'Bez opiekuna',
    open: (count) => polishPlural(count, 'otwarta', 'otwarte', 'otwartych'),
    care: (count) => `Uwaga: ${count}`,
    found: (count) => `Wynik: ${deals(count)}. Liczby dotyczą wyniku.`,
    foundNone: 'Nic nie pasuje.',
    clearFilters: 'Pokaż wszystkie',
    emptyPipeline: 'Nie ma jeszcze szans',
    emptyPipelineHint: 'Dodaj pierwszą: nazwa i wartość, na przykład „Acme 12k”.',
    emptyStage: 'Tu nie ma szans',
    emptyStageFound: 'Tu nic nie znaleziono',
    more: (next, left) => (next < left ? `Pokaż jeszcze ${next} z ${left}` : `Pokaż jeszcze ${left}`),
    latest: (held, all) => `Na liście najnowsze: ${held} z ${all}.`,
    count: (shown, all, filtered) => (filtered ? `${shown} z ${all}` : String(all)),
    average: (money) => `śr. ${money}`,
    noValues: 'brak wartości',
    foundTotal: 'znalezione:',
    stageLabel: (stage, count) => `${stage}: ${count}`,
    kind: { open: '', won: 'Wygrane', lost: 'Przegrane', parked: 'Odłożone' },
    dropTitle: 'Upuść na etap',
  },
  card: {
    menu: (name) => `Przenieś szansę ${name} do…`,
    inStage: (count) => (count === 0 ? 'od dziś' : `${days(count)} w etapie`),
    sinceUnknown: 'od ?',
    sinceUnknownTitle: 'Nikt nie zapisał, kiedy szansa weszła do tego etapu.',
    saving: 'Zapisuję…',
    waiting: 'Jeszcze niezapisane',
    unsaved: 'Niezapisany tekst',
    nextStep: 'Następny krok',
    due: (day) => `termin: ${day}`,
  },
  concern: (concern: Concern): string => {
    switch (concern.kind) {
      case 'stepOverdue':
        return `Następny krok: ${days(concern.days)} po terminie`;
      case 'closePassed':
        return `Przewidywane zamknięcie minęło ${days(concern.days)} temu`;
      case 'stale':
        return `${days(concern.days)} w etapie; limit: ${concern.limit}`;
      case 'noStep':
        return 'Brak następnego kroku';
    }
  },
  move: {
    menuLabel: (name) => `Etapy dla: ${name}`,
    here: 'jest tutaj',
    toTitle: (stage) => `Przenieś do: ${stage}`,
    lostTitle: 'Dlaczego przegrana?',
    wonTitle: 'Wygrana! Co zdecydowało?',
    reasonRequired: 'Powód',
    reasonOptional: 'Powód (opcjonalnie)',
    otherReason: 'Inny powód',
    closedOn: 'Data zamknięcia',
    submit: (stage) => `Przenieś do: ${stage}`,
    submitWon: 'Oznacz jako wygraną',
    submitLost: 'Oznacz jako przegraną',
    needs: (stage) => `Aby wejść do etapu ${stage}, uzupełnij:`,
    needsReason: 'Podaj powód przegranej.',
    loadingFields: 'Szukam kolumn…',
    future: 'Ten dzień jeszcze nie nadszedł.',
    moved: (name, stage) => `${name}: przeniesiono do etapu ${stage}`,
    won: (name) => `${name}: wygrana`,
    lost: (name) => `${name}: przegrana`,
    refused: (name, stage) => `${name}: nie przeniesiono do etapu ${stage}`,
    undone: (name) => `Cofnięto: ${name} znów jest na swoim miejscu`,
    undoing: (name) => `Cofam zmianę: ${name}`,
    cancelled: (name) => `Anulowano przed zapisem: ${name} zostaje bez zmian`,
    nothingToUndo: 'Nie ma czego cofnąć.',
    conflictTitle: 'Ktoś zmienił tę szansę przed Tobą.',
    conflictReload: 'Wczytaj szansę ponownie',
    conflictAgain: (stage) => `Mimo to przenieś do: ${stage}`,
    reloaded: (name, stage) => `${name} jest teraz w etapie ${stage}`,
    rolledBack: 'Przywrócono poprzedni stan.',
    gone: (name) => `Szansy ${name} nie ma już w tabeli.`,
  },
  queue: {
    waiting: (count) =>
      polishPlural(count, 'zmiana czeka na zapis.', 'zmiany czekają na zapis.', 'zmian czeka na zapis.'),
    discard: (count) => (count === 1 ? 'Odrzuć ją' : 'Odrzuć je'),
    discarded: 'Odrzucono; szanse wróciły na swoje miejsca.',
  },
  deal: {
    regionLabel: 'Szansa',
    changeStage: 'Etap…',
    won: 'Wygrana',
    lost: 'Przegrana',
    wentToRow: (row) => `W arkuszu zaznaczono wiersz ${row}.`,
    more: (count) => `Więcej pól (${count})`,
    history: 'Historia',
    noHistory: 'Dla tej szansy niczego jeszcze nie zapisano.',
    call: (phone) => `Zadzwoń: ${phone}`,
    mail: (address) => `Napisz: ${address}`,
    exitWhen: 'Kiedy przejść dalej',
    whatToDo: 'Co tu zrobić',
    saved: (name) => `${name}: zapisano`,
    notSaved: (name) => `${name}: nie zapisano`,
    unsaved: 'Jeszcze niezapisane',
    nothingChanged: 'Nic się nie zmieniło',
    failed: 'Nie udało się wczytać szansy',
    undoMove: 'Cofnij tę zmianę',
    undone: 'cofnięte',
    unknownDay: 'data nieznana',
    by: (person) => `przez: ${person}`,
    created: (stage) => `Początek w etapie ${stage}`,
    fromTo: (from, to) => `${from} → ${to}`,
    stayed: (stage) => `W etapie ${stage}`,
    how: (how) => HOW[how] ?? how,
    notANumber: (text) => `„${text}” to nie liczba. Wpisz same cyfry, np. 12000.`,
    notAPercent: (text) => `„${text}” to nie prawdopodobieństwo. Wpisz liczbę od 0 do 100.`,
    notADate: (text) => `„${text}” to nie data. Wybierz dzień albo zostaw puste.`,
    keepsChoice: 'brak',
  },
  add: {
    label: 'Nowa szansa',
    hint: 'Acme 12k',
    stage: 'Etap',
    submit: 'Dodaj',
    preview: (name, money) => (money === '' ? name : `${name} · ${money}`),
    added: (name, stage) => `${name}: dodano do etapu ${stage}`,
    failed: 'Nie dodano szansy.',
    noNameColumn: 'Dealsheet nie znajduje kolumny z nazwą szansy. Uruchom „Sprawdź i napraw”.',
    emptyLine: 'Najpierw wpisz nazwę.',
  },
  you: {
    ask: 'Którym opiekunem jesteś?',
    hint: 'Pod tym imieniem i nazwiskiem zapisujemy Twoje ruchy.',
    choose: 'Wybierz siebie z listy',
    set: (name) => `Ruchy zapisujemy jako ${name}.`,
    label: 'Pracujesz jako',
    unknown: 'nie podano',
    later: 'Nie teraz',
  },
  more: {
    label: 'Więcej',
    chartMade: (tab) => `Karta „${tab}” jest gotowa.`,
    repaired: 'Wszystko w porządku.',
  },
  help: {
    title: 'Skróty klawiszowe',
    anywhere: 'Wszędzie',
    onDeal: 'Na szansie',
  },
  setup: {
    title: 'Zrób z tego arkusza lejek sprzedaży',
    intro: 'Twoje szanse w etapach, dziennik każdego ruchu i formuły, które wszystko liczą.',
    safe: 'Twoja karta zostaje taka, jaka jest: Dealsheet pracuje na kopii.',
    looking: 'Przeglądam arkusz…',
    lookFailed: 'Nie udało się odczytać arkusza',
    found: (count, tab) => `Znaleziono ${dealsFound(count)} w karcie „${tab}”`,
    foundNothing: 'Nie znaleziono karty z listą szans.',
    useSheet: (count) => `Użyj tej listy (${deals(count)})`,
    review: 'Sprawdź, zanim zaczniemy',
    orEmpty: 'Zacznij od pustego lejka',
    tab: 'Karta',
    tabOption: (name, count) => `${name} (${rows(count)})`,
    counts: (count, sure, doubtful, notDeals) => {
      const parts = [
        deals(sure),
        ...(doubtful > 0 ? [`z pytaniem: ${doubtful}`] : []),
        ...(notDeals > 0 ? [`to nie szanse: ${notDeals}`] : []),
      ];
      return `${rows(count)}: ${parts.join(', ')}`;
    },
    dates: 'Daty',
    datesHint: 'W tych kolumnach nic nie mówi, czy najpierw jest dzień, czy miesiąc.',
    orders: { '': 'Zostaw jako tekst', 'day-first': 'Najpierw dzień', 'month-first': 'Najpierw miesiąc' },
    columns: 'Kolumny',
    columnsHint: 'Tak rozumiemy każdą kolumnę. Reszta zostaje bez zmian.',
    ownColumns: (count) =>
      polishPlural(count, 'kolumna zostaje Twoja', 'kolumny zostają Twoje', 'kolumn zostaje Twoich'),
    own: 'Moja własna kolumna',
    samples: (samples) => `np. ${samples}`,
    twice: (field, other) => `„${field}” to już kolumna „${other}”. Wybierz jedną z nich.`,
    stages: 'Etapy',
    stagesHint: 'Co znaczy każde słowo z Twojej kolumny etapów.',
    stageDeals: deals,
    notSure: 'Sprawdź, proszę: nie mamy pewności.',
    kinds: { open: 'Otwarta', won: 'Wygrana', lost: 'Przegrana', parked: 'Odłożona' },
    questions: 'Do ustalenia później',
    presets: 'Które etapy pasują do Ciebie?',
    presetsHint: 'To tylko początek: etapy zmienisz, kiedy zechcesz.',
    submit: (count) => `Utwórz lejek (${deals(count)})`,
    submitEmpty: 'Utwórz pusty lejek',
    running: 'Tworzę lejek…',
    runningHint: 'Długa lista zajmie do minuty.',
    failed: 'Nie udało się utworzyć lejka. Twoje wybory są zachowane.',
    done: 'Twój lejek jest gotowy',
    doneDeals: (count, tab) => `${deals(count)} w karcie „${tab}”`,
    doneEmpty: (tab) => `Karta „${tab}” czeka na pierwszą szansę.`,
    findings: 'Co rzuca się w oczy',
    noFindings: 'Nic się nie wyróżnia: żadna szansa nie jest po terminie.',
    openBoard: 'Otwórz lejek',
  },
  language: 'Język',
  key: keyName,
};

const HOW: Readonly<Record<string, string>> = {
  'set-up': 'konfiguracja',
  sidebar: 'panel boczny',
  edit: 'wpisane w arkuszu',
  import: 'import',
  automation: 'automatyzacja',
  undo: 'cofnięcie',
  recovered: 'znalezione później w arkuszu',
  deleted: 'usunięte z arkusza',
  restored: 'przywrócone',
};
