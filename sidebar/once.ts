/** Pure functions that remember. */

/** Keeps the last result and gives it again while the arguments stay the same objects. */
export function once<A extends readonly unknown[], R>(compute: (...args: A) => R): (...args: A) => R {
  let last: { readonly args: A; readonly result: R } | null = null;
  return (...args) => {
    if (last?.args.every((arg, index) => Object.is(arg, args[index]))) return last.result;
    last = { args, result: compute(...args) };
    return last.result;
  };
}

/** Keeps every result: for keys of which there are few, such as days and formats. */
export function remembered<R>(compute: (key: string) => R): (key: string) => R {
  const known = new Map<string, R>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined || known.has(key)) return found as R;
    const made = compute(key);
    known.set(key, made);
    return made;
  };
}
