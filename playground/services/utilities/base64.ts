/** Bytes as Apps Script has them: arrays of signed numbers, text in UTF-8, base64. */
import { Exception } from '../exception';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

export function bytesOf(value: unknown): Uint8Array {
  if (Array.isArray(value)) return Uint8Array.from(value.map(Number));
  if (isBlob(value)) return bytesOf(value.getBytes());
  return new TextEncoder().encode(String(value));
}

function isBlob(value: unknown): value is { getBytes(): unknown } {
  return typeof value === 'object' && value !== null && 'getBytes' in value && typeof value.getBytes === 'function';
}

export function signedBytes(bytes: Uint8Array): number[] {
  return Array.from(bytes, (byte) => (byte > 127 ? byte - 256 : byte));
}

export function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

export function base64Encode(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b, c] = bytes.subarray(i, i + 3);
    const group = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    const letters = [18, 12, 6, 0].map((shift) => ALPHABET.charAt((group >> shift) & 63));
    text += `${letters[0]}${letters[1]}${b === undefined ? '=' : letters[2]}${c === undefined ? '=' : letters[3]}`;
  }
  return text;
}

export function base64Decode(text: string): Uint8Array {
  const plain = text.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, '');
  const values = Array.from(plain, (letter) => ALPHABET.indexOf(letter));
  if (values.includes(-1)) throw new Exception('Could not decode string.');
  const bytes = new Uint8Array(Math.floor((values.length * 3) / 4));
  for (let i = 0; i < bytes.length; i += 1) {
    const at = Math.floor((i * 4) / 3);
    const pair = ((values[at] ?? 0) << 6) | (values[at + 1] ?? 0);
    bytes[i] = (pair >> (4 - (i % 3) * 2)) & 255;
  }
  return bytes;
}

export function webSafe(text: string): string {
  return text.replaceAll('+', '-').replaceAll('/', '_');
}
