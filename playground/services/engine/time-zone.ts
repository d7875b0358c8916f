/** Serial numbers are wall-clock days in one time zone; a Date is an instant. This is the bridge between them. */
import { instantOf, offsetAt } from '../zoned-time';

const MS_PER_DAY = 86_400_000;
/** 1970-01-01 in days since 1899-12-30. */
const UNIX_EPOCH = 25_569;

export class TimeZone {
  readonly name: string;
  /** Per wall-clock day, the offset where it is the same all day, else null. */
  private readonly steadyDays = new Map<number, number | null>();

  constructor(name: string) {
    this.name = name;
  }

  serialAt(epochMs: number): number {
    return (epochMs + offsetAt(this.name, epochMs)) / MS_PER_DAY + UNIX_EPOCH;
  }

  epochAt(serial: number): number {
    const wall = Math.round((serial - UNIX_EPOCH) * MS_PER_DAY);
    const day = Math.floor(wall / MS_PER_DAY);
    let steady = this.steadyDays.get(day);
    if (steady === undefined) {
      steady = this.steadyOffset(day * MS_PER_DAY);
      this.steadyDays.set(day, steady);
    }
    return steady === null ? instantOf(this.name, wall) : wall - steady;
  }

  private steadyOffset(midnight: number): number | null {
    const start = instantOf(this.name, midnight);
    const end = instantOf(this.name, midnight + MS_PER_DAY - 1);
    const offset = offsetAt(this.name, start);
    const steady = end - start === MS_PER_DAY - 1 && offsetAt(this.name, end) === offset;
    return steady && start + offset === midnight ? offset : null;
  }
}
