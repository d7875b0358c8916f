import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { assignedGlobals, ROOT, readDist } from './dist';

/** A top-level function as Sheets' autocomplete sees it. */
interface Stub {
  readonly name: string;
  readonly parameters: readonly string[];
  /** The documentation that stands directly above, or nothing. */
  readonly doc: string;
}

function stubs(code: string): readonly Stub[] {
  const pattern = /(\/\*\*(?:(?!\*\/)[^])*\*\/\n)?^function (\w+)\(([^)]*)\) \{\n\}/gm;
  return [...code.matchAll(pattern)].map(([, doc = '', name = '', list = '']) => ({
    name,
    parameters: parameterNames(list),
    doc,
  }));
}

const parameterNames = (list: string): readonly string[] =>
  [...list.matchAll(/(?:^|, )(?:\.\.\.)?(\w+)/g)].map(([, name = '']) => name);

/** The parameters as their author wrote them: `global.NAME = (these: unknown, ...ones: unknown[]) =>`. */
function writtenParameters(file: string): readonly string[] {
  const source = readFileSync(join(ROOT, 'src/functions', file), 'utf8');
  const list = /^global\.\w+ = \(([^]*?)\)(?:: [^=]+)? =>/m.exec(source)?.[1]?.replace(/\s+/g, ' ').trim() ?? '';
  // A module cannot have a parameter `arguments`; a script can.
  return parameterNames(list).map((name) => (name === 'args' ? 'arguments' : name));
}

function documentedParameters(doc: string): readonly string[] {
  return [...doc.matchAll(/^ \* @param \{.*?\} \[?(\w+)/gm)].map(([, name]) => String(name));
}

const functions = [...assignedGlobals('src/functions')];
const emitted = new Map(stubs(readDist('Code.js')).map((stub) => [stub.name, stub]));

describe('custom functions in Code.js', () => {
  test('are there', () => {
    expect(functions.length).toBeGreaterThan(0);
  });

  test.each(functions)('src/functions/%s makes the one that it is named after', (file, names) => {
    expect(names).toEqual([file.replace(/\.ts$/, '').replaceAll('-', '_').toUpperCase()]);
  });

  test.each(functions)('the one of src/functions/%s tells its parameters and its documentation', (file, names) => {
    const stub = emitted.get(names[0] ?? '');

    expect(stub?.doc).toMatch(/^\/\*\*\n \* \S/);
    expect(stub?.doc).toMatch(/^ \* @return \{/m);
    expect(stub?.doc).toMatch(/^ \* @customfunction$/m);
    expect(stub?.doc).not.toMatch(/@(?!param|return|customfunction)\w/);
    expect(stub?.parameters).toEqual(documentedParameters(stub?.doc ?? ''));
    expect(stub?.parameters).toEqual(writtenParameters(file));
    expect(stub?.parameters).not.toEqual([]);
  });

  test('are the only ones that are offered while a formula is typed', () => {
    const offered = [...emitted.values()]
      .filter((stub) => stub.doc.includes('@customfunction'))
      .map((stub) => stub.name);

    expect(offered.sort()).toEqual(functions.flatMap(([, names]) => names).sort());
  });
});
