/** MD5, SHA-1 and SHA-256 without a platform, because the page and Node share no synchronous one. */

export type DigestName = 'MD5' | 'SHA_1' | 'SHA_256';

const BLOCK_BYTES = 64;

export function digest(name: DigestName, bytes: Uint8Array): Uint8Array {
  switch (name) {
    case 'MD5':
      return digestBlocks(bytes, [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476], md5Block, true);
    case 'SHA_1':
      return digestBlocks(bytes, [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0], sha1Block, false);
    case 'SHA_256':
      return digestBlocks(
        bytes,
        PRIMES.slice(0, 8).map((p) => fraction(Math.sqrt(p))),
        sha256Block,
        false,
      );
  }
}

/** RFC 2104. */
export function hmac(name: DigestName, value: Uint8Array, key: Uint8Array): Uint8Array {
  const block = new Uint8Array(BLOCK_BYTES);
  block.set(key.length > BLOCK_BYTES ? digest(name, key) : key);
  const inner = digest(
    name,
    joined(
      block.map((byte) => byte ^ 0x36),
      value,
    ),
  );
  return digest(
    name,
    joined(
      block.map((byte) => byte ^ 0x5c),
      inner,
    ),
  );
}

type BlockStep = (state: readonly number[], words: readonly number[]) => number[];

function digestBlocks(bytes: Uint8Array, start: readonly number[], step: BlockStep, littleEndian: boolean): Uint8Array {
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / BLOCK_BYTES) * BLOCK_BYTES);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  const bits = BigInt(bytes.length) * 8n;
  view.setBigUint64(padded.length - 8, bits, littleEndian);
  let state = [...start];
  for (let offset = 0; offset < padded.length; offset += BLOCK_BYTES) {
    const words = Array.from({ length: 16 }, (_, i) => view.getUint32(offset + i * 4, littleEndian));
    state = step(state, words).map((word, i) => (word + (state[i] ?? 0)) >>> 0);
  }
  const result = new DataView(new ArrayBuffer(state.length * 4));
  for (const [i, word] of state.entries()) result.setUint32(i * 4, word, littleEndian);
  return new Uint8Array(result.buffer);
}

const MD5_SHIFTS = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];

/** RFC 1321. */
function md5Block(state: readonly number[], words: readonly number[]): number[] {
  let [a = 0, b = 0, c = 0, d = 0] = state;
  for (let i = 0; i < 64; i += 1) {
    const round = i >> 4;
    const mixed = [(b & c) | (~b & d), (d & b) | (~d & c), b ^ c ^ d, c ^ (b | ~d)][round] ?? 0;
    const index = [i, 5 * i + 1, 3 * i + 5, 7 * i][round] ?? 0;
    const constant = Math.floor(Math.abs(Math.sin(i + 1)) * 2 ** 32);
    const sum = (a + mixed + constant + (words[index % 16] ?? 0)) | 0;
    [a, d, c, b] = [d, c, b, (b + rotateLeft(sum, MD5_SHIFTS[round * 4 + (i % 4)] ?? 0)) | 0];
  }
  return [a, b, c, d];
}

/** FIPS 180-4, section 6.1. */
function sha1Block(state: readonly number[], words: readonly number[]): number[] {
  const w = [...words];
  for (let i = 16; i < 80; i += 1) {
    w.push(rotateLeft((w[i - 3] ?? 0) ^ (w[i - 8] ?? 0) ^ (w[i - 14] ?? 0) ^ (w[i - 16] ?? 0), 1));
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0] = state;
  for (let i = 0; i < 80; i += 1) {
    const round = Math.floor(i / 20);
    const mixed = [(b & c) ^ (~b & d), b ^ c ^ d, (b & c) ^ (b & d) ^ (c & d), b ^ c ^ d][round] ?? 0;
    const constant = [0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xca62c1d6][round] ?? 0;
    const sum = (rotateLeft(a, 5) + mixed + e + constant + (w[i] ?? 0)) | 0;
    [e, d, c, b, a] = [d, c, rotateLeft(b, 30), a, sum];
  }
  return [a, b, c, d, e];
}

const PRIMES = Array.from({ length: 312 }, (_, n) => n).filter((n) => n > 1 && isPrime(n));
const SHA256_CONSTANTS = PRIMES.slice(0, 64).map((p) => fraction(Math.cbrt(p)));

/** FIPS 180-4, section 6.2. */
function sha256Block(state: readonly number[], words: readonly number[]): number[] {
  const w = [...words];
  for (let i = 16; i < 64; i += 1) {
    const [x, y] = [w[i - 15] ?? 0, w[i - 2] ?? 0];
    const small = rotateRight(x, 7) ^ rotateRight(x, 18) ^ (x >>> 3);
    const large = rotateRight(y, 17) ^ rotateRight(y, 19) ^ (y >>> 10);
    w.push(((w[i - 16] ?? 0) + small + (w[i - 7] ?? 0) + large) | 0);
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let i = 0; i < 64; i += 1) {
    const upper = rotateRight(e, 6) ^ rotateRight(e, 11) ^ rotateRight(e, 25);
    const first = (h + upper + ((e & f) ^ (~e & g)) + (SHA256_CONSTANTS[i] ?? 0) + (w[i] ?? 0)) | 0;
    const lower = rotateRight(a, 2) ^ rotateRight(a, 13) ^ rotateRight(a, 22);
    const second = (lower + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  return [a, b, c, d, e, f, g, h];
}

function isPrime(n: number): boolean {
  for (let d = 2; d * d <= n; d += 1) if (n % d === 0) return false;
  return true;
}

/** The first 32 bits behind the point. */
function fraction(value: number): number {
  return Math.floor((value - Math.floor(value)) * 2 ** 32);
}

function rotateLeft(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}

function rotateRight(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const all = new Uint8Array(first.length + second.length);
  all.set(first);
  all.set(second, first.length);
  return all;
}
