import { describe, expect, it } from 'vitest';
import { answersByKey, statusKind, statusKinds, withClosingStages } from '../../../src/cells/recognise/closing-stages';
import { groupStageWords, keyOfWord, nameOf } from '../../../src/cells/recognise/group-stage-words';
import { type RecognisedStage, recogniseStages } from '../../../src/cells/recognise/stages';

const times = (count: number, word: string) => Array.from({ length: count }, () => word);

/** The groups in short: key, spellings with their counts, deals. */
function grouped(words: readonly string[], empty: readonly string[] = []) {
  return groupStageWords(words, [], empty).groups.map(({ key, spellings, deals }) => [key, [...spellings], deals]);
}

describe('the spellings of a stage', () => {
  it('have one key', () => {
    expect(['Proposal sent', 'proposal-SENT ', 'ProposalSent'].map(keyOfWord)).toEqual(times(3, 'proposalsent'));
    expect(['', ' ', 'n/a', '-'].map(keyOfWord)).toEqual(['', '', '', '']);
    expect(keyOfWord(' ★★ ')).toBe('★★');
  });

  it('are counted, without blanks and with single spaces, in the order of their first row', () => {
    expect(grouped(['Demo', ' Proposal   sent ', '', 'n/a', 'proposal sent', 'Demo'])).toEqual([
      ['demo', [['Demo', 2]], 2],
      [
        'proposalsent',
        [
          ['Proposal sent', 1],
          ['proposal sent', 1],
        ],
        2,
      ],
    ]);
  });

  it('stand behind the words that rows have, where no row has them', () => {
    expect(grouped(['Zed', 'Demo'], ['Won', ' Lost ', 'demo', '', 'Won'])).toEqual([
      ['zed', [['Zed', 1]], 1],
      ['demo', [['Demo', 1]], 1],
      ['won', [['Won', 0]], 0],
      ['lost', [['Lost', 0]], 0],
    ]);
  });

  it.each<[string, readonly string[], number]>([
    ['one slip of many', [...times(4, 'Negotiation'), 'Negotation'], 1],
    ['one slip of two', [...times(2, 'Negotiation'), 'Negotation'], 1],
    ['a slip that comes first', ['Negotation', ...times(4, 'Negotiation')], 1],
    ['a slip of a known stage, as common as the word', ['Negotiation', 'Negotation'], 1],
    ['a slip of a known stage, commoner than the word', ['Negotiation', ...times(3, 'Negotation')], 1],
    ['a plural as common as the word', ['Leads', 'Lead'], 1],
    ['a plural that comes after', ['Proposal', ...times(2, 'Proposals')], 1],
    ['a word beside the plural of another meaning', ['Closings', 'Closing'], 1],
    ['the plural of a won stage', ['Win', 'Wins'], 2],
    ['a slip of a known stage in a word that is known itself', [...times(4, 'Contact'), ...times(4, 'Contract')], 2],
    ['the plural of a word that nobody knows', ['Cat', 'Cats'], 2],
    ['words that nobody knows and that are equally common', ['Kippering', 'Kipering'], 2],
    ['two slips of eight', [...times(8, 'Kippering'), ...times(2, 'Kipering')], 1],
    ['two slips of seven', [...times(7, 'Kippering'), ...times(2, 'Kipering')], 2],
    ['another number', [...times(4, 'Stage 1 review'), 'Stage 2 review'], 2],
    ['another known stage', [...times(4, 'Contacted'), 'Contracted'], 1],
    ['a word that closes deals', [...times(4, 'Qualified'), 'Unqualified'], 2],
    // "Delayed" may be parked, "Relayed" is nothing: only a doubt about the same end joins them.
    ['a slip of a parked stage', [...times(4, 'Postponed'), 'Postponned'], 1],
    ['a doubtful word beside another', [...times(4, 'Stallen'), 'Stalled'], 2],
  ])('are joined where they are slips: %s', (_, words, groups) => {
    expect(grouped(words)).toHaveLength(groups);
  });

  it('give the stage no name, however common they are', () => {
    const { groups } = groupStageWords([...times(3, 'Qualifed'), 'Qualified', 'Lead', ...times(2, 'Leads')], [], []);
    expect(groups.map(nameOf)).toEqual(['Qualified', 'Leads']);
  });

  it('bring along what they counted', () => {
    const { groups, keyOf } = groupStageWords(
      ['Negotiation', 'Negotiation', 'Negotation', 'Demo'],
      ['open', null, 'won', null],
      [],
    );
    expect(groups.map(({ key, deals, firstSeen, outcomes }) => [key, deals, firstSeen, [...outcomes]])).toEqual([
      ['negotiation', 3, 0, ['open', 'won']],
      ['demo', 1, 3, []],
    ]);
    expect([...keyOf].sort()).toEqual([
      ['demo', 'demo'],
      ['negotation', 'negotiation'],
      ['negotiation', 'negotiation'],
    ]);
  });
});

describe('the words of a status', () => {
  it('mean a kind where they are clear, or where the user said so', () => {
    const answers = answersByKey({ Gone: ' LOST ', Moon: 'sun', 'Won!': 'parked' });
    expect([...answers]).toEqual([
      ['gone', 'lost'],
      ['won', 'parked'],
    ]);
    expect(statusKinds([' Open ', 'gone', 'WON', 'Lost', 'On hold', 'Closed', 'Stalled', 'x', ''], answers)).toEqual([
      { word: 'Open', kind: 'open' },
      { word: 'gone', kind: 'lost' },
      { word: 'WON', kind: 'parked' },
      { word: 'Lost', kind: 'lost' },
      { word: 'On hold', kind: 'parked' },
      { word: 'Closed', kind: null },
      { word: 'Stalled', kind: null },
      { word: 'x', kind: null },
      { word: '', kind: null },
    ]);
    expect(statusKind('Won')).toBe('won');
    expect(statusKind('Gone', { gone: 'lost' })).toBe('lost');
    expect(statusKind('Gone')).toBeNull();
  });
});

