import { describe, expect, it } from 'vitest';
import { decodeText } from '../../playground/files/decode-text';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, isLittle: boolean) => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index += 1) view.setUint16(index * 2, text.charCodeAt(index), isLittle);
  return bytes;
};

describe('decodeText', () => {
  it.each([
    ['UTF-8 without a mark', utf8('Straße,日本,€')],
    ['UTF-8 with a mark', utf8('\uFEFFStraße,日本,€')],
    ['UTF-16 little-endian with a mark', utf16('\uFEFFStraße,日本,€', true)],
    ['UTF-16 big-endian with a mark', utf16('\uFEFFStraße,日本,€', false)],
  ])('reads %s', (_, bytes) => {
    expect(decodeText(bytes)).toBe('Straße,日本,€');
  });

  it.each([true, false])('reads UTF-16 without a mark (little-endian: %s)', (isLittle) => {
    expect(decodeText(utf16('Deal,Größe\r\nA,1\r\n', isLittle))).toBe('Deal,Größe\r\nA,1\r\n');
  });

  it('takes what is not UTF-8 for Windows-1252', () => {
    expect(decodeText(Uint8Array.of(0x80, 0x20, 0x47, 0x72, 0xf6, 0xdf, 0x65))).toBe('€ Größe');
  });

  it('reads an empty file as no text', () => {
    expect(decodeText(new Uint8Array())).toBe('');
  });
});
