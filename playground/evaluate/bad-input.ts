/** Something that the caller of the command has to put right; its message is the one line that he sees. */
export class BadInput extends Error {
  override readonly name = 'BadInput';
}
