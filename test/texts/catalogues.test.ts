/** Every catalogue, walked from end to end: what English says, the other languages say in words of their own. */
import { describe, expect, test } from 'vitest';
import { chinese as chineseSidebar } from '../../sidebar/texts/chinese';
import { english as englishSidebar } from '../../sidebar/texts/english';
import { indonesian as indonesianSidebar } from '../../sidebar/texts/indonesian';
import { polish as polishSidebar } from '../../sidebar/texts/polish';
import { chinese as chineseServer } from '../../src/app/texts/chinese';
import { english as englishServer } from '../../src/app/texts/english';
import { indonesian as indonesianServer } from '../../src/app/texts/indonesian';
import { polish as polishServer } from '../../src/app/texts/polish';
import { chinese as chineseRecognition } from '../../src/cells/recognise/sentences/chinese';
import { english as englishRecognition } from '../../src/cells/recognise/sentences/english';
import { indonesian as indonesianRecognition } from '../../src/cells/recognise/sentences/indonesian';
import { polish as polishRecognition } from '../../src/cells/recognise/sentences/polish';
import { chinese as chinesePresets } from '../../src/cells/recognise/presets/chinese';
import { english as englishPresets } from '../../src/cells/recognise/presets/english';
import { indonesian as indonesianPresets } from '../../src/cells/recognise/presets/indonesian';
import { polish as polishPresets } from '../../src/cells/recognise/presets/polish';

const CATALOGUES = [
  ['sidebar', englishSidebar, { polishSidebar, indonesianSidebar, chineseSidebar }],
  ['server', englishServer, { polishServer, indonesianServer, chineseServer }],
  ['recognition', englishRecognition, { polishRecognition, indonesianRecognition, chineseRecognition }],
  ['presets', englishPresets, { polishPresets, indonesianPresets, chinesePresets }],
] as const;

/** Digits that no sentence has of its own: they pass for a name and for a number alike. */
const SAMPLES = ['71', '82', '93', '64'];
const NAMES = ['71', '82', '93'];
const REFUSAL = { missing: ['71', '82'], needsReason: true, otherPipeline: '93' };

/** Arguments of the functions that want more than names and numbers; each list is one call. */
const CALLS: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  'board.count': [['71', '82', true]],
  concern: [
    [{ kind: 'stepOverdue', days: 71 }],
    [{ kind: 'closePassed', days: 71 }],
    [{ kind: 'stale', days: 71, limit: 82 }],
    [{ kind: 'noStep' }],
  ],
  'deal.how': [['set-up'], ['sidebar'], ['edit'], ['automation'], ['undo'], ['recovered'], ['deleted'], ['restored']],
  'rep.kind': [['call'], ['e-mail'], ['meeting'], ['note'], ['other']],
  refused: [[REFUSAL]],
  vanished: [[NAMES], [['71', '82', '93', '64', '55', '46', '37']]],
  returned: [[NAMES]],
  withoutStage: [[['71']], [NAMES]],
  'repair.columns': [[NAMES]],
  'pipelines.added': [[NAMES]],
  'more.chartsMade': [
    ['71', []],
    ['71', ['82', '93']],
  ],
  'chartTabs.made': [[['71']], [NAMES]],
  'chartTabs.left': [[NAMES]],
  'chartTabs.putAside': [[NAMES]],
  'chartTabs.changes': [
    ['71', ['82', '93'], 64, 55],
    ['71', [], 0, 1],
  ],
  'chartTabs.askAboutChanges': [[NAMES]],
  'chartTabs.askToRemove': [[[]], [NAMES]],
  'chartTabs.removed': [[[]], [NAMES]],
  'chartTabs.frozen': [[[]], [NAMES]],
  'erase.confirm': [['71', { deals: 82, moves: 93, activities: 64 }]],
  'imports.unknownPipelines': [[NAMES]],
  'imports.formulas': [[NAMES]],
  'imports.leftOut': [[NAMES]],
  'imports.kept': ['moved', 'edited', 'gone'].map((why) => ['71', why]),
  'repair.stages': [[NAMES]],
  quoted: [[Array.from({ length: 10 }, (_, at) => `71${at}`)]],
  askAboutClosed: [
    ['71', 82, true],
    ['71', 82, false],
  ],
  askAboutSuspects: ['open', 'won', 'lost', 'parked'].map((kind) => ['71', 82, kind]),
  askAboutUnknown: [[['71']], [NAMES]],
  'why.namesDeals': [[NAMES]],
  'ask.headings': [[NAMES]],
  'askInColumn.datesAsBeside': [
    ['71', true, '82'],
    ['71', false, '82'],
  ],
};

/** Signs, names, keys and words that the language shares with English. */
const SHARED: Readonly<Record<string, readonly string[]>> = {
  all: [
    'board.kind.open',
    'deal.fromTo',
    'add.hint',
    'add.preview',
    'key',
    'setUp.toCheck',
    'chart.forgotten.before',
    'pipelines.inPipeline',
    'imports.stageIn',
    'imports.change',
    'imports.unread',
    'rep.form.about',
    'chartTabs.frozenName',
    '0.key',
    '1.key',
    '2.key',
    '3.key',
  ],
  indonesianSidebar: ['board.regionLabel', 'board.pipeline', 'pipelines.choose'],
  polishServer: ['chartTabs.plan.title', 'chartTabs.health.problem'],
  // Win rate is what salespeople say in Indonesian.
  indonesianServer: ['history.pipeline', 'chartTabs.dashboard.winRate', 'chartTabs.plan.target'],
  // Proposal and Closing are what salespeople say in Indonesian.
  indonesianPresets: ['1.stages.3.name', '2.stages.3.name', '2.stages.4.name', '3.stages.2.name', '3.stages.4.name'],
};

