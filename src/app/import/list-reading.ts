/** How the rows of a list are read for this very table: its columns, its stages, its pipelines. */
import { compactName } from '../../cells/recognise/plain-name';
import type { RecognisedRow } from '../../cells/recognise/recognise-table';
import { nameKey } from '../../domain/pipeline';
import type { Stage } from '../../domain/stage';
import { noteOf } from '../plan-set-up';
import { TO_CHECK, toCheckAt } from '../to-check';
import { headerOf, languageOfHeader } from '../../cells/columns';
import type { Cells } from '../ports';
import type { ImportInput } from './import-input';
import { type Mapping, mapColumns } from './imported-cells';
import { matchStages, type StageMatch, stageIn } from './match-stages';

export interface ListReading {
  readonly input: ImportInput;
  /** Of the table, with the column of what is to be checked behind it where it has none yet. */
  readonly header: readonly string[];
  readonly mapping: Mapping;
  readonly matches: readonly StageMatch[];
  /** More than one pipeline: only then does a deal name its own. */
  readonly isSeveral: boolean;
  readonly unknownPipelines: ReadonlySet<string>;
  stageOf(word: string): Stage | null;
  /** Where the row puts a deal of that pipeline; `stage` is null where it does not say. */
  placeOf(row: RecognisedRow, pipeline: string): { readonly pipeline: string; readonly stage: Stage | null };
  /** What of the row could not be read; '' where all could. */
  problems(row: RecognisedRow): string;
}

export function readingOf(input: ImportInput): ListReading {
  const { stages, list } = input;
  const header = headerWithCheck(input.cells);
  const matches = matchStages(list.stages, stages, input.said.stages);
  const byWord = new Map(matches.map((match) => [keyOf(match.word), match.to]));
  const stageOf = (word: string) => byWord.get(keyOf(word)) ?? null;
  const isSeveral = stages.pipelines.length > 1;
  const unknownPipelines = new Set<string>();
  const pipelineOf = (row: RecognisedRow): string => {
    const word = row.fields.pipeline ?? '';
    if (word === '' || !isSeveral) return '';
    const known = stages.pipelines.find((name) => nameKey(name) === nameKey(word));
    if (known === undefined) unknownPipelines.add(word);
    return known ?? '';
  };
  const headers = list.columns.map((column) => column.header);
  return {
    input,
    header,
    matches,
    isSeveral,
    unknownPipelines,
    mapping: mapColumns({ ...input, table: list, header, fixed: input.formulas }),
    stageOf,
    placeOf: (row, own) => {
      const pipeline = pipelineOf(row) || own;
      const stage = stageOf(row.fields.stage ?? '');
      return { pipeline, stage: stage && stageIn(stage, pipeline, stages) };
    },
    problems: (row) => noteOf(row, list, headers),
  };
}

function keyOf(word: string): string {
  return compactName(word) || word;
}

function headerWithCheck(cells: Cells): readonly string[] {
  const header = (cells[0] ?? []).map(String);
  return toCheckAt(header) >= 0 ? header : [...header, headerOf(TO_CHECK, languageOfHeader(header))];
}
