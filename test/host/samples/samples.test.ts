import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createHost, type Host, type HostOptions } from '../../../playground/services/host';
import type { ScriptRunner } from '../../../playground/services/script-run';

type Sheets = NonNullable<HostOptions['sheets']>;

/** A sample project, unmodified, on a sheet of these values. */
function sample(
  name: string,
  sheets: Sheets = [{ name: 'Sheet1' }],
  options: Partial<HostOptions> = {},
): Promise<Host> {
  const project = fileURLToPath(new URL(name, import.meta.url));
  return createHost({ now: '2026-03-05T12:00:00Z', sheets, ...options, project });
}

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const failures = (host: Host) =>
  host.outcomes.filter(({ status }) => status !== 'done').map(({ error }) => error?.message);

describe('unit-converter: custom functions', () => {
  const values = [
    [1, 'the quick fox', day('2026-03-06')],
    [2, '', day('2026-03-05')],
    ['x', 'ÉCOLE normale', day('2026-03-08')],
  ];

  it('convert a cell, a range, a text, a date', async () => {
    const host = await sample('unit-converter', [{ name: 'Data', values }], { timeZone: 'Europe/Lisbon' });
    expect(await host.evaluate('=MILES_TO_KM(Data!A1)')).toEqual([[1.609344]]);
    expect(await host.evaluate('=MILES_TO_KM(Data!A1:A3)')).toEqual([[1.609344], [3.218688], ['']]);
    expect(await host.evaluate('=TITLE_CASE(Data!B1:B3)')).toEqual([['The Quick Fox'], [''], ['École Normale']]);
    expect(await host.evaluate('=NEXT_WORKDAY(Data!C1)')).toEqual([[day('2026-03-09')]]);
    expect(await host.evaluate('=SUM(INDEX(SPLIT_EVENLY(100, 3), 0, 2))')).toEqual([[100]]);
  });

  it('split into rows, and say what is wrong', async () => {
    const host = await sample('unit-converter');
    expect(await host.evaluate('=SPLIT_EVENLY(10, 3)')).toEqual([
      ['Part 1', 3.34],
      ['Part 2', 3.33],
      ['Part 3', 3.33],
    ]);
    expect(await host.evaluate('=NEXT_WORKDAY("soon")')).toEqual({
      error: '#ERROR!',
      message: 'NEXT_WORKDAY expects a date, but got "soon".',
    });
  });
});

describe('list-tidier: a menu with clean-ups', () => {
  const messy = [
    ['Name', 'Town'],
    ['  Ann ', 'Oslo'],
    ['', ''],
    ['', 'Bergen'],
    ['Bob', 'Oslo'],
    ['', ''],
    ['', ''],
    ['Bob', 'Oslo'],
  ];
  const open = async () => {
    const host = await sample('list-tidier', [{ name: 'List', values: messy }]);
    host.open();
    return host;
  };

  it('trims, fills, deletes and crops from the menu', async () => {
    const host = await open();
    expect(host.clickMenu('Tidy > Trim spaces').value).toBe(1);
    expect(host.screen.toasts).toMatchObject([{ text: '1 cells trimmed', title: 'Tidy' }]);
    host.clickMenu('Tidy > Rows > Delete empty rows');
    host.clickMenu('Tidy > Fill blanks from above');
    host.screen.answer('YES');
    host.clickMenu('Tidy > Rows > Delete repeated rows');
    host.clickMenu('Tidy > Rows > Cut off the unused grid');
    expect(failures(host)).toEqual([]);
    expect(host.values('A1:B4')).toEqual([
      ['Name', 'Town'],
      ['Ann', 'Oslo'],
      ['Ann', 'Bergen'],
      ['Bob', 'Oslo'],
    ]);
    const { tabs } = host.document;
    expect([tabs.rows('0'), tabs.columns('0')]).toEqual([4, 2]);
  });

  it('leaves the rows when the answer is no', async () => {
    const host = await open();
    host.screen.answer('NO');
    host.clickMenu('Tidy > Rows > Delete repeated rows');
    expect(host.screen.questions[0]?.text).toBe('Delete 3 rows?');
    expect(host.values('A1:B8')).toEqual(messy);
  });
});

