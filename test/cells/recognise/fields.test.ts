import { describe, expect, it } from 'vitest';
import { fieldLabel, fieldNamed } from '../../../src/cells/recognise/fields';
import { english } from '../../../src/cells/recognise/sentences/english';
import { stageColours } from '../../../src/cells/recognise/stage-colours';

const { ask, askAboutClosed, askAboutSuspects, askAboutUnknown, quoted, why } = english;

describe('a field', () => {
  it.each([
    ['expectedClose', 'Expected close'],
    ['wonAt', 'Won on'],
    ['stage', 'Stage'],
    ['moonPhase', 'moonPhase'],
  ])('%s is called %s', (field, label) => {
    expect(fieldLabel(field)).toBe(label);
  });

  it.each<[string, string | null]>([
    ['expectedClose', 'expectedClose'],
    ['Expected close', 'expectedClose'],
    ['EXPECTED-CLOSE', 'expectedClose'],
    ['name', 'name'],
    ['Deal', 'name'],
    ['Won on', 'wonAt'],
    ['Phase of moon', null],
    ['', null],
  ])('that %j means is %j', (text, field) => {
    expect(fieldNamed(text)).toBe(field);
  });
});

describe('a sentence of recognition', () => {
  const words = (count: number) => Array.from({ length: count }, (_, index) => `w${index + 1}`);

  it('quotes eight words and counts the others', () => {
    expect(quoted(['a'])).toBe('“a”');
    expect(quoted(words(8))).toBe('“w1”, “w2”, “w3”, “w4”, “w5”, “w6”, “w7”, “w8”');
    expect(quoted(words(10))).toBe('“w1”, “w2”, “w3”, “w4”, “w5”, “w6”, “w7”, “w8” and 2 more');
  });

  it.each<[() => string, string]>([
    [
      () => askAboutClosed('Closed', 1, true),
      'Does “Closed” mean won (1 deal)? It was read as won, because a lost stage stands beside it and no won one.',
    ],
    [
      () => askAboutClosed('Closed', 2, false),
      'Does “Closed” mean won, lost or either (2 deals)? It was read as open.',
    ],
    [() => askAboutSuspects('Live', 0, 'won'), 'Is “Live” a won stage (0 deals)? It was read as open.'],
    [() => askAboutSuspects('Live', 1, 'open'), 'Is “Live” an open stage (1 deal)? It was read as open.'],
    [() => askAboutUnknown(['Foo']), 'Is “Foo” an open stage? It was read as one.'],
    [() => askAboutUnknown(['Foo', 'Bar']), 'Are “Foo”, “Bar” open stages? They were read as such.'],
    [() => ask.weakColumn('Sum', 'Value'), 'Is “Sum” the column for Value? It was read as that.'],
    [() => ask.column('Created', 'is it so?'), 'In “Created”, is it so?'],
    [
      () => ask.contradiction(1, 3),
      'One deal has a status and a stage that contradict each other (first in row 3): which one holds?',
    ],
    [
      () => ask.contradiction(2, 3),
      '2 deals have a status and a stage that contradict each other (first in row 3): which one holds?',
    ],
    [() => ask.noStage(1), 'One deal has no stage: which one should it be?'],
    [() => ask.noStage(2), '2 deals have no stage: which one should it be?'],
    [
      () => ask.repeatedIds(1, 'D-1'),
      'One row repeats the deal ID of another (such as “D-1”): are they the same deal?',
    ],
    [() => ask.repeatedIds(2, 'D-1'), '2 rows repeat the deal ID of another (such as “D-1”): are they the same deal?'],
    [
      () => ask.answerUnused('x'),
      'The answer about “x” fits no stage, status or column: is it spelled as in the sheet?',
    ],
    [() => why.forced('Stage'), 'you said that it is Stage'],
    [() => why.own(), 'a column of your own: kept as it is'],
    [() => why.named('Phase', 'Stage'), '“Phase” is a name for Stage'],
    [() => why.weaklyNamed('Sum', 'Value'), '“Sum” can stand for Value, and no other column does'],
    [() => why.similar('Stagr', 'Stage', 'Stage'), '“Stagr” is nearly “Stage”, a name for Stage'],
    [() => why.contained('Our stage', 'Stage', 'Stage'), '“Our stage” speaks of “Stage”, a name for Stage'],
    [() => why.content('e-mail addresses', 'Email'), 'it holds e-mail addresses, so it looks like Email'],
    [() => why.enteredStage('Demo'), 'the day each deal entered “Demo”'],
    [() => why.closeDate(), 'read as the expected close of open deals and as the closing day of closed ones'],
    [() => why.closedOnly(), 'open deals leave it blank, so it is the closing day'],
    [() => why.expectedOnly(), 'another column holds the closing day, so it is the expected one'],
    [() => why.closedBeside(), 'another column holds the expected close, so it is the closing day'],
    [() => why.namesDeals(['A', 'B']), 'no column names the deals, so set-up names each after its A · B'],
    [() => why.contactNotDeal('Name'), '“Name” stands beside e-mail or phone, so it names the person'],
    [() => why.statusIsStage('Status'), '“Status” holds the stages'],
  ])('%s is %j', (sentence, expected) => {
    expect(sentence()).toBe(expected);
  });
});

describe('the colours of stages', () => {
  it('run through the palette of each kind and begin again', () => {
    expect(stageColours(['open', 'won', 'open', 'lost', 'parked'])).toEqual([
      '#cfe2f3',
      '#7cc47f',
      '#ffe599',
      '#ea9999',
      '#cccccc',
    ]);
    expect(stageColours(['won', 'won', 'won', 'won'])).toEqual(['#7cc47f', '#4db6ac', '#b5d99c', '#7cc47f']);
    expect(stageColours([])).toEqual([]);
  });
});
