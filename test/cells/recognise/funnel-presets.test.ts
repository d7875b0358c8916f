import { afterEach, describe, expect, it } from 'vitest';
import { presets } from '../../../src/cells/recognise/presets/presets';
import { nameKey } from '../../../src/domain/pipeline';
import { LANGUAGES, speak } from '../../../src/domain/language';

afterEach(() => speak('en'));

const KEYS = ['lead-generation', 'basic-sales', 'upsell', 'cross-sell', 'marketing', 'phases'];

const funnels = () => presets().filter(({ key }) => KEYS.includes(key));

describe('the funnels beside a first sale', () => {
  it('are those of R19 and the three phases of R05, and are offered with the others', () => {
    expect(funnels().map(({ key }) => key)).toEqual(KEYS);
    expect(new Set(presets().map(({ key }) => key)).size).toBe(presets().length);
  });

  it.each(LANGUAGES)(
    'are whole in %s: they can be won, lost and parked, and each open stage says how it is left',
    (language) => {
      speak(language);
      for (const { name, stages } of funnels()) {
        expect(name).not.toBe('');
        expect(stages.slice(-3).map(({ kind }) => kind)).toEqual(['won', 'lost', 'parked']);
        expect(new Set(stages.map((stage) => nameKey(stage.name))).size).toBe(stages.length);
        for (const stage of stages) {
          expect(stage.name).not.toMatch(/[|›]/);
          expect(stage.name.length).toBeLessThanOrEqual(60);
          expect(stage.whatToDo).not.toBe('');
          if (stage.kind === 'open') expect(stage.exitWhen).not.toBe('');
        }
      }
    },
  );

  it('have the same number of stages in every language, and no sentence in two of them', () => {
    const sentences = LANGUAGES.map((language) => {
      speak(language);
      return funnels().flatMap(({ stages }) => stages.flatMap(({ exitWhen, whatToDo }) => [exitWhen, whatToDo]));
    });
    const [english = []] = sentences;
    for (const own of sentences.slice(1)) {
      expect(own).toHaveLength(english.length);
      expect(own.filter((sentence) => sentence !== '' && english.includes(sentence))).toEqual([]);
    }
  });

  it('speak the language of the moment', () => {
    speak('zh');
    expect(funnels()[0]?.name).toBe('线索获取');
    speak('pl');
    expect(funnels()[0]?.stages[0]?.name).toBe('Dotarcie');
  });
});
