import { describe, expect, it } from 'vitest';
import { recognise } from './recognise';

const HEADER = ['Client', 'Project', 'Value', 'Owner'];

describe('stages that are lines of their own', () => {
  const read = () =>
    recognise([
      HEADER,
      ['LEADS'],
      ['Acme', 'Web', 1000, 'Ann'],
      ['Beta', 'Logo', 500, 'Bob'],
      ['', 'Won (1):', '', ''],
      ['Delta', 'App', 9000, 'Bob'],
      ['Lost'],
      ['Zeta', 'Ads', 300, 'Bob'],
      ['Proposal'],
    ]);

  it('are the stages of the deals below them, and no deals', () => {
    const { rows, skipped } = read();
    expect(rows.map(({ sourceRow, fields, kind }) => [sourceRow, fields.stage, kind])).toEqual([
      [3, 'LEADS', 'open'],
      [4, 'LEADS', 'open'],
      [6, 'Won', 'won'],
      [8, 'Lost', 'lost'],
    ]);
    expect(skipped.map(({ sourceRow, reason }) => [sourceRow, reason])).toEqual([
      [2, 'heading'],
      [5, 'heading'],
      [7, 'heading'],
      [9, 'heading'],
    ]);
  });

  it('are asked about once', () => {
    expect(read().questions).toEqual([
      'The lines “LEADS”, “Won”, “Lost” were read as stages, each with the deals below it: is that right?',
    ]);
  });

  it('leave a deal above the first of them without a stage, and ask', () => {
    const { rows, questions } = recognise([
      HEADER,
      ['Acme', 'Web', 1, 'Ann'],
      ['Won'],
      ['Bo', 'Ad', 2, 'Ann'],
      ['Lost'],
    ]);
    expect(rows.map(({ fields }) => fields.stage)).toEqual(['', 'Won']);
    expect(questions).toContain('One deal has no stage: which one should it be?');
  });

  it.each([
    ['one such line alone, which may be a company', [['Target'], ['Acme', 'Web', 1, 'Ann']]],
    ['the same word twice', [['Target'], ['Acme', 'Web', 1, 'Ann'], ['target']]],
    ['words that are no stages', [['Smith'], ['Acme', 'Web', 1, 'Ann'], ['Jones']]],
    [
      'lines with more than a word',
      [
        ['Won', '', 5],
        ['Acme', 'Web', 1, 'Ann'],
        ['Lost', '', 6],
      ],
    ],
    ['numbers', [[5], ['Acme', 'Web', 1, 'Ann'], [6]]],
  ])('are not %s', (_, rows) => {
    expect(recognise([HEADER, ...rows]).skipped.filter(({ reason }) => reason === 'heading')).toEqual([]);
  });

  it('only part the list where a column says the stage, as does the name of a group above its own header', () => {
    const header = ['Name', 'Stage', 'Owner', 'Deal value'];
    const { rows, questions, skipped } = recognise([
      header,
      ['Acme', 'Negotiation', 'Ann', 12_000],
      ['Won'],
      ['Lost'],
      ['Beta', 'Demo', 'Ann', 5000],
      ['', '', '', 17_000],
      [],
      ['The rest'],
      header,
      ['Gamma', 'Won', 'Ann', 8000],
    ]);
    expect(rows.map(({ fields }) => fields.stage)).toEqual(['Negotiation', 'Demo', 'Won']);
    expect(skipped.map(({ reason }) => reason)).toEqual(['heading', 'heading', 'total', 'heading', 'header']);
    expect(questions).toEqual([]);
  });
});
