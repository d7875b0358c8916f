/** Options as scripts set them: nested, `{hAxis: {title}}`, or by path, `'hAxis.title'`. */

export type ChartOptions = Readonly<Record<string, unknown>>;

/** The option at a path such as `hAxis.title`, however the script spelled it. */
export function optionAt(options: ChartOptions, path: string): unknown {
  const parts = path.split('.');
  for (let length = parts.length; length > 0; length -= 1) {
    const value = options[parts.slice(0, length).join('.')];
    if (value === undefined) continue;
    const rest = parts.slice(length);
    if (rest.length === 0) return value;
    const inner: unknown = isRecord(value) ? optionAt(value, rest.join('.')) : undefined;
    if (inner !== undefined) return inner;
  }
  return undefined;
}

export function textAt(options: ChartOptions, path: string): string | undefined {
  const value = optionAt(options, path);
  return typeof value === 'string' ? value : undefined;
}

export function numberAt(options: ChartOptions, path: string): number | undefined {
  const value = optionAt(options, path);
  return typeof value === 'number' ? value : undefined;
}

/** Whether an option is set; scripts say `true` and `'true'`. */
export function isOn(options: ChartOptions, path: string): boolean {
  const value = optionAt(options, path);
  return value === true || value === 'true';
}

/** The same for what is on unless a script says otherwise. */
export function isOff(options: ChartOptions, path: string): boolean {
  const value = optionAt(options, path);
  return value === false || value === 'false';
}

function isRecord(value: unknown): value is ChartOptions {
  return typeof value === 'object' && value !== null;
}
