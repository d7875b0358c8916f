import { describe, expect, it } from 'vitest';
import { PRESETS } from '../../../src/cells/recognise/presets';
import { stageColours } from '../../../src/cells/recognise/stage-colours';

function channels(colour: string): readonly number[] {
  return [1, 3, 5].map((from) => Number.parseInt(colour.slice(from, from + 2), 16) / 255);
}

/** WCAG 2.1 relative luminance. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((c) =>
    c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe('presets', () => {
  it.each([
    ['funnel', ['Untouched', 'Contact made', 'Qualified', 'Proposal presented', 'Negotiation', 'Won'], 'R01'],
    ['six-stages', ['Prospecting', 'Lead qualification', 'Meeting', 'Proposal', 'Negotiation', 'Won'], 'R02'],
    ['with-retention', ['Contact', 'Qualification', 'Meeting', 'Proposal', 'Closing', 'Retention'], 'R03'],
    ['short', ['First contact', 'Qualification', 'Proposal', 'Negotiation', 'Closing'], 'R04'],
  ])('%s has the stages %j of %s, then Lost and Parked', (key, names) => {
    const preset = PRESETS.find((one) => one.key === key);
    expect(preset?.stages.map((stage) => stage.name)).toEqual([...names, 'Lost', 'Parked']);
  });

  it.each(PRESETS.map((preset) => [preset.name, preset] as const))(
    '%s can be won, and says when each open stage is left',
    (_, preset) => {
      expect(preset.stages.some((stage) => stage.kind === 'won')).toBe(true);
      for (const stage of preset.stages) if (stage.kind === 'open') expect(stage.exitWhen).not.toBe('');
      expect(new Set(preset.stages.map((stage) => stage.colour)).size).toBe(preset.stages.length);
    },
  );
});

describe('stage colours', () => {
  it('carry black text at the strictest contrast of WCAG (7 to 1)', () => {
    for (const colour of stageColours([
      ...Array<'open'>(10).fill('open'),
      'won',
      'won',
      'won',
      'lost',
      'lost',
      'lost',
      'parked',
      'parked',
      'parked',
    ])) {
      expect((luminance(colour) + 0.05) / 0.05).toBeGreaterThanOrEqual(7);
    }
  });

  it('are ten different ones for ten open stages', () => {
    expect(new Set(stageColours(Array<'open'>(10).fill('open'))).size).toBe(10);
  });
});
