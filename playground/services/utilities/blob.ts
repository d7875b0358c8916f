import { serviceName } from '../membrane';
import { bytesOf, signedBytes, textOf } from './base64';

/** The part of Blob that needs no other service. */
export function createBlob(start: Uint8Array, startType: string | null, startName: string | null) {
  let bytes = start;
  let type = startType;
  let name = startName;
  const blob = {
    [serviceName]: 'Blob',
    getBytes: () => signedBytes(bytes),
    getDataAsString: (_charset?: string) => textOf(bytes),
    getContentType: () => type,
    getName: () => name,
    setBytes: (data: readonly number[]) => {
      bytes = bytesOf(data);
      return blob;
    },
    setContentType: (next: string | null) => {
      type = next;
      return blob;
    },
    setDataFromString: (text: string, _charset?: string) => {
      bytes = bytesOf(text);
      return blob;
    },
    setName: (next: string) => {
      name = next;
      return blob;
    },
    copyBlob: (): unknown => createBlob(bytes, type, name),
  };
  return blob;
}
