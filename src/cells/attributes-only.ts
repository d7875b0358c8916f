import type { ColumnsNotHere } from './function-options';

/** Columns that change as a deal goes its way: a criterion on one would choose deals by how far they came. */
export function attributesOnly(instead: string): ColumnsNotHere {
  return { keys: ['status', 'stage', 'closed', 'inStageSince', 'logged', 'closeReason'], instead };
}
