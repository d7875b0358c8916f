/**
 * The hidden cell with every name that a stage has been known by, the present one included: `Offer | Proposal | Sales ›`.
 * Because the present name is in it too, a name that somebody types over it in the tab is a rename from that moment on,
 * before any run of the add-on has seen it.
 */
import { nameKey } from '../domain/pipeline';
import { splitList } from './split-list';

export interface FormerNames {
  readonly names: readonly string[];
  readonly pipelines: readonly string[];
}

/** Stands behind the name of a pipeline, to tell it from that of a stage. */
const PIPELINE_MARK = '›';
const SEPARATOR = '|';

/** Signs that keep the names in that cell apart, and so may stand in none of them. */
export const RESERVED_SIGNS: readonly string[] = [SEPARATOR, PIPELINE_MARK];

/** Every name in the cell. */
export function readKnownNames(cell: string): FormerNames {
  const entries = splitList(cell, SEPARATOR);
  return {
    names: entries.filter((entry) => !entry.endsWith(PIPELINE_MARK)),
    pipelines: entries
      .filter((entry) => entry.endsWith(PIPELINE_MARK))
      .map((entry) => entry.slice(0, -PIPELINE_MARK.length).trim())
      .filter((name) => name !== ''),
  };
}

/** The names that are no longer those of the stage. */
export function readFormerNames(cell: string, name: string, pipeline: string): FormerNames {
  const known = readKnownNames(cell);
  return {
    names: known.names.filter((former) => nameKey(former) !== nameKey(name)),
    pipelines: known.pipelines.filter((former) => former !== pipeline),
  };
}

/** The cell of a stage with these former names; its present name comes last. */
export function writeKnownNames(former: FormerNames, name: string, pipeline: string): string {
  const pipelines = [...former.pipelines, pipeline].filter((each) => each !== '');
  return [...former.names, name, ...pipelines.map((each) => `${each} ${PIPELINE_MARK}`)].join(` ${SEPARATOR} `);
}