describe('notes-sidebar: google.script.run and templates', () => {
  const call = (run: ScriptRunner, name: string, ...args: unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      (run.withSuccessHandler(resolve).withFailureHandler(reject)[name] as (...values: unknown[]) => void)(...args);
    });

  it('shows its page with the values of the template escaped where they stand', async () => {
    const host = await sample('notes-sidebar', [{ name: 'Ann & "Bob"' }], { addOn: { name: 'Notes' } });
    host.open({ installed: true, enabled: false });
    host.clickMenu('Notes > Open notes');
    expect(failures(host)).toEqual([]);
    expect(host.screen.sidebar?.title).toBe('Notes');
    const html = host.screen.sidebar?.html ?? '';
    expect(html).toContain('<h1>Notes on Ann &amp; &#34;Bob&#34;</h1>');
    expect(html).toContain('const sheetName = "Ann \\x26 \\x22Bob\\x22";');
    expect(html).toContain('<option value="tomato">tomato</option>');
    expect(html).toContain('font: 13px sans-serif');
  });

  it('adds notes, keeps them as text, and refuses an empty one', async () => {
    const host = await sample('notes-sidebar');
    const run = host.scriptRun();
    expect(await call(run, 'listNotes')).toEqual([]);
    await call(run, 'addNote', { text: 'call Ann', colour: 'tomato' });
    const notes = await call(run, 'addNote', { text: '=1+1' });
    expect(notes).toEqual([
      { written: '2026-03-05 12:00 UTC', text: '=1+1', colour: 'gold' },
      { written: '2026-03-05 12:00 UTC', text: 'call Ann', colour: 'tomato' },
    ]);
    expect(await call(run, 'lastColour')).toBe('gold');
    await expect(call(run, 'addNote', { text: '' })).rejects.toThrow('A note needs some text.');
    expect(await call(run, 'whenOpened')).toBeNull();
  });
});

describe('time-sheet: formulas, dropdowns, totals, a weekly reminder', () => {
  const at = (date: string, time: string) => new Date(`${date}T${time}:00+01:00`);
  const sheets: Sheets = [
    {
      name: 'Hours',
      values: [
        ['Day', 'Person', 'Start', 'End', 'Break'],
        [at('2026-03-02', '00:00'), 'Ann', 0.375, 0.75, 30],
        [at('2026-03-03', '00:00'), 'Ann', 0.375, 0.625, 0],
        [at('2026-03-09', '00:00'), 'Bob', 0.5, 0.75, 15],
      ],
    },
  ];
  const open = async () => {
    const host = await sample('time-sheet', sheets, { timeZone: 'Europe/Warsaw' });
    host.open();
    return host;
  };

  it('sets up columns that calculate and that refuse other states', async () => {
    const host = await open();
    host.clickMenu('Time sheet > Set up columns');
    await host.settle();
    expect(failures(host)).toEqual([]);
    expect(host.values('F1:G4')).toEqual([
      ['Hours', 'State'],
      [8.5, 'OPEN'],
      [6, 'OPEN'],
      [5.75, 'OPEN'],
    ]);
    expect(host.edit('G2', 'MAYBE')).toBe(false);
    expect(host.edit('G2', 'APPROVED')).toBe(true);
  });

  it('totals by person and week', async () => {
    const host = await open();
    expect(host.clickMenu('Time sheet > Totals per person').value).toEqual([
      ['Ann', '2026-W10', 14.5],
      ['Bob', '2026-W11', 5.75],
    ]);
    expect(host.values('Totals!A1:C3')[0]).toEqual(['Person', 'Week', 'Hours']);
  });

  it('reminds by a trigger of which there is one, however often it is installed', async () => {
    const host = await open();
    host.clickMenu('Time sheet > Set up columns');
    host.clickMenu('Time sheet > Remind every week');
    host.clickMenu('Time sheet > Remind every week');
    expect(host.triggers).toHaveLength(1);
    host.runTrigger('remind');
    expect(failures(host)).toEqual([]);
    expect(host.values('I1')).toEqual([['3 rows open']]);
  });
});

