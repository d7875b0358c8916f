import { describe, expect, it } from 'vitest';
import { recogniseStages } from '../../../src/cells/recognise/stages';

function kindOf(word: string, beside: readonly string[] = []) {
  const stage = recogniseStages([word, ...beside]).stageOf(word);
  return stage ? `${stage.kind}${stage.sure ? '' : '?'}` : null;
}

describe('what a stage word means', () => {
  it.each([
    [
      'won',
      [
        'Won',
        'Closed Won',
        'closedwon',
        'Closed - Won',
        '6. Won 🎉',
        'Closed Won (renewal)',
        'Won (100%)',
        'Ganho',
        'Ganado',
        'Gewonnen',
        'Gagné',
        'Wygrana',
        'Menang',
        '赢单',
        '成交',
      ],
    ],
    [
      'lost',
      [
        'Lost',
        'CLOSED LOST',
        'closedlost',
        'Lost - price',
        'Lost to competitor',
        'Disqualified',
        'Unqualified',
        'Perdido',
        'Verloren',
        'Perdu',
        'Przegrana',
        'Kalah',
        '输单',
        '丢单',
      ],
    ],
    ['parked', ['On hold', 'On-Hold', 'Nurture', 'Parked', 'En attente', 'Wstrzymane', '搁置']],
    [
      'open',
      [
        'Prospecting',
        'Qualified to buy',
        'Proposal/Price Quote',
        'Id. Decision Makers',
        'Negociação',
        'Angebot',
        'Proposal in review with legal',
        '谈判',
      ],
    ],
  ])('is %s for sure', (kind, words) => {
    expect(words.map((word) => kindOf(word))).toEqual(words.map(() => kind));
  });

  it.each([
    ['Closed', 'may be either'],
    ['Fechado', 'may be either'],
    ['Stalled', 'may be parked'],
    ['Contract signed', 'may be won'],
    ['Ghosted', 'may be lost'],
    ['Not won', 'is a negation'],
    ['Won/Lost', 'is both'],
    ['Closed Wn', 'is a slip'],
    ['Stage seven', 'is unknown'],
  ])('reads %s as open and asks, since it %s', (word) => {
    expect(kindOf(word)).toBe('open?');
    expect(recogniseStages([word]).questions.join()).toContain(`“${word}”`);
  });

  it('reads Closed as won where Lost stands beside it and no won stage does, and still asks', () => {
    expect(kindOf('Closed', ['Lost'])).toBe('won?');
    expect(kindOf('Closed', ['Lost', 'Won'])).toBe('open?');
    expect(recogniseStages(['Closed', 'Lost']).questions).toHaveLength(1);
  });

  it('asks nothing about stages that it knows', () => {
    expect(recogniseStages(['Lead', 'Proposal', 'Won', 'Lost']).questions).toEqual([]);
  });

  it('asks about all unknown stages in one question', () => {
    expect(recogniseStages(['Foo', 'Bar']).questions).toEqual([
      'Are “Foo”, “Bar” open stages? They were read as such.',
    ]);
  });

  it('follows answers, whatever their spelling', () => {
    const { stages, questions } = recogniseStages(['Stalled', 'Closed'], [], {
      answers: { stalled: 'parked', CLOSED: 'won' },
    });
    expect(stages.map((stage) => [stage.name, stage.kind, stage.sure])).toEqual([
      ['Closed', 'won', true],
      ['Stalled', 'parked', true],
    ]);
    expect(questions).toEqual([]);
  });

  it('learns an unknown stage from flags that agree in every row', () => {
    const { stageOf, questions } = recogniseStages(['9RN', 'GavU', 'GavU'], [], { outcomes: ['open', 'won', 'won'] });
    expect(stageOf('GavU')?.kind).toBe('won');
    expect(stageOf('9RN')?.kind).toBe('open');
    expect(questions).toEqual([]);
  });
});

describe('spellings of one stage', () => {
  it('are one stage under the commonest spelling', () => {
    const words = [
      'Proposal sent',
      'proposal sent ',
      'Proposal-Sent',
      'Proposal sent',
      'ProposalSent',
      'Porposal sent',
    ];
    const { stages } = recogniseStages(words);
    expect(stages.map((stage) => [stage.name, stage.deals])).toEqual([['Proposal sent', 6]]);
  });

  it.each([
    ['Qualified', 'Unqualified', 'the second closes the deal'],
    ['Stage 1', 'Stage 2', 'the numbers differ'],
    ['Demo', 'Memo', 'short words may differ by one letter'],
    ['Contacted', 'Contract', 'both are stages'],
  ])('stay apart: %s and %s, since %s', (common, rare) => {
    expect(recogniseStages([common, common, common, common, common, rare]).stages).toHaveLength(2);
  });

  it('gives no stage to a blank', () => {
    expect(recogniseStages(['Lead', '', ' ', 'n/a']).stageOf(' ')).toBeNull();
  });
});

describe('the order of stages', () => {
  it('is that of a sale where the stages are known, with won, lost and parked at the end', () => {
    const words = ['Lost', 'Won', 'Negotiation', 'On hold', 'Proposal', 'Prospecting', 'Engaging'];
    expect(recogniseStages(words).stages.map((stage) => stage.name)).toEqual([
      'Prospecting',
      'Engaging',
      'Proposal',
      'Negotiation',
      'Won',
      'Lost',
      'On hold',
    ]);
  });

  it("is the user's own where the stages are numbered", () => {
    const words = ['3. Lead', '1. Proposal', '2. Demo'];
    expect(recogniseStages(words).stages.map((stage) => stage.name)).toEqual(['1. Proposal', '2. Demo', '3. Lead']);
  });

  it('is no number’s where some stages have none', () => {
    const words = ['2. Proposal', 'Demo', '9. Lead'];
    expect(recogniseStages(words).stages.map((stage) => stage.name)).toEqual(['9. Lead', 'Demo', '2. Proposal']);
  });

  it('is that of first appearance where nothing is known', () => {
    expect(recogniseStages(['Zed', 'Alpha', 'Mid', 'Zed']).stages.map((stage) => stage.name)).toEqual([
      'Zed',
      'Alpha',
      'Mid',
    ]);
  });
});

describe('a status beside the stage', () => {
  it('adds the closing stages that no stage word names, as the status spells them', () => {
    const { stages, stageFor } = recogniseStages(['Proposal', 'Proposal', 'Lead'], ['lost', 'Open', 'won']);
    expect(stages.map((stage) => [stage.name, stage.kind])).toEqual([
      ['Lead', 'open'],
      ['Proposal', 'open'],
      ['won', 'won'],
      ['lost', 'lost'],
    ]);
    expect(stageFor('lost')?.name).toBe('lost');
  });

  it('adds nothing where a stage of that kind is there', () => {
    const { stages } = recogniseStages(['Proposal', 'Closed Lost'], ['Lost', 'Lost']);
    expect(stages.map((stage) => stage.name)).toEqual(['Proposal', 'Closed Lost']);
  });
});
