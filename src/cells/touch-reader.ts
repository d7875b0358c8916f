import type { Issue } from '../domain/issue';
import { type RowReader, textReader } from './column-readers';
import type { Reading } from './reading';
import { readFlag } from './recognise/read-flags';
import { shownCell } from './shown-cell';
import { type ActivitiesTable, columnOf, whereIs } from './table';

/**
 * Whether an activity is a touch: somebody of us reached out. Neither a note nor anything automatic is one. What does
 * not say its direction went out, since people write down what they did.
 */
export function touchReader(activities: ActivitiesTable, reading: Reading): RowReader<boolean> {
  const kind = textReader(activities, 'kind');
  const automatic = textReader(activities, 'automatic');
  const isOutbound = outboundReader(activities, reading);
  return (row) => kind(row).toLowerCase() !== 'note' && readFlag(automatic(row)) !== true && isOutbound(row);
}

const OUTBOUND = ['', 'out', 'outbound', 'outgoing'];
const INBOUND = ['in', 'inbound', 'incoming'];

function outboundReader(activities: ActivitiesTable, reading: Reading): RowReader<boolean> {
  const direction = textReader(activities, 'direction');
  return (row) => {
    const word = direction(row).toLowerCase();
    if (OUTBOUND.includes(word)) return true;
    if (!INBOUND.includes(word)) {
      reading.issues.push(notADirection(direction(row), whereIs(activities, row, columnOf(activities, 'direction'))));
    }
    return false;
  };
}

function notADirection(received: string, where: string): Issue {
  const fix = 'Say who reached out: outbound if you did. Blank means outbound.';
  return { code: 'not-a-direction', where, received: shownCell(received), expected: 'outbound or inbound', fix };
}
