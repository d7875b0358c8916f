/** The reading of a formula that stands in some spreadsheet. */
import { type Reading, startReading } from '../../src/cells/reading';
import type { Trace } from '../../src/cells/trace';
import { zoneOfOffsets } from '../../src/cells/zone';
import { issueText } from '../../src/domain/issue';
import { offsetIn } from './offset-in';

interface Place {
  readonly zone?: string;
  readonly decimalComma?: boolean;
  readonly trace?: Trace | null;
}

export function readingIn({ zone = 'UTC', decimalComma = false, trace = null }: Place = {}): Reading {
  return startReading({ zone: zoneOfOffsets(offsetIn(zone)), decimalComma: () => decimalComma }, trace);
}

/** What a reading found wrong, a sentence each. */
export function wrongIn({ issues }: Reading): readonly string[] {
  return issues.map(issueText);
}
