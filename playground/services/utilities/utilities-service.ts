/** The Utilities service. */
import type { Clock } from '../clock';
import { enumeration } from '../enumeration';
import { Exception, NotImplemented } from '../exception';
import { serviceName, uncopied } from '../membrane';
import { createBlob } from './blob';
import { parseCsv } from './csv';
import { formatDate, parseDate } from './date-format';
import { type DigestName, digest, hmac } from './digest';
import { formatString } from './format-string';
import { base64Decode, base64Encode, bytesOf, signedBytes, webSafe } from './base64';

const DigestAlgorithm = enumeration(['MD2', 'MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512']);
const MacAlgorithm = enumeration(['HMAC_MD5', 'HMAC_SHA_1', 'HMAC_SHA_256', 'HMAC_SHA_384', 'HMAC_SHA_512']);
const Charset = enumeration(['US_ASCII', 'UTF_8']);

export interface UtilitiesPorts {
  readonly clock: Clock;
  readonly uuid: () => string;
}

export function createUtilities({ clock, uuid }: UtilitiesPorts) {
  const macOf = (algorithm: unknown, value: unknown, key: unknown) =>
    signedBytes(hmac(digestName(algorithm), bytesOf(value), bytesOf(key)));
  return {
    [serviceName]: 'Utilities',
    [uncopied]: new Set(['formatString', 'jsonStringify']),
    DigestAlgorithm,
    MacAlgorithm,
    Charset,
    formatDate: (date: unknown, timeZone: unknown, pattern: unknown) => {
      if (!(date instanceof Date) || typeof timeZone !== 'string' || typeof pattern !== 'string') {
        throw signature('formatDate', [date, timeZone, pattern]);
      }
      return formatDate(date, timeZone, pattern);
    },
    parseDate: (text: unknown, timeZone: unknown, pattern: unknown) => {
      if (typeof text !== 'string' || typeof timeZone !== 'string' || typeof pattern !== 'string') {
        throw signature('parseDate', [text, timeZone, pattern]);
      }
      return parseDate(text, timeZone, pattern);
    },
    formatString: (template: unknown, ...values: unknown[]) => formatString(String(template), values),
    getUuid: uuid,
    sleep: (ms: number) => {
      if (ms > 300_000) throw new Exception('Invalid argument: sleep. The maximum is 300000 milliseconds.');
      clock.advance(ms);
    },
    base64Encode: (value: unknown, _charset?: unknown) => base64Encode(bytesOf(value)),
    base64EncodeWebSafe: (value: unknown, _charset?: unknown) => webSafe(base64Encode(bytesOf(value))),
    base64Decode: (text: string, _charset?: unknown) => signedBytes(base64Decode(text)),
    base64DecodeWebSafe: (text: string, _charset?: unknown) => signedBytes(base64Decode(text)),
    computeDigest: (algorithm: unknown, value: unknown, _charset?: unknown) =>
      signedBytes(digest(digestName(algorithm), bytesOf(value))),
    computeHmacSignature: macOf,
    computeHmacSha256Signature: (value: unknown, key: unknown) => macOf('HMAC_SHA_256', value, key),
    newBlob: (data: unknown, type: string | null = null, name: string | null = null) =>
      createBlob(data === undefined || data === null ? new Uint8Array() : bytesOf(data), type, name),
    parseCsv: (text: unknown, delimiter?: string) => parseCsv(String(text), delimiter),
    jsonParse: (text: string): unknown => JSON.parse(text),
    jsonStringify: (value: unknown) => JSON.stringify(value),
  };
}

function digestName(algorithm: unknown): DigestName {
  const name = String(algorithm).replace('HMAC_', '');
  if (name === 'MD5' || name === 'SHA_1' || name === 'SHA_256') return name;
  throw new NotImplemented(`Utilities.DigestAlgorithm.${name}`);
}

function signature(member: string, values: readonly unknown[]): Exception {
  const names = values.map((value) =>
    value === null ? 'null' : value instanceof Date ? 'Date' : capitalised(typeof value),
  );
  return new Exception(`The parameters (${names.join(',')}) don't match the method signature for Utilities.${member}.`);
}

function capitalised(type: string): string {
  return type === 'number' ? type : type.charAt(0).toUpperCase() + type.slice(1);
}
