/** 8,800 deals of the Maven CRM data, as set-up turns the file into a deals table. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { day, type Grid } from '../functions/sheet';

const FILE = fileURLToPath(new URL('../../../shared/data/maven/sales_pipeline.csv', import.meta.url));
const STATUS: Readonly<Record<string, string>> = { Won: 'Won', Lost: 'Lost', Engaging: 'Open', Prospecting: 'Open' };
const HEADER = ['Deal ID', 'Owner', 'Product', 'Company', 'Stage', 'Created', 'Closed', 'Value', 'Status'];

export const isMavenThere = existsSync(FILE);

export function readMaven(): Grid {
  const { data } = Papa.parse<string[]>(readFileSync(FILE, 'utf8'), { skipEmptyLines: true });
  const rows = data
    .slice(1)
    .map(([id, owner, product, company, stage = '', engaged, closed, value]) => [
      id,
      owner,
      product,
      company,
      stage,
      engaged ? day(engaged) : '',
      closed ? day(closed) : '',
      value ? Number(value) : '',
      STATUS[stage],
    ]);
  return [HEADER, ...rows];
}