describe('edit-stamp: a simple trigger', () => {
  const sheets: Sheets = [
    {
      name: 'Tasks',
      values: [
        ['Task', 'State', 'Changed'],
        ['write', 'open'],
        ['send', 'open'],
      ],
    },
    { name: 'Other' },
  ];

  it('stamps what was edited, one cell or many, and nothing else', async () => {
    const host = await sample('edit-stamp', sheets, { timeZone: 'Asia/Kolkata' });
    host.edit('Tasks!B2', 'done');
    host.paste('Tasks!A3', [
      ['sent', 'done'],
      ['new', 'open'],
    ]);
    host.edit('Other!A1', 'x');
    host.edit('Tasks!E2', 'x');
    expect(failures(host)).toEqual([]);
    expect(host.values('Tasks!C1:C5')).toEqual([
      ['Changed'],
      ['2026-03-05 17:30'],
      ['2026-03-05 17:30'],
      ['2026-03-05 17:30'],
      [''],
    ]);
    expect(host.values('Other!C1')).toEqual([['']]);
  });
});

describe('letter-writer: a mail merge without the mail', () => {
  const sheets: Sheets = [
    { name: 'Template', values: [['Dear {{Name}}, you owe {{Owes}}.']] },
    {
      name: 'People',
      values: [
        ['Name', 'Owes', 'Written on'],
        ['Ann', 12.5, ''],
        ['Bob', 7, 'last year'],
        ['Cy', 1, ''],
      ],
    },
  ];

  it('writes a letter for every row that has none yet', async () => {
    const host = await sample('letter-writer', sheets);
    expect(host.call('writeLetters')).toMatchObject({ status: 'done', value: 2 });
    expect(host.values('Letters!A1:B2')).toEqual([
      ['Ann', 'Dear Ann, you owe 12.5.'],
      ['Cy', 'Dear Cy, you owe 1.'],
    ]);
    expect(host.values('People!C2:C4')).toEqual([
      [new Date('2026-03-05T12:00:00Z')],
      ['last year'],
      [new Date('2026-03-05T12:00:00Z')],
    ]);
    expect(host.call('writeLetters').value).toBe(0);
  });

  it('names the service that is missing for sending them', async () => {
    const host = await sample('letter-writer', sheets);
    host.call('writeLetters');
    expect(host.call('sendLetters').error?.message).toBe('not implemented in the local host: MailApp.sendEmail');
  });
});

describe('budget-guard: protection, validation, conditional format, a named range, a filter', () => {
  const sheets: Sheets = [
    {
      name: 'Budget',
      values: [
        ['Category', 'Planned', 'Spent', 'Note'],
        ['Rent', 1000, 1000, ''],
        ['Food', 300, 350, ''],
      ],
    },
  ];

  it('guards, refuses, and lets go again', async () => {
    const host = await sample('budget-guard', sheets);
    expect(host.call('guardBudget')).toMatchObject({ status: 'done' });
    expect(host.call('addLine', ['Fun', 1, 1]).value).toBe(
      'The data you entered in cell A2 violates the data validation rules set on this cell.',
    );
    expect(host.values('A2:C2')).toEqual([['Rent', 1000, 1000]]);
    expect(host.call('addLine', ['Travel', 1, 1]).value).toBe('saved');
    expect(await host.evaluate('=SUM(Spent)')).toEqual([[351]]);
    expect(host.call('guardBudget')).toMatchObject({ status: 'done' });
    expect(host.call('unguardBudget')).toMatchObject({ status: 'done' });
    expect(host.call('addLine', ['Fun', 1, 1]).value).toBe('saved');
  });
});

describe('chart-maker: charts', () => {
  it('makes, changes and removes a chart', async () => {
    const values = [
      ['Month', 'Visitors', 'Sales'],
      ['Jan', 100, 3],
      ['Feb', 150, 5],
    ];
    const host = await sample('chart-maker', [{ name: 'Figures', values }]);
    expect(host.call('makeChart')).toMatchObject({ status: 'done', value: 1 });
    expect(host.call('turnIntoBars')).toMatchObject({ status: 'done' });
    expect(host.call('removeCharts')).toMatchObject({ status: 'done', value: 0 });
  });
});
