import { describe, expect, it } from 'vitest';
import { isStageWord, meaningOf, stageNumber } from '../../../src/cells/recognise/stage-words';

const open = (rank: number) => ({ kind: 'open', rank });
const closing = (kind: string) => ({ kind, rank: 100 });
const suspect = (maybe: string) => ({ kind: 'suspect', maybe });
const CLOSED = { kind: 'closed' };
const UNKNOWN = { kind: 'unknown' };

describe('a stage word', () => {
  it.each<[string, unknown]>([
    // Known words, one of each list.
    ['New lead', open(5)],
    ['Prospecting', open(10)],
    ['Contact made', open(20)],
    ['Qualified', open(30)],
    ['Meeting', open(40)],
    ['Demo', open(45)],
    ['Pilot', open(50)],
    ['Best case', open(55)],
    ['Angebot', open(60)],
    ['谈判', open(70)],
    ['Contract', open(80)],
    ['Closed Won', closing('won')],
    ['Menang', closing('won')],
    ['No deal', closing('lost')],
    ['On hold', closing('parked')],
    ['Done', CLOSED],
    ['Signed', suspect('won')],
    ['Ghosted', suspect('lost')],
    ['Stalled', suspect('parked')],
    ['Blue', UNKNOWN],
    ['', UNKNOWN],
    // Numbers and percentages aside.
    ['3. Proposal', open(60)],
    ['Stage 3 - Proposal', open(60)],
    ['Proposal (60%)', open(60)],
    ['Proposal [60 %]', open(60)],
    ['60% Proposal', open(60)],
    ['On hold (10%)', closing('parked')],
    ['On hold [ 5 % ]', closing('parked')],
    ['100% On hold', closing('parked')],
    ['4. On hold', closing('parked')],
    ['On hold x5%', suspect('parked')],
    // A strong word at either end, and not negated.
    ['Lost - price', closing('lost')],
    ['Deal was lost', closing('lost')],
    ['Closed and won', closing('won')],
    ['Closed, won, invoiced', closing('won')],
    ['Deal won by Ana', suspect('won')],
    ['Never lost', suspect('lost')],
    ['Not won yet', suspect('won')],
    ['Closed not won', suspect('won')],
    ['Won or lost', CLOSED],
    ['Won/Lost', CLOSED],
    // Chinese words inside others.
    ['项目赢单', closing('won')],
    ['项目丢单', closing('lost')],
    ['项目输单', closing('lost')],
    ['预计赢单', suspect('won')],
    ['没有输单', suspect('lost')],
    // Slips of closing words.
    ['Closed Wn', suspect('won')],
    ['Disqualifed', suspect('lost')],
    ['Nurtre', suspect('parked')],
    // Known words within longer ones; the later stage counts.
    ['Proposal in review with legal', open(80)],
    ['First demo then talk', open(45)],
    ['Contact made by phone', open(20)],
    ['Big demo today', open(45)],
    ['Big demo done', suspect('won')],
    ['Maybe ghosted us', suspect('lost')],
    ['Almost done now', suspect('won')],
    ['Demo, then on hold', suspect('parked')],
    ['Talk about nothing', UNKNOWN],
    ['We sold it', suspect('won')],
    ['They cancelled it', suspect('lost')],
    ['Stage Ganhos', UNKNOWN],
    ['Clossed', UNKNOWN],
  ])('%j means %j', (word, meaning) => {
    expect(meaningOf(word)).toEqual(meaning);
    expect(isStageWord(word)).toBe(meaning !== UNKNOWN);
  });

  it.each<[string, number | null]>([
    ['3. Proposal', 3],
    ['03 - Proposal', 3],
    ['12) Won', 12],
    ['(3) Won', null],
    ['Stage 4: Demo', 4],
    ['S4_Demo', 4],
    ['Etapa 2 – Demo', 2],
    ['  1 / Lead', 1],
    ['3 Proposal', null],
    ['123. Proposal', null],
    ['Stage 4', null],
    ['4.', null],
    ['Proposal 3.', null],
    ['Version 3. x', null],
  ])('%j has the number %j', (word, number) => {
    expect(stageNumber(word)).toBe(number);
  });
});
