/**
 * A fingerprint of a set of deal IDs that does not depend on their order: their count and the sum of their digests.
 * It tells that a deal vanished or came back without a look at the whole log.
 */
export function presentOf(ids: readonly string[]): string {
  let sum = 0;
  let count = 0;
  for (const id of ids) {
    if (id === '') continue;
    count += 1;
    sum = (sum + hash(id)) >>> 0;
  }
  return `${count}.${sum.toString(36)}`;
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value >>> 0;
}

/** The fingerprint with one more deal. */
export function presentAfter(present: string, id: string): string {
  return changed(present, 1, hash(id));
}

/** The fingerprint with one deal less. */
export function presentWithout(present: string, id: string): string {
  return changed(present, -1, -hash(id));
}

function changed(present: string, more: 1 | -1, by: number): string {
  const [count = '0', sum = '0'] = present.split('.');
  const next = (Number.parseInt(sum, 36) + by) >>> 0;
  return `${Number(count) + more}.${next.toString(36)}`;
}
