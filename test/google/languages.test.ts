/** The add-on in other languages: each run speaks that of its caller, and finds again what another language wrote. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Answer, Answers, CallName, Request } from '../../src/app/rpc';
import { parseA1 } from '../../playground/services/engine/a1-notation';
import type { Host } from '../../playground/services/host';
import { tabName } from '../../src/google/names';
import { LANGUAGES, type Language, speak } from '../../src/domain/language';
import { readLanguage } from '../../src/google/your-language';
import { addOnWith, ask, cellOf, pipelineOf, table, value } from './add-on';
import { sampleDocument } from './sample-document';

function askIn<K extends CallName>(host: Host, language: Language, call: K, request: Request<K>): Answers[K] {
  const outcome = host.rpc('dealsheet', [call, request, language]);
  if (outcome.status !== 'done') throw new Error(`${call}: ${outcome.error?.message ?? outcome.status}`);
  return value(outcome.value as Answer<Answers[K]>);
}

function captions(host: Host): readonly string[] {
  return host
    .menus()
    .flatMap((menu) => menu.entries.flatMap((entry) => (entry.kind === 'item' ? [entry.caption] : [])));
}

function noteAt(host: Host, a1: string): string {
  const sheet = host.document.tabs.named('Deals');
  const { startRow = null, startColumn = null } = parseA1(a1) ?? {};
  if (sheet === null || startRow === null || startColumn === null) throw new Error(`there is no cell ${a1}`);
  return host.document.notes.at(sheet, startRow, startColumn);
}

describe('the menu', () => {
  it.each([
    ['pl', 'Otwórz panel boczny', 'Sprawdź i napraw'],
    ['pl_PL', 'Otwórz panel boczny', 'Sprawdź i napraw'],
    ['in', 'Buka sidebar', 'Periksa dan perbaiki'],
    ['zh_CN', '打开侧边栏', '检查并修复'],
    ['fr', 'Open sidebar', 'Check and repair'],
  ])('of an account in %s begins with %s, even without any permission', async (userLocale, first, repair) => {
    const host = await addOnWith(undefined, { userLocale });
    host.open({ installed: true, enabled: false });
    expect(captions(host)[0]).toBe(first);
    expect(captions(host)).toContain(repair);
    expect(captions(host)).toHaveLength(10);
  });

  it('answers in the language that the user chose, though its captions stay those of the account', async () => {
    const host = await addOnWith(undefined, { userLocale: 'pl' });
    askIn(host, 'zh', 'setLanguage', { language: 'zh' });
    host.open();
    host.clickMenu('Dealsheet > O dodatku');
    expect(host.screen.questions.at(-1)?.text).toContain('Google 表格里的销售管道');
  });
});

describe('a set-up spoken in Polish', () => {
  it('explains the columns and asks in Polish', async () => {
    const host = await addOnWith([
      ['Deal', 'Stage', 'Amount', 'Due date', ''],
      ['Roof', 'Lead', 'tbd', '03/04/2026', 'x'],
      ['Gate', 'Limbo', 12, '05/06/2026', 'y'],
    ]);
    const suggestion = askIn(host, 'pl', 'suggestSetup', {});
    expect(suggestion.columns[1]?.why).toBe('„Stage” to inna nazwa kolumny „Etap”');
    expect(suggestion.columns[4]).toMatchObject({
      header: 'Kolumna E',
      why: 'Twoja własna kolumna: zostaje bez zmian',
    });
    expect(suggestion.questions).toContain('Czy „Limbo” to etap otwarty? Tak go odczytano.');
    expect(suggestion.questions).toContain(
      'Kolumna „Due date”: czy w „03/04/2026” najpierw jest dzień, czy miesiąc? Nieodczytane komórki: 2.',
    );
    expect(suggestion.presets.map(({ name }) => name)[0]).toBe('Lejek sprzedaży');

    const result = askIn(host, 'pl', 'setUp', { tab: 'Leads', columns: {}, kinds: {} });
    expect(table(host, 'Szanse')[0]).toMatchObject({ 'Dealsheet: do sprawdzenia': 'Wartość: „tbd” (to nie kwota)' });
    expect(result.questions).toContain(
      'W 1 wierszu jest coś nieczytelnego lub niepewnego: zobacz kolumnę „Dealsheet: do sprawdzenia”.',
    );
    expect(result.findings).toContain('2 szanse nie mają następnego kroku');
    expect(table(host, 'Lejki').map(({ Etap }) => Etap)).toEqual(['Lead', 'Limbo', 'Wygrana', 'Przegrana']);
    expect(table(host, 'Lejki')[0]).toMatchObject({ Lejek: 'Sprzedaż' });
  });

  it('makes Polish stages where the list has none, and says in Polish what is wrong', async () => {
    const host = await addOnWith();
    askIn(host, 'pl', 'setUp', { tab: null, preset: 'short', columns: {}, kinds: {} });
    expect(table(host, 'Lejki').map(({ Etap }) => Etap)).toEqual([
      'Pierwszy kontakt',
      'Kwalifikacja',
      'Oferta',
      'Negocjacje',
      'Finalizacja',
      'Przegrana',
      'Odłożona',
    ]);
    const again = host.rpc('dealsheet', ['setUp', { tab: null }, 'pl']).value as Answer<unknown>;
    expect(again).toMatchObject({
      ok: false,
      issues: [{ text: 'Ten dokument ma już lejek: karta „Szanse”. Niczego nie zmieniono.' }],
    });
    const invoices = await addOnWith([
      ['Invoice', 'Paid'],
      [7, 'yes'],
    ]);
    const refused = invoices.rpc('dealsheet', ['setUp', { tab: 'Leads' }, 'pl']).value as Answer<unknown>;
    expect(refused).toMatchObject({
      ok: false,
      issues: [
        {
          text: expect.stringMatching(
            /^Wiersz 1: jest „Invoice, Paid”, a potrzeba listy szans .*\. Wybierz inną kartę/,
          ),
        },
      ],
    });
  });
});

describe('Settings made in one language', () => {
  afterEach(() => speak('en'));

  it.each(LANGUAGES)('in %s are found again by somebody who speaks another', async (language) => {
    const host = await addOnWith([
      ['Deal', 'Stage', 'Amount', 'Currency'],
      ['Roof', 'Lead', 10, 'CHF'],
    ]);
    askIn(host, language, 'setUp', { tab: 'Leads', columns: {}, kinds: {} });
    for (const reader of LANGUAGES) {
      const board = askIn(host, reader, 'open', {});
      if (!board.setUp) throw new Error('the document is not set up');
      expect(board.defaultCurrency).toBe('CHF');
      expect(board.closeReasons.won).toHaveLength(3);
      expect(board.closeReasons.lost).toHaveLength(8);
    }
  });

  it.each([
    ['en', 'Not enough history below', 'Price', 'no'],
    ['pl', 'Za mało historii poniżej', 'Cena', 'nie'],
    ['id', 'Riwayat belum cukup di bawah', 'Harga', 'tidak'],
    ['zh', '历史不足的下限', '价格', '否'],
  ] as const)('in %s are obeyed by the formulas', async (language, floor, price, no) => {
    speak(language);
    const host = await sampleDocument();
    const rowOf = (name: string) =>
      host.values(`'${tabName('settings')}'!A1:A40`).findIndex(([cell]) => cell === name) + 1;
    expect(rowOf(floor)).toBeGreaterThan(0);
    host.edit(`'${tabName('settings')}'!B${rowOf(floor)}`, '5');
    const [header = [], ...rows] = (await host.evaluate(
      '=STAGE_CONVERSION(Deals; DealLog; Stages; AsOf)',
    )) as readonly (readonly unknown[])[];
    expect(rows.map((row) => row[header.indexOf('Rate of decided')])).toEqual([1, '', '']);

    const reason = rowOf(price);
    host.edit(`'${tabName('settings')}'!A${reason}`, 'Price');
    host.edit(`'${tabName('settings')}'!C${reason}`, no);
    expect(await host.evaluate('=WIN_RATE(Deals)')).toEqual([[1]]);
  });
});

describe('the note on a hand edit that is put back', () => {
  it.each([
    ['that of the account', 'id', undefined, 'Dealsheet mengembalikan ini ke “Lead”. Anda memilih “”: '],
    ['the one that the user chose', 'id', 'pl', 'Dealsheet przywrócił tu „Lead”. Wybrano „”, ale '],
  ] as const)('speaks %s', async (_, userLocale, chosen, note) => {
    const host = await pipelineOf(undefined, { userLocale });
    if (chosen) value(ask(host, 'setLanguage', { language: chosen }));
    const stage = cellOf(host, 'D-000001', 'Stage');
    host.clear(stage);
    expect(host.values(stage)).toEqual([['Lead']]);
    expect(noteAt(host, stage)).toContain(note);
  });

  it('speaks that of the account on a pasted block, which has no call left to ask for another', async () => {
    const host = await pipelineOf(undefined, { userLocale: 'id' });
    value(ask(host, 'setLanguage', { language: 'pl' }));
    const stage = cellOf(host, 'D-000001', 'Stage');
    host.paste(stage, [['Closed Lost'], ['Closed Lost']]);
    expect(host.values(stage)).toEqual([['Lead']]);
    expect(noteAt(host, stage)).toContain('Dealsheet mengembalikan ini ke “Lead”');
  });

  it('costs no more calls than the budget of an edit allows', async () => {
    const host = await pipelineOf(undefined, { userLocale: 'pl' });
    host.edit(cellOf(host, 'D-000001', 'Stage'), 'Qualified');
    expect(host.outcomes.at(-1)?.counts.serviceCalls).toBeLessThanOrEqual(16);
    host.edit(cellOf(host, 'D-000001', 'Next step'), 'Zadzwonić');
    expect(host.outcomes.at(-1)?.counts.serviceCalls).toBeLessThanOrEqual(2);
  });
});

describe('an edit where Google refuses the properties of the user', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('speaks the language of the account', () => {
    const errors = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const refuse = () => {
      throw new Error('You do not have permission to call PropertiesService.getUserProperties');
    };
    vi.stubGlobal('PropertiesService', { getUserProperties: refuse });
    vi.stubGlobal('Session', { getActiveUserLocale: () => 'pl' });
    expect(readLanguage()).toBe('pl');
    expect(errors).toHaveBeenCalledOnce();
    errors.mockRestore();
  });
});

describe('a set-up that died on the copy of the list', () => {
  it.each(['Kopia Leads', 'Leads (kopia)', 'Salinan Leads', 'Leads的副本', '“Leads”的副本'])(
    'takes back %s, as Google may call a copy in other languages',
    async (name) => {
      const host = await addOnWith();
      for (let killAt = 1; !host.sheetNames().includes('Copy of Leads'); killAt += 1)
        host.rpc('dealsheet', ['setUp', { tab: 'Leads' }, 'pl'], { killAt });
      const copy = host.document.tabs.named('Copy of Leads');
      if (copy === null) throw new Error('no copy was left');
      host.document.tabs.rename(copy, name);
      value(ask(host, 'setUp', { tab: 'Leads' }));
      expect(host.sheetNames()).toContain('Leads');
      expect(host.sheetNames()).not.toContain(name);
    },
  );

  it('leaves a tab of the user that is merely called like the list', async () => {
    const host = await addOnWith();
    for (let killAt = 1; !host.sheetNames().includes('Copy of Leads'); killAt += 1)
      host.rpc('dealsheet', ['setUp', { tab: 'Leads' }, 'pl'], { killAt });
    const copy = host.document.tabs.named('Copy of Leads');
    if (copy === null) throw new Error('no copy was left');
    host.document.tabs.rename(copy, 'Leads 2027');
    value(ask(host, 'setUp', { tab: 'Leads' }));
    expect(host.sheetNames()).toContain('Leads 2027');
  });
});
