import { describe, expect, it } from 'vitest';
import { fits, fittedText, textWidth } from '../../../playground/page/charts/fitted-text';

const POLISH = 'Oczekiwanie na podpisanie umowy';
const CHINESE = '客户需求确认与方案评审阶段';
const room = (width: number, lines: number) => ({ width, lines, fontSize: 10 });

describe('fittedText', () => {
  it('leaves alone what has room', () => {
    expect(fittedText('Won', room(100, 1))).toBe('Won');
    expect(fittedText('', room(100, 1))).toBe('');
  });

  it('breaks between words', () => {
    expect(fittedText(POLISH, room(80, 3)).split('\n')).toEqual(['Oczekiwanie na', 'podpisanie', 'umowy']);
  });

  it('breaks Chinese anywhere, ten letters of ten pixels to a hundred', () => {
    expect(fittedText(CHINESE, room(100, 2)).split('\n')).toEqual(['客户需求确认与方案评', '审阶段']);
  });

  it.each([POLISH, CHINESE])('cuts %s with a … that is within the room', (text) => {
    const [line = '', ...more] = fittedText(text, room(60, 1)).split('\n');
    expect(more).toEqual([]);
    expect(line.endsWith('…')).toBe(true);
    expect(text.startsWith(line.slice(0, -1))).toBe(true);
    expect(textWidth(line, 10)).toBeLessThanOrEqual(60);
  });

  it('cuts a word that is wider than a line, and goes on', () => {
    expect(fittedText('Konstantynopolitanczykowianeczka nowa', room(60, 2))).toMatch(/^Konst.*…\nnowa$/);
  });

  it('says whether a text fits whole', () => {
    expect(fits(POLISH, room(80, 3))).toBe(true);
    expect(fits(POLISH, room(80, 2))).toBe(false);
    expect(fits(POLISH, room(30, 9))).toBe(false);
  });
});
