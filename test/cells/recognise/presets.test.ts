import { afterEach, describe, expect, it } from 'vitest';
import { presets } from '../../../src/cells/recognise/presets/presets';
import { LANGUAGES, speak } from '../../../src/domain/language';
import { nameKey } from '../../../src/domain/pipeline';
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

/** Every preset with its language and its name. */
function inAllLanguages() {
  return LANGUAGES.flatMap((language) => {
    speak(language);
    const found = presets().map((preset) => [language, preset.name, preset] as const);
    speak('en');
    return found;
  });
}

afterEach(() => speak('en'));

describe('presets', () => {
  it.each([
    ['funnel', ['Untouched', 'Contact made', 'Qualified', 'Proposal presented', 'Negotiation', 'Won'], 'R01'],
    ['six-stages', ['Prospecting', 'Lead qualification', 'Meeting', 'Proposal', 'Negotiation', 'Won'], 'R02'],
    ['with-retention', ['Contact', 'Qualification', 'Meeting', 'Proposal', 'Closing', 'Retention'], 'R03'],
    ['short', ['First contact', 'Qualification', 'Proposal', 'Negotiation', 'Closing'], 'R04'],
  ])('%s has the stages %j of %s, then Lost and Parked', (key, names) => {
    const preset = presets().find((one) => one.key === key);
    expect(preset?.stages.map((stage) => stage.name)).toEqual([...names, 'Lost', 'Parked']);
  });

  it.each(inAllLanguages())('%s (%s) can be won, and says when each open stage is left', (_, __, preset) => {
    expect(preset.stages.some((stage) => stage.kind === 'won')).toBe(true);
    for (const stage of preset.stages) if (stage.kind === 'open') expect(stage.exitWhen).not.toBe('');
    expect(new Set(preset.stages.map((stage) => stage.colour)).size).toBe(preset.stages.length);
  });
});

describe('presets in other languages', () => {
  it.each(LANGUAGES)('in %s are the same lists with the same kinds of stages', (language) => {
    const shape = () => presets().map(({ key, stages }) => [key, stages.map(({ kind }) => kind)]);
    const english = shape();
    speak(language);
    expect(shape()).toEqual(english);
  });

  it.each(LANGUAGES)('in %s have a name of its own for each stage of a list', (language) => {
    speak(language);
    for (const { stages } of presets())
      expect(new Set(stages.map(({ name }) => nameKey(name))).size).toBe(stages.length);
  });
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
