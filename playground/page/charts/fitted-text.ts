/**
 * Text cut to the room that there is for it. Widths are estimates, so that the same text is cut at the same place
 * wherever the chart is drawn.
 */

export interface Room {
  readonly width: number;
  readonly lines: number;
  readonly fontSize: number;
}

const ELLIPSIS = '…';

/** Broken at blanks, Chinese and Japanese anywhere, into as many lines as there may be; what is over goes for `…`. */
export function fittedText(text: string, { width, lines, fontSize }: Room): string {
  const fitted: string[] = [];
  let line = '';
  for (const piece of piecesOf(text)) {
    const longer = line === '' ? piece.trimStart() : line + piece;
    if (line === '' || textWidth(longer.trimEnd(), fontSize) <= width) {
      line = longer;
      continue;
    }
    if (fitted.length === lines - 1) return [...fitted, cut(longer, width, fontSize)].join('\n');
    fitted.push(cut(line, width, fontSize));
    line = piece.trimStart();
  }
  return [...fitted, cut(line, width, fontSize)].join('\n');
}

export function fits(text: string, room: Room): boolean {
  return !/…(\n|$)/.test(fittedText(text, room));
}

export function textWidth(text: string, fontSize: number): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width * fontSize;
}

function cut(line: string, width: number, fontSize: number): string {
  const whole = line.trimEnd();
  if (textWidth(whole, fontSize) <= width) return whole;
  const characters = Array.from(new Intl.Segmenter().segment(whole), ({ segment }) => segment);
  while (characters.length > 1 && textWidth(characters.join('') + ELLIPSIS, fontSize) > width) characters.pop();
  return characters.join('').trimEnd() + ELLIPSIS;
}

/** Words with the blanks before them, and wide characters one by one. */
function piecesOf(text: string): readonly string[] {
  return (
    text.match(/\s*[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFF60]|\s*[^\s\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFF60]+/g) ?? []
  );
}

function characterWidth(character: string): number {
  if (/[\u2E80-\uD7FF\uF900-\uFAFF\uFF00-\uFF60]/.test(character)) return 1;
  if (/[MWmw@%]/.test(character)) return 0.85;
  if (/\p{Lu}/u.test(character)) return 0.67;
  return /[\siljtfr.,:;'|!()[\]-]/.test(character) ? 0.32 : 0.56;
}
