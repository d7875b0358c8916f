import { describe, expect, it } from 'vitest';
import { readDelimited } from '../../src/cells/read-delimited';

describe('reading text with a row on each line', () => {
  it.each([
    ['commas', 'a,b\n1,2', ','],
    ['semicolons beside decimal commas', 'a;b\n1,5;2,5\n3,5;4,5', ';'],
    ['tabs, as a spreadsheet copies', 'a\tb\n1, or 2\tx;y', '\t'],
    ['bars', 'a|b\n1|2', '|'],
  ])('finds %s', (_, text, delimiter) => {
    expect(readDelimited(text)).toEqual(text.split('\n').map((line) => line.split(delimiter)));
  });

  it('reads every kind of line end, and none at the end', () => {
    const cells = [
      ['a', 'b'],
      ['1', '2'],
    ];
    for (const text of ['a,b\n1,2', 'a,b\r\n1,2\r\n', 'a,b\r1,2\r']) expect(readDelimited(text)).toEqual(cells);
  });

  it('keeps delimiters, line breaks and doubled quotation marks inside quoted cells', () => {
    expect(readDelimited('name,note\n"Acme, Inc","said ""yes""\nand left"\n"",x')).toEqual([
      ['name', 'note'],
      ['Acme, Inc', 'said "yes"\nand left'],
      ['', 'x'],
    ]);
  });

  it('takes a quotation mark that nobody closes, or that closes in mid-cell, for what it says', () => {
    expect(readDelimited('name,size\nScreen,27"\n"Best" deal,"open\nlast,1')).toEqual([
      ['name', 'size'],
      ['Screen', '27"'],
      ['"Best" deal', '"open'],
      ['last', '1'],
    ]);
  });

  it('keeps blank cells at the end of a row and blank lines between rows', () => {
    expect(readDelimited('a,b,c\n1,,\n\n2,3,')).toEqual([['a', 'b', 'c'], ['1', '', ''], [''], ['2', '3', '']]);
  });

  it('looks past a title above the list, the byte-order mark and Excel’s line that names the delimiter', () => {
    expect(readDelimited('\uFEFFMy deals\na;b;c\n1;2;3\n4;5;6')[1]).toEqual(['a', 'b', 'c']);
    expect(readDelimited('\uFEFFsep=;\r\na;b\r\n1,0;2')).toEqual([
      ['a', 'b'],
      ['1,0', '2'],
    ]);
  });

  it('reads nothing where there is nothing, and one column where there is no delimiter', () => {
    expect(readDelimited('')).toEqual([]);
    expect(readDelimited('Deal\nAcme')).toEqual([['Deal'], ['Acme']]);
  });
});
