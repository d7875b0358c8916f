/** Published pipelines that are kept beside the repository; without them these tests are skipped by name. */
import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { type RecognisedTable, recogniseTable } from '../../../src/cells/recognise/recognise-table';
import type { CalendarDate } from '../../../src/domain/calendar-date';

const FOLDER = '../shared/data';
const toCalendarDate = (date: Date): CalendarDate => Math.floor(date.getTime() / 86_400_000) + 25_569;

function recognise(file: string, answers: Readonly<Record<string, string>> = {}): RecognisedTable {
  const cells = Papa.parse<string[]>(readFileSync(`${FOLDER}/${file}`, 'utf8')).data;
  return recogniseTable(cells, { toCalendarDate, answers });
}

function fieldsOf(table: RecognisedTable): Record<string, string | null> {
  return Object.fromEntries(table.columns.map((column) => [column.header, column.field]));
}

function kinds(table: RecognisedTable): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of table.rows) counts[row.kind] = (counts[row.kind] ?? 0) + 1;
  return counts;
}

describe.skipIf(!existsSync(FOLDER))('published pipelines (../shared/data)', () => {
  it('reads 8,800 opportunities without a question', () => {
    const table = recognise('maven/sales_pipeline.csv');
    expect(fieldsOf(table)).toEqual({
      opportunity_id: 'id',
      sales_agent: 'owner',
      product: null,
      account: 'company',
      deal_stage: 'stage',
      engage_date: 'created',
      close_date: 'closed',
      close_value: 'value',
    });
    // Counts and sum as the data set's description gives them.
    expect(kinds(table)).toEqual({ won: 4238, lost: 2473, open: 2089 });
    const wonValue = table.rows
      .filter((row) => row.kind === 'won')
      .reduce((sum, row) => sum + (row.fields.value ?? 0), 0);
    expect(wonValue).toBe(10_005_534);
    expect(table.stages.map((stage) => stage.name)).toEqual(['Prospecting', 'Engaging', 'Won', 'Lost']);
    expect(table.questions).toEqual([]);
    expect(table.rows.filter((row) => row.problems.length > 0)).toEqual([]);
  });

  it('keeps the value 0 of lost deals and the blank of open ones', () => {
    const table = recognise('maven/sales_pipeline.csv');
    expect(new Set(table.rows.filter((row) => row.kind === 'lost').map((row) => row.fields.value))).toEqual(
      new Set([0]),
    );
    expect(new Set(table.rows.filter((row) => row.kind === 'open').map((row) => row.fields.value))).toEqual(
      new Set([null]),
    );
  });

  it('asks what Closed means in a Portuguese list without lost deals, and reads it as open meanwhile', () => {
    const table = recognise('portuguese/03_pt_oportunidades_powerbi.csv');
    expect(fieldsOf(table)).toMatchObject({ id_oportunidade: 'id', estagio: 'stage', valor: 'value', data: 'created' });
    expect(kinds(table)).toEqual({ open: 8331 });
    expect(table.questions.some((question) => question.includes('“Closed”') && question.includes('819'))).toBe(true);
    expect(kinds(recognise('portuguese/03_pt_oportunidades_powerbi.csv', { Closed: 'won' }))).toEqual({
      open: 7512,
      won: 819,
    });
  });

  it('learns hashed stages from the flags of a Salesforce table', () => {
    const table = recognise('salesforce-shape/sf_opportunity_data.csv');
    expect(kinds(table)).toEqual({ won: 5, lost: 4, open: 1 });
  });

  it.each([
    'maven/accounts.csv',
    'maven/products.csv',
    'maven/sales_teams.csv',
    'maven/data_dictionary.csv',
    'portuguese/03_pt_empresas.csv',
    'portuguese/03_pt_metas.csv',
    'portuguese/03_pt_vendedores.csv',
    'hubspot-shape/owner_data.csv',
    'hubspot-shape/deal_pipeline_stage_data.csv',
    'salesforce-shape/sf_user_data.csv',
  ])('refuses %s, which lists something else', (file) => {
    expect(recognise(file).refusal?.code).toBe('not-a-list');
  });
});
