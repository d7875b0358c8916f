import { describe, expect, it } from 'vitest';
import { digestOf, digestText, readShadow, type Shadow, writeShadow } from '../../src/cells/shadow';
import type { TrackedFields } from '../../src/domain/deal';

const SHADOW: Shadow = { dealId: 'D-1 of 2', move: 57, stageKey: 's3', digest: '1k9f2m0x' };
const TRACKED: TrackedFields = {
  pipeline: 'Sales',
  stage: 'Lead',
  value: 100,
  currency: 'EUR',
  owner: 'Ana',
  probability: null,
  expectedClose: null,
};

describe('the shadow of a deal', () => {
  it('is written in one cell and read back, with or without a stage', () => {
    expect(writeShadow(SHADOW)).toBe('m57 s3 1k9f2m0x D-1 of 2');
    expect(readShadow(writeShadow(SHADOW))).toEqual(SHADOW);
    expect(writeShadow({ ...SHADOW, stageKey: '' })).toBe('m57 - 1k9f2m0x D-1 of 2');
    expect(readShadow(writeShadow({ ...SHADOW, stageKey: '' }))).toEqual({ ...SHADOW, stageKey: '' });
  });

  it.each<[unknown]>([
    [''],
    [null],
    [57],
    ['m57 s3 1k9f2m0x'],
    ['m57 s3 1k9f2m0x '],
    ['57 s3 1k9f2m0x D-1'],
    ['xm57 s3 1k9f2m0x D-1'],
    ['m57x s3 1k9f2m0x D-1'],
    ['m s3 1k9f2m0x D-1'],
    ['m57 s3 1k9f2m0x D-1\n'],
  ])('is none in the cell %j', (cell) => {
    expect(readShadow(cell)).toBeNull();
  });
});

describe('the digest of the tracked fields', () => {
  it('changes with every one of them', () => {
    const digests = [
      digestOf(TRACKED, 's1'),
      digestOf({ ...TRACKED, pipeline: 'Retail' }, 's1'),
      digestOf(TRACKED, 's2'),
      digestOf({ ...TRACKED, value: 101 }, 's1'),
      digestOf({ ...TRACKED, currency: 'USD' }, 's1'),
      digestOf({ ...TRACKED, owner: 'Ben' }, 's1'),
      digestOf({ ...TRACKED, probability: 0 }, 's1'),
      digestOf({ ...TRACKED, expectedClose: 46_086 }, 's1'),
    ];
    expect(new Set(digests).size).toBe(digests.length);
  });

  it('stays when the stage is renamed', () => {
    expect(digestOf({ ...TRACKED, stage: 'New lead' }, 's1')).toBe(digestOf(TRACKED, 's1'));
  });

  it.each([
    // The reference implementation's results for seed 0 (github.com/bryc/code, jshash/experimental/cyrb53.js), in base 36.
    ['a', 7_929_297_801_672_961],
    ['b', 8_684_336_938_537_663],
    ['revenge', 4_051_478_007_546_757],
    ['revenue', 8_309_097_637_345_594],
  ])('of %j is %d by cyrb53', (text, expected) => {
    expect(digestText(text)).toBe(expected.toString(36));
  });
});