describe('closing stages that only the outcome knows', () => {
  const stage = (name: string, kind: RecognisedStage['kind']): RecognisedStage => ({
    name,
    kind,
    words: [name],
    sure: true,
    deals: 1,
  });
  const DEMO = stage('Demo', 'open');
  const GONE = stage('Gone', 'lost');
  const of = (stages: readonly RecognisedStage[]) => (word: string) => stages.find(({ name }) => name === word) ?? null;

  it('are added once each, called as the status calls them or else by their kind, behind the open ones', () => {
    const statuses = statusKinds(['won deal', 'Won', '', 'Open', ''], new Map());
    const added = withClosingStages(
      [DEMO],
      times(6, 'Demo'),
      statuses,
      [null, null, 'parked', 'lost', null, 'lost'],
      of([DEMO]),
    );
    expect(added).toEqual([
      DEMO,
      { name: 'won deal', words: [], kind: 'won', sure: true, deals: 0 },
      { name: 'Lost', words: [], kind: 'lost', sure: true, deals: 0 },
      { name: 'Parked', words: [], kind: 'parked', sure: true, deals: 0 },
    ]);
  });

  it('are not added where the deals stand in such a stage or where the list has one', () => {
    expect(withClosingStages([GONE, DEMO], ['Gone'], [], ['lost'], of([GONE, DEMO]))).toEqual([DEMO, GONE]);
    expect(withClosingStages([DEMO, GONE], ['Demo'], [], ['lost'], of([GONE, DEMO]))).toEqual([DEMO, GONE]);
    expect(withClosingStages([DEMO], ['Demo', 'Demo'], [], ['open', null], of([DEMO]))).toEqual([DEMO]);
  });

  it('are added where a deal has no stage word at all', () => {
    const kinds = withClosingStages([DEMO], [], [], ['won'], () => null).map(({ name }) => name);
    expect(kinds).toEqual(['Demo', 'Won']);
  });
});

describe('the stages of a list', () => {
  const told = (...args: Parameters<typeof recogniseStages>) =>
    recogniseStages(...args).stages.map(({ name, kind, sure, words, deals }) => [name, kind, sure, words, deals]);

  it('tell their spellings, the commonest first', () => {
    expect(told(['demo', 'Demo', 'DEMO', 'Demo'])).toEqual([['Demo', 'open', true, ['Demo', 'demo', 'DEMO'], 4]]);
  });

  it('learn from flags only where these agree, and only what words leave open', () => {
    const kind = (word: string, ...outcomes: readonly ('won' | 'lost' | 'open' | null)[]) =>
      told(times(outcomes.length, word), [], { outcomes }).filter(([name]) => name === word);
    expect(kind('Foo', 'won', null)).toEqual([['Foo', 'won', true, ['Foo'], 2]]);
    expect(kind('Foo', 'won', 'lost')).toEqual([['Foo', 'open', false, ['Foo'], 2]]);
    expect(kind('Stalled', 'lost')).toEqual([['Stalled', 'lost', true, ['Stalled'], 1]]);
    expect(kind('Demo', 'lost')).toEqual([['Demo', 'open', true, ['Demo'], 1]]);
  });

  it('ask about each doubt in its own words', () => {
    expect(recogniseStages(['Closed', 'Lost', 'Stalled', 'Foo']).questions).toEqual([
      'Does “Closed” mean won (1 deal)? It was read as won, because a lost stage stands beside it and no won one.',
      'Is “Stalled” a parked stage (1 deal)? It was read as open.',
      'Is “Foo” an open stage? It was read as one.',
    ]);
    expect(recogniseStages(['Closed', 'Lost', 'Won']).questions).toEqual([
      'Does “Closed” mean won, lost or either (1 deal)? It was read as open.',
    ]);
    expect(recogniseStages(['Closed', 'Demo']).questions).toEqual([
      'Does “Closed” mean won, lost or either (1 deal)? It was read as open.',
    ]);
  });

  it('are ordered by number only where every open one has a number', () => {
    const names = (...words: readonly string[]) => recogniseStages(words).stages.map(({ name }) => name);
    expect(names('2. Lead', '1. Proposal', 'Won')).toEqual(['1. Proposal', '2. Lead', 'Won']);
    expect(names('2. Proposal', 'Lead', '1. Demo')).toEqual(['Lead', '1. Demo', '2. Proposal']);
    // An unknown stage stays behind the one that it follows.
    expect(names('Proposal', 'Foo', 'Lead', 'Bar')).toEqual(['Lead', 'Bar', 'Proposal', 'Foo']);
  });

  it('know the stage of a word and of a kind', () => {
    const { stageOf, stageFor } = recogniseStages(['Demo', 'Demo', 'Dema', 'Won'], ['Lost', '', '', '']);
    expect([stageOf('demo')?.name, stageOf('x'), stageOf('')]).toEqual(['Demo', null, null]);
    expect([stageFor('won')?.name, stageFor('lost')?.name, stageFor('parked')]).toEqual(['Won', 'Lost', null]);
  });
});
