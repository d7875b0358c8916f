/** Utilities.formatString: the conversions of sprintf. */

const CONVERSION = /%(?:(\d+)\$)?([-+ 0,#]*)(\d+)?(?:\.(\d+))?([sdifeEgGxXobBcn%])/g;

export function formatString(template: string, values: readonly unknown[]): string {
  let next = 0;
  return template.replaceAll(CONVERSION, (...match: unknown[]) => {
    const [, position, flags = '', width, precision, letter] = match as (string | undefined)[];
    if (letter === '%') return '%';
    if (letter === 'n') return '\n';
    const index = position === undefined ? next++ : Number(position) - 1;
    const digits = precision === undefined ? undefined : Number(precision);
    const text = convert(values[index], letter ?? 's', flags, digits);
    return pad(text, flags, Number(width ?? 0));
  });
}

function convert(value: unknown, letter: string, flags: string, precision: number | undefined): string {
  switch (letter) {
    case 's':
      return precision === undefined ? String(value) : String(value).slice(0, precision);
    case 'c':
      return typeof value === 'number' ? String.fromCodePoint(value) : String(value).charAt(0);
    case 'b':
    case 'B':
      return String(Boolean(value));
    case 'x':
      return Math.trunc(Number(value)).toString(16);
    case 'X':
      return Math.trunc(Number(value)).toString(16).toUpperCase();
    case 'o':
      return Math.trunc(Number(value)).toString(8);
    case 'e':
    case 'E': {
      const text = Number(value)
        .toExponential(precision ?? 6)
        .replace(/e([+-])(\d)$/, 'e$10$2');
      return withSign(letter === 'E' ? text.toUpperCase() : text, value, flags);
    }
    case 'f':
      return withSign(grouped(Number(value).toFixed(precision ?? 6), flags), value, flags);
    case 'g':
    case 'G':
      return withSign(Number(value).toPrecision(precision ?? 6), value, flags);
    default:
      return withSign(grouped(String(Math.trunc(Number(value))), flags), value, flags);
  }
}

function grouped(text: string, flags: string): string {
  return flags.includes(',') ? text.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',') : text;
}

function withSign(text: string, value: unknown, flags: string): string {
  if (Number(value) < 0) return text;
  if (flags.includes('+')) return `+${text}`;
  return flags.includes(' ') ? ` ${text}` : text;
}

function pad(text: string, flags: string, width: number): string {
  if (flags.includes('-')) return text.padEnd(width);
  if (!flags.includes('0')) return text.padStart(width);
  const sign = /^[+-]/.exec(text)?.[0] ?? '';
  return sign + text.slice(sign.length).padStart(width - sign.length, '0');
}
