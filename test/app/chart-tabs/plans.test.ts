import { describe, expect, it } from 'vitest';
import { CHART_TABS } from '../../../src/app/chart-tabs/chart-tab';
import { TAB_PLANS } from '../../../src/app/chart-tabs/tab-plans';
import type { TabContext } from '../../../src/app/chart-tabs/tab-context';
import type { Area, TabPlan } from '../../../src/app/chart-tabs/tab-plan';
import { LANGUAGES, speak } from '../../../src/domain/language';
import { stageList } from '../../../src/domain/pipeline';
import type { Stage } from '../../../src/domain/stage';

const STAGES = ['Lead', 'Offer', 'Won', 'Lost'].map(
  (name, index): Stage => ({
    ...{ key: `s${index}`, pipeline: 'Sales', name, kind: index < 2 ? 'open' : index === 2 ? 'won' : 'lost' },
    ...{ probability: null, staleAfterDays: null, needs: [], exitWhen: '', whatToDo: '', colour: '#cfe2f3' },
    ...{ shown: true, formerNames: [], formerPipelines: [] },
  }),
);

const CONTEXT: TabContext = {
  headers: { pipeline: 'Pipeline', owner: 'Owner', currency: 'Currency', status: 'Status' },
  deals: { tab: "Ana's deals", sheetId: 7, idLetter: 'L' },
  stages: stageList(STAGES),
  locale: 'en_US',
};

const plans = () => CHART_TABS.map((tab) => [tab, TAB_PLANS[tab](CONTEXT)] as const);

/** Every cell that the plan fills or leaves to a spill; a spill reaches to the end of the tab. */
function takenBy({ cells, blocks }: TabPlan): readonly Area[] {
  return [
    ...cells.map(({ row, column, across = 1 }) => ({ row, column, rows: 1, columns: across })),
    ...blocks.map(({ row, column, columns }) => ({ row, column, rows: 1e6, columns: columns.length })),
  ];
}

function overlap(a: Area, b: Area): boolean {
  const apart = (from: number, size: number, other: number, otherSize: number) =>
    from + size <= other || other + otherSize <= from;
  return !apart(a.row, a.rows, b.row, b.rows) && !apart(a.column, a.columns, b.column, b.columns);
}

function letters(column: number): string {
  const last = String.fromCharCode(65 + ((column - 1) % 26));
  return column > 26 ? letters(Math.floor((column - 1) / 26)) + last : last;
}

describe.each(plans())('the plan of %s', (_tab, plan) => {
  it('writes nothing into a spill and no cell twice', () => {
    const areas = takenBy(plan);
    const clashes = areas.flatMap((area, index) => areas.slice(index + 1).filter((other) => overlap(area, other)));
    expect(clashes).toEqual([]);
  });

  it('feeds each chart from one spilled table, header included, with room for more rows', () => {
    for (const { ranges } of plan.charts) {
      for (const area of ranges) {
        const block = plan.blocks.find(
          ({ row, column, columns }) =>
            row === area.row && column <= area.column && area.column < column + columns.length,
        );
        expect(block).toBeDefined();
        expect(area).toMatchObject({ columns: 1 });
        expect(area.rows).toBeGreaterThan(50);
      }
    }
  });

  it('says under each chart what its figures mean', () => {
    const bases = plan.cells.filter(({ look }) => look === 'basis');
    expect(bases).toHaveLength(plan.charts.length);
    const asked = new Set(bases.filter(({ content }) => String(content).includes('METRIC_BASIS')));
    for (const { content } of bases) expect(String(content)).toMatch(/METRIC_BASIS\("[A-Z_]+";|^=\$[A-Z]+\$\d+$/);
    expect(asked.size).toBeGreaterThan(0);
  });

  it('asks each question about its figures once: every asking is an execution', () => {
    const formulas = plan.cells.map(({ content }) => String(content)).filter((text) => text.includes('METRIC_BASIS'));
    expect(new Set(formulas).size).toBe(formulas.length);
  });

  it('takes few executions of custom functions: each is a call of the server', () => {
    const formulas = [
      ...plan.cells.map(({ content }) => String(content)),
      ...plan.blocks.map(({ formula }) => formula),
    ];
    const calls = formulas.join(' ').match(/\b[A-Z]+_[A-Z_]*[A-Z]\(/g) ?? [];
    expect(calls.filter((call) => call !== 'ARRAY_CONSTRAIN(').length).toBeLessThanOrEqual(20);
  });

  it('takes no figure from a table before its headers stand there', () => {
    const cards = plan.cells.filter(({ look }) => look?.startsWith('card') && look !== 'cardName');
    for (const { content } of cards) {
      const read = plan.blocks.filter(({ row, column, columns }) =>
        columns.some((_, index) =>
          new RegExp(`\\b${letters(column + index)}\\$?(${row + 1}|${row + 2})\\b`).test(
            String(content).replaceAll('$', ''),
          ),
        ),
      );
      for (const { row, column, columns } of read) {
        expect(content).toMatch(/^=IF\(/);
        expect(content).toContain(`$${letters(column)}$${row}="${columns[0]?.[0]}"`);
      }
    }
  });

  it('lets the whole tab follow the filters', () => {
    for (const { formula } of plan.blocks)
      if (/\((Deals|DealLog)/.test(formula)) expect(formula).toContain('$A$3;$A$4;$B$3;$B$4');
  });

  it('writes formulas that every locale reads: no comma between arguments, no decimal literal', () => {
    const formulas = [
      ...plan.cells.map(({ content }) => String(content)),
      ...plan.blocks.map(({ formula }) => formula),
    ];
    for (const formula of formulas.filter((text) => text.startsWith('='))) {
      const code = formula.replace(/"(?:[^"]|"")*"/g, '""').replace(/'(?:[^']|'')*'/g, "''");
      expect(code).not.toMatch(/,|\d\.\d/);
    }
  });
});

it.each(LANGUAGES)('in %s each sentence keeps its places for figures', (language) => {
  speak(language);
  const broken = plans().flatMap(([tab, { cells }]) =>
    cells.filter(({ content }) => /\{\d\}/.test(String(content))).map(({ content }) => `${tab}: ${String(content)}`),
  );
  speak('en');
  expect(broken).toEqual([]);
});
