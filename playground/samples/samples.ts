/** The samples that the playground offers. */
import type { PlainTable } from '../files/plain-table';
import { messyList } from './messy-list';
import { salesPipeline } from './sales-pipeline';

export type SampleKey = 'pipeline' | 'messy' | 'empty' | 'big';

export interface Sample {
  readonly key: SampleKey;
  readonly name: string;
  readonly about: string;
  /** Whether the add-on's own set-up has been run for the visitor. */
  readonly isSetUp: boolean;
  /** The one tab that the document starts with; `today` is a sheet's day number. */
  make(today: number): PlainTable;
}

export const SAMPLES: readonly Sample[] = [
  {
    key: 'pipeline',
    name: 'Sales pipeline',
    about: '180 deals of a small firm, ready to work with',
    isSetUp: true,
    make: (today) => salesPipeline(today, { deals: 180, days: 400, hasHistory: true }),
  },
  {
    key: 'messy',
    name: 'Messy list',
    about: '41 leads as somebody typed them: try the set-up yourself',
    isSetUp: false,
    make: (today) => messyList(today),
  },
  {
    key: 'empty',
    name: 'Empty sheet',
    about: 'start from nothing',
    isSetUp: false,
    make: () => ({ name: 'Sheet1', rows: [] }),
  },
  {
    key: 'big',
    name: 'Ten thousand deals',
    about: 'how it feels when it is large; takes a little while',
    isSetUp: true,
    make: (today) => salesPipeline(today, { deals: 10_000, days: 1_100 }),
  },
];

export function sampleOf(key: SampleKey): Sample {
  const sample = SAMPLES.find((each) => each.key === key);
  if (!sample) throw new Error(`there is no sample ${key}`);
  return sample;
}
