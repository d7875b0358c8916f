/** The text of a file that somebody chose: by its byte-order mark, else UTF-8, else what older Excel writes. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || second === 0) return decode(bytes, 'utf-16le');
  if ((first === 0xfe && second === 0xff) || first === 0) return decode(bytes, 'utf-16be');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    // Not UTF-8: one of the code pages of Windows, which know no wrong byte.
    const western = decode(bytes, 'windows-1252');
    return CENTRAL.test(western) ? decode(bytes, 'windows-1250') : western;
  }
}

/** Signs that stand inside words only where Polish ł, ą and ż of Windows-1250 were read as Windows-1252. */
const CENTRAL = /\p{L}[³¹¿]\p{Ll}/u;

function decode(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}
