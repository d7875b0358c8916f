import { beforeAll, describe, expect, it } from 'vitest';
import type { Host } from '../../playground/services/host';
import { readFunctions } from '../../scripts/reference/read-functions.mjs';
import { FUNCTION_REFERENCE } from '../../src/functions/reference';
import { shownAs } from './example-result';
import { sampleDocument } from './sample-document';

const functions = await readFunctions(`${process.cwd()}/`);
let host: Host;

beforeAll(async () => {
  host = await sampleDocument();
});

describe.each(functions)('the examples of $name', ({ examples }) => {
  for (const { formula, result } of examples) {
    it(formula, async () => {
      expect(shownAs(result, await host.evaluate(formula))).toEqual(result);
    });
  }
});

describe('the reference', () => {
  it('names the custom functions that the bundle has, and no other', () => {
    const offered = host.customFunctions().filter(({ documented }) => documented);
    const names = FUNCTION_REFERENCE.map(({ name }) => name);
    expect([...names].sort()).toEqual(offered.map(({ name }) => name).sort());
  });
});
