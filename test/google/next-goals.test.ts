/** Goals of a month that are carried on into the next. */
import { describe, expect, it } from 'vitest';
import type { Host } from '../../playground/services/host';
import type { GoalOffer } from '../../src/app/rpc';
import { ask, deaths, pipelineOf, run, table, value } from './add-on';
import { day, DAYS, LIST, NOW, typeGoals } from './month-document';

const OFFERS: readonly GoalOffer[] = [
  { owner: '', pipeline: '', target: 5500, currency: 'EUR' },
  { owner: '=Ana', pipeline: '', target: 3000, currency: 'EUR' },
];
const NEW_GOALS = [
  [day('2026-03-01'), day('2026-03-31'), '', '', 5500, 'EUR'],
  [day('2026-03-01'), day('2026-03-31'), '=Ana', '', 3000, 'EUR'],
];
const wanted = { month: '2026-03', goals: [...OFFERS] };

describe('goals for the next month', () => {
  async function withGoals(): Promise<Host> {
    const own = await pipelineOf(LIST, { now: NOW });
    typeGoals(own);
    return own;
  }

  it('stand below those that are there, and count in the formulas', async () => {
    const own = await withGoals();
    const before = own.values("'Goals'!A1:G4");

    expect(value(ask(own, 'addGoals', wanted))).toEqual({ added: 2 });
    expect(own.values("'Goals'!A5:F6")).toEqual(NEW_GOALS);
    expect(own.values("'Goals'!A1:G4")).toEqual(before);
    own.advance(65 * DAYS);
    expect(value(ask(own, 'readMonth', { month: '2026-02' })).goals.map(({ owner }) => owner)).toEqual(['Ana']);
  });

  it('are not added twice, whoever asks again', async () => {
    const own = await withGoals();
    value(ask(own, 'addGoals', wanted));
    expect(value(ask(own, 'addGoals', wanted))).toEqual({ added: 0 });
    expect(table(own, 'Goals')).toHaveLength(5);
  });

  it('find their columns wherever they were moved, and leave those of the user alone', async () => {
    const own = await withGoals();
    own.insertColumns('Goals', 3);
    own.paste("'Goals'!C1", [['Mood', 'Pipeline', 'Owner']]);
    own.clear("'Goals'!C2:E4");
    own.edit("'Goals'!C9", 'a remark');
    value(ask(own, 'addGoals', wanted));

    expect(table(own, 'Goals').slice(3, 5)).toMatchObject([
      { Target: 5500, Mood: '', 'Period start': day('2026-03-01'), 'Period end': day('2026-03-31'), Owner: '' },
      { Target: 3000, Mood: '', Owner: '=Ana', Pipeline: '', Currency: 'EUR' },
    ]);
    expect(own.values("'Goals'!C9")).toEqual([['a remark']]);
  });

  it('are refused without a column that they need, and without a tab', async () => {
    const own = await withGoals();
    own.edit("'Goals'!C1", 'Something else');
    const answer = ask(own, 'addGoals', wanted);
    expect(answer.ok ? '' : answer.issues[0]?.text).toBe(
      'The tab "Goals" has no column "Owner". Put that header back into its first row, then add the goals again.',
    );
    own.deleteSheet('Goals');
    expect(ask(own, 'addGoals', wanted)).toMatchObject({ ok: false, issues: [{ code: 'refused' }] });
    expect(ask(own, 'addGoals', { month: '2026-13', goals: [] })).toMatchObject({ ok: false });
  });

  it.each(['as it was made', 'with a column of the user in between'])(
    'are there once wherever a run died before, in a tab %s',
    { timeout: 400_000 },
    async (form) => {
      const prepared = async () => {
        const own = await withGoals();
        if (form !== 'as it was made') own.insertColumns('Goals', 2);
        return own;
      };
      const calls = run(await prepared(), 'addGoals', wanted).counts.serviceCalls;
      for (const killAt of deaths(calls)) {
        const own = await prepared();
        run(own, 'addGoals', wanted, { killAt });
        value(ask(own, 'addGoals', wanted));
        const rows = table(own, 'Goals').slice(3);
        expect(
          rows.map((row) =>
            ['Period start', 'Period end', 'Owner', 'Pipeline', 'Target', 'Currency'].map((key) => row[key]),
          ),
          `killed at ${killAt}`,
        ).toEqual(NEW_GOALS);
      }
    },
  );
});
