/** Text and tables as Markdown shows them. */

export function plainText(text) {
  return text.replace(/[\\*<|]/g, '\\$&');
}

export function code(text) {
  return `\`${text}\``;
}

/** The first row is the header; a shorter row is filled with blanks. */
export function table([header, ...rows]) {
  const line = (cells) => `| ${header.map((_, column) => cells[column] ?? '').join(' | ')} |`;
  return [line(header), `|${'---|'.repeat(header.length)}`, ...rows.map(line)].join('\n');
}
