import { describe, expect, it } from 'vitest';
import { assignedOn } from '../../src/app/assigned';
import { calendarDate } from '../../src/domain/calendar-date';
import type { Move } from '../../src/domain/move';
import { bookWith, logOf } from './builders';

const book = bookWith(['Acme', 'Lead']);
const TODAY = calendarDate(2026, 3, 5);
const DAY_MS = 86_400_000;
const AT = book.zone.startOf(TODAY);

function moves(...changes: readonly Partial<Move>[]): readonly Move[] {
  const [first] = logOf(book);
  if (!first) throw new Error('no move');
  return changes.map((change, index) => ({
    ...first,
    move: index + 1,
    from: index === 0 ? '' : 'Lead',
    how: 'sidebar',
    logged: AT,
    when: AT,
    ...change,
  }));
}

const assigned = (...changes: readonly Partial<Move>[]) =>
  assignedOn(moves(...changes), TODAY, book.zone).get('D-000001') ?? null;

describe('assignedOn', () => {
  it('names the day on which somebody else gave the deal to its owner', () => {
    expect(assigned({ owner: 'Ana', by: 'Ana' }, { owner: 'Ben', by: 'Ana', when: AT - 2 * DAY_MS })).toBe(TODAY - 2);
  });

  it('counts a change by hand, which names nobody, and a deal that nobody had', () => {
    expect(assigned({ owner: 'Ana', by: '' }, { owner: 'Ben', by: '', how: 'recovered', when: null })).toBe(TODAY);
    expect(assigned({ owner: '', by: '' }, { owner: 'Ben', by: 'Ana' })).toBe(TODAY);
  });

  it('takes no notice of one who took it himself, or gave it away again', () => {
    expect(assigned({ owner: 'Ana', by: '' }, { owner: 'Ben', by: 'Ben' })).toBeNull();
    expect(assigned({ owner: 'Ben', by: 'Ana' }, { owner: '', by: 'Ana' })).toBeNull();
  });

  it('counts a new deal that somebody made for him, but not one that names no maker', () => {
    expect(assigned({ owner: 'Ben', by: 'Ana', how: 'import' })).toBe(TODAY);
    expect(assigned({ owner: 'Ben', by: 'Ben' })).toBeNull();
    expect(assigned({ owner: 'Ben', by: '', how: 'set-up' })).toBeNull();
  });

  it('says nothing where the change lies before the rows that were read', () => {
    expect(assigned({ owner: 'Ben', by: 'Ana', from: 'Lead' })).toBeNull();
  });

  it('looks back a fortnight', () => {
    const on = (days: number) => assigned({ owner: '' }, { owner: 'Ben', by: 'Ana', when: AT - days * DAY_MS });
    expect([on(13), on(14)]).toEqual([TODAY - 13, null]);
  });

  it('keeps the first day where other things changed since, and forgets what was taken back', () => {
    const given: Partial<Move> = { owner: 'Ben', by: 'Ana', when: AT - 5 * DAY_MS };
    expect(assigned({ owner: 'Ana', by: 'Ana' }, given, { owner: 'Ben', by: 'Cleo', value: 7 })).toBe(TODAY - 5);
    expect(
      assigned({ owner: 'Ana', by: 'Ana' }, given, { owner: 'Ana', by: 'Ben', how: 'undo', undoes: 2 }),
    ).toBeNull();
  });
});
