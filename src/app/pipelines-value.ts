import { OWNED_COLUMNS } from '../cells/columns';
import { columnPacks, hasPack } from '../cells/column-packs';
import { presets } from '../cells/recognise/presets/presets';
import { stageColours } from '../cells/recognise/stage-colours';
import { wirePipelines } from './board';
import type { ChangedPipelines } from './change-pipelines';
import { dealsByStage } from './move-all';
import type { Look } from './look';
import type { PipelinesValue } from './rpc';

export function pipelinesValue({ settled, tab, told }: ChangedPipelines): PipelinesValue {
  const header = settled.look.cells[0] ?? [];
  return {
    version: tab.version,
    pipelines: wirePipelines(tab.stages),
    deals: Object.fromEntries(dealsByStage(settled)),
    columns: columnsThatCanBeNeeded(settled.look),
    colours: PALETTE,
    presets: presets().map(({ key, name, stages }) => ({ key, name, stages: stages.map((stage) => stage.name) })),
    packs: columnPacks().map((pack) => ({ ...pack, added: hasPack(header, pack) })),
    told,
  };
}

const PALETTE = stageColours([
  ...Array.from({ length: 10 }, () => 'open' as const),
  'won',
  'won',
  'won',
  'lost',
  'lost',
  'lost',
  'parked',
  'parked',
]);

/** Every column that a person fills in; a header with a comma cannot stand in a list. */
function columnsThatCanBeNeeded({ cells, layout }: Look): readonly string[] {
  const kept = [layout.id, layout.stage, layout.pipeline, ...OWNED_COLUMNS.map(({ key }) => layout[key])];
  return (cells[0] ?? [])
    .map((cell) => String(cell))
    .filter((header, at) => header !== '' && !header.includes(',') && !kept.includes(at));
}
