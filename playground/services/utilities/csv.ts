/** Utilities.parseCsv (G-5): only splits, never types. */
import { Exception } from '../exception';

export function parseCsv(text: string, delimiter = ','): string[][] {
  if (delimiter.length !== 1) throw new Exception('Invalid argument: delimiter');
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endRow = () => {
    rows.push([...row, cell]);
    row = [];
    cell = '';
  };
  for (let i = 0; i < text.length; i += 1) {
    const character = text.charAt(i);
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text[i + 1] === '"') cell += text.charAt(++i);
      else quoted = false;
    } else if (character === '"' && cell === '') quoted = true;
    else if (character === delimiter) {
      row.push(cell);
      cell = '';
    } else if (character === '\n') endRow();
    else if (character !== '\r' || text[i + 1] !== '\n') cell += character;
  }
  if (quoted) throw new Exception('Could not parse text.');
  if (cell !== '' || row.length > 0) endRow();
  return rows;
}
