import { describe, expect, it } from 'vitest';
import { matchStages } from '../../../src/app/import/match-stages';
import { recogniseStages } from '../../../src/cells/recognise/stages';
import { stageList } from '../../../src/domain/pipeline';
import { STAGES } from '../builders';

const PIPELINE = stageList([
  ...STAGES.map((stage) => (stage.key === 's2' ? { ...stage, formerNames: ['Discovery'] } : stage)),
  ...STAGES.slice(0, 1).map((stage) => ({ ...stage, key: 's9', name: 'Legal check' })),
]);

/** Word of the list → the stage it was taken for, and how. */
function matched(words: readonly string[], said: Readonly<Record<string, string>> = {}) {
  const found = recogniseStages(words).stages;
  return Object.fromEntries(
    matchStages(found, PIPELINE, said).map(({ word, to, how }) => [word, [to?.name ?? null, how]]),
  );
}

describe('finding the stages of a list in the pipeline', () => {
  it('knows them by name, by a former name, and past case, punctuation and slips', () => {
    expect(matched(['LEAD', 'discovery', 'legal-check', 'Propsal'])).toEqual({
      LEAD: ['Lead', 'named'],
      discovery: ['Qualified', 'named'],
      'legal-check': ['Legal check', 'named'],
      Propsal: ['Proposal', 'named'],
    });
  });

  it('guesses the only stage of a kind, and the only one that stands there in a sale', () => {
    expect(matched(['Closed Won', 'Przegrana', 'Offer sent'])).toEqual({
      'Closed Won': ['Won', 'guessed'],
      Przegrana: ['Lost', 'guessed'],
      'Offer sent': ['Proposal', 'guessed'],
    });
  });

  it('leaves what it does not know to the user, and does as he says', () => {
    expect(matched(['Limbo', 'On hold', 'Lead'])).toMatchObject({
      Limbo: [null, 'unknown'],
      'On hold': [null, 'unknown'],
    });
    expect(matched(['Limbo', 'On hold', 'Lead'], { Limbo: 's3', 'On hold': '', Lead: 's2' })).toEqual({
      Limbo: ['Proposal', 'said'],
      'On hold': [null, 'said'],
      Lead: ['Qualified', 'said'],
    });
  });
});
