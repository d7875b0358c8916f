/** Formulas over a file of deals: loads it, has the add-on turn it into a deals table, prints what the formulas show. */
import { fileURLToPath } from 'node:url';
import { BadInput } from './evaluate/bad-input';
import { setUpDeals } from './evaluate/deals-table';
import { readHistory } from './evaluate/history';
import { formulaResults } from './evaluate/formula-results';
import { type EvaluateOptions, readOptions } from './evaluate/options';
import { readTablesFrom } from './evaluate/read-tables';
import { tablesSnapshot } from './files/workbook-snapshot';
import { cellA1, quotedSheet } from './services/engine/a1-notation';
import { createHost, type Host } from './services/host';

const ADD_ON = { name: 'Dealsheet', folder: fileURLToPath(new URL('../dist', import.meta.url)) };

async function evaluate(options: EvaluateOptions): Promise<object> {
  const tables = await readTablesFrom(options.file, options.isLocaleNamed ? options.locale : null);
  const snapshot = tablesSnapshot(tables, { name: options.file, ...options });
  const host = await createHost({ project: ADD_ON.folder, snapshot, addOn: { name: ADD_ON.name } });
  const history = options.log === null ? [] : await readHistory(options.log, options.locale);
  const report = setUpDeals(host, options, history);
  if (options.asOf !== null) typeAsOf(host, options.asOf);
  const results = await formulaResults(host, options.formulas);
  return options.isReportWanted ? { results, report } : { results };
}

/** Types the day into the cell that the add-on takes today from. */
function typeAsOf(host: Host, day: string): void {
  const { names, tabs } = host.document;
  const name = names.find('AsOf');
  const { startRow, startColumn } = name?.range ?? {};
  if (!name || typeof startRow !== 'number' || typeof startColumn !== 'number') {
    throw new Error('the add-on made no cell AsOf');
  }
  const cell = `${quotedSheet(tabs.name(name.sheetId))}!${cellA1(startRow, startColumn)}`;
  if (!host.edit(cell, day)) throw new Error(`the cell AsOf refused ${day}`);
}

try {
  const result = await evaluate(readOptions(process.argv.slice(2)));
  end(process.stdout, `${JSON.stringify(result, null, 2)}\n`, 0);
} catch (error) {
  if (!(error instanceof BadInput)) throw error;
  end(process.stderr, `evaluate: ${error.message.replace(/\s*\n\s*/g, ' ')}\n`, 1);
}

/** The engine's timers would keep the process waiting for edits that nobody makes. */
function end(stream: NodeJS.WriteStream, text: string, status: number): void {
  stream.write(text, () => process.exit(status));
}