interface Sentence {
  readonly path: string;
  readonly english: string;
  readonly other: string;
  /** What was put into both. */
  readonly given: readonly string[];
}

function pairs(english: unknown, other: unknown, path = ''): readonly Sentence[] {
  if (typeof english === 'string') return [{ path, english, other: String(other), given: [] }];
  if (typeof english === 'function' && typeof other === 'function') return spoken(english, other, path);
  if (typeof english !== 'object' || english === null) return [];
  if (Array.isArray(english)) expect(other, path).toHaveLength(english.length);
  return Object.entries(english).flatMap(([key, value]) =>
    pairs(value, Reflect.get(Object(other), key), path === '' ? key : `${path}.${key}`),
  );
}

function spoken(english: object, other: object, path: string): readonly Sentence[] {
  const calls = CALLS[path] ?? [SAMPLES.slice(0, Number(Reflect.get(english, 'length')))];
  return calls.map((given) => ({
    path,
    english: String(Reflect.apply(english as () => string, undefined, given)),
    other: String(Reflect.apply(other as () => string, undefined, given)),
    given: leaves(given),
  }));
}

function leaves(given: unknown): readonly string[] {
  if (typeof given === 'object' && given !== null) return Object.values(given).flatMap(leaves);
  const text = String(given);
  return /\d/.test(text) ? [text] : [];
}

const CASES = CATALOGUES.flatMap(([, english, others]) =>
  Object.entries(others).map(([name, other]) => [name, english, other] as const),
);

describe.each(CASES)('the catalogue %s', (name, english, other) => {
  const sentences = pairs(english, other);

  test('has the keys of the English one and no others', () => {
    expect(pairs(other, english).map(({ path }) => path)).toEqual(sentences.map(({ path }) => path));
  });

  test('fills every sentence, in words that are not English', () => {
    const shared = [...(SHARED['all'] ?? []), ...(SHARED[name] ?? [])];
    const same = sentences.filter((one) => one.english === one.other && !isKindOfStage(one));
    expect(same.map(({ path }) => path).filter((path) => !shared.includes(path))).toEqual([]);
    const empty = sentences.filter((one) => one.other.trim() === '' && one.english.trim() !== '');
    expect(empty.map(({ path }) => path).filter((path) => !path.startsWith('chart.forgotten'))).toEqual([]);
  });

  test('has in each sentence what was put into it', () => {
    const lost = sentences.filter(({ english: said, other: told, given }) =>
      given.some((one) => said.includes(one) && !told.includes(one)),
    );
    expect(lost.map(({ path, other: told }) => `${path}: ${told}`)).toEqual([]);
  });

  test('leaves each place to fill where English has one', () => {
    const places = (text: string) => (text.match(/\{\d\}/g) ?? []).sort().join('');
    expect(sentences.filter((one) => places(one.english) !== places(one.other)).map(({ path }) => path)).toEqual([]);
  });

  test('never says undefined', () => {
    expect(sentences.filter((one) => /undefined|NaN|\[object/.test(one.other)).map(({ path }) => path)).toEqual([]);
  });
});

/** `open`, `won`: a word of the program, and the colours of stages. */
function isKindOfStage({ path, english }: Sentence): boolean {
  return /\.stages\.\d+\.(?:kind|colour)$/.test(path) || english === '';
}

describe('quotes', () => {
  test.each([
    ['Polish', [polishSidebar, polishServer, polishRecognition, polishPresets], /[“"]/],
    ['Indonesian', [indonesianSidebar, indonesianServer, indonesianRecognition, indonesianPresets], /[„"]/],
    ['Chinese', [chineseSidebar, chineseServer, chineseRecognition, chinesePresets], /[„"]/],
  ])('in %s are those of the language', (_, catalogues, foreign) => {
    const wrong = catalogues
      .flatMap((catalogue) => pairs(catalogue, catalogue))
      .filter((one) => foreign.test(one.other));
    expect(wrong.map(({ path, other }) => `${path}: ${other}`)).toEqual([]);
  });
});

describe('Polish plurals', () => {
  test.each([
    [0, '0 szans', 'Znaleziono 0 szans', '0 zmian czeka na zapis.', '0 szans nie ma wartości'],
    [1, '1 szansa', 'Znaleziono 1 szansę', '1 zmiana czeka na zapis.', '1 szansa nie ma wartości'],
    [2, '2 szanse', 'Znaleziono 2 szanse', '2 zmiany czekają na zapis.', '2 szanse nie mają wartości'],
    [5, '5 szans', 'Znaleziono 5 szans', '5 zmian czeka na zapis.', '5 szans nie ma wartości'],
    [12, '12 szans', 'Znaleziono 12 szans', '12 zmian czeka na zapis.', '12 szans nie ma wartości'],
    [22, '22 szanse', 'Znaleziono 22 szanse', '22 zmiany czekają na zapis.', '22 szanse nie mają wartości'],
    [25, '25 szans', 'Znaleziono 25 szans', '25 zmian czeka na zapis.', '25 szans nie ma wartości'],
    [112, '112 szans', 'Znaleziono 112 szans', '112 zmian czeka na zapis.', '112 szans nie ma wartości'],
  ])('of %i', (count, subject, found, waiting, valueless) => {
    expect(polishSidebar.setup.stageDeals(count)).toBe(subject);
    expect(polishSidebar.setup.found(count, 'Leady')).toBe(`${found} w karcie „Leady”`);
    expect(polishSidebar.queue.waiting(count)).toBe(waiting);
    expect(polishServer.findings.noValue(count)).toBe(valueless);
    expect(polishRecognition.ask.noStage(count)).toContain(subject);
  });
});
