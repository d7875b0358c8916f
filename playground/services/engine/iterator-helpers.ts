/** Univer calls iterator helpers that Node 20 lacks; this module has to be imported before it. */

type Step = (value: unknown, index: number) => unknown;

function indexed(iterator: Iterable<unknown>, visit: (value: unknown, index: number) => boolean): void {
  let index = 0;
  for (const value of iterator) {
    if (visit(value, index)) return;
    index += 1;
  }
}

function* mapped(iterator: Iterable<unknown>, step: Step): Generator<unknown> {
  let index = 0;
  for (const value of iterator) {
    yield step(value, index);
    index += 1;
  }
}

function* filtered(iterator: Iterable<unknown>, step: Step): Generator<unknown> {
  let index = 0;
  for (const value of iterator) {
    if (step(value, index)) yield value;
    index += 1;
  }
}

const HELPERS: Record<string, (this: Iterable<unknown>, step: Step) => unknown> = {
  some(step) {
    let found = false;
    indexed(this, (value, index) => {
      found = Boolean(step(value, index));
      return found;
    });
    return found;
  },
  every(step) {
    let holds = true;
    indexed(this, (value, index) => {
      holds = Boolean(step(value, index));
      return !holds;
    });
    return holds;
  },
  find(step) {
    let match: unknown;
    indexed(this, (value, index) => {
      const found = Boolean(step(value, index));
      if (found) match = value;
      return found;
    });
    return match;
  },
  forEach(step) {
    indexed(this, (value, index) => {
      step(value, index);
      return false;
    });
  },
  map(step) {
    return mapped(this, step);
  },
  filter(step) {
    return filtered(this, step);
  },
  toArray() {
    return [...this];
  },
};

const iteratorPrototype = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()) as object) as object;

for (const [name, value] of Object.entries(HELPERS)) {
  if (!(name in iteratorPrototype)) {
    Object.defineProperty(iteratorPrototype, name, { value, writable: true, configurable: true });
  }
}
