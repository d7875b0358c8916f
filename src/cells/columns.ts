/** The columns of every table that Dealsheet keeps: their keys, headers, kinds and the other names they go by. */

import { type Language, LANGUAGES, spokenLanguage } from '../domain/language';
import { HEADERS, type Headers } from './headers/headers';

export type CellKind = 'text' | 'longText' | 'number' | 'money' | 'percent' | 'date' | 'dateTime' | 'choice';

export interface Column<K extends string = string> {
  readonly key: K;
  /** The English header. */
  readonly header: string;
  /** The header in the other languages. */
  readonly translated: Translated;
  readonly kind: CellKind;
  /** Other headers by which the column is recognised, in `headerKey` form or not; case and punctuation do not count. */
  readonly aliases: readonly string[];
}

type Translated = Readonly<Partial<Record<Language, string>>>;

/** How the columns of one table are made; the compiler sees to it that each has its header in every language. */
function columnsOf<T extends keyof Headers>(table: T) {
  return <const K extends string & keyof Headers[T]>(
    key: K,
    header: string,
    kind: CellKind,
    aliases = '',
  ): Column<K> => {
    const translated = { pl: HEADERS.pl[table][key], id: HEADERS.id[table][key], zh: HEADERS.zh[table][key] };
    return {
      key,
      header,
      kind,
      translated: translated as Translated,
      aliases: aliases === '' ? [] : aliases.split('; '),
    };
  };
}

/** What a column is called in a language. */
export function headerOf({ header, translated }: Column, language: Language = spokenLanguage()): string {
  return translated[language] ?? header;
}

/** What a column of the deals table is called in the language that is spoken. */
export function dealHeader(key: DealField | OwnedField): string {
  const column = [...DEAL_COLUMNS, ...OWNED_COLUMNS].find((one) => one.key === key);
  return column ? headerOf(column) : key;
}

/** What a column is called in all languages, English first. */
export function headersOf({ header, translated }: Column): readonly string[] {
  return [header, ...Object.values(translated)];
}

const dealColumn = columnsOf('deals');
const stageColumn = columnsOf('stages');
const logColumn = columnsOf('log');
const activityColumn = columnsOf('activities');
const goalColumn = columnsOf('goals');

/** The user's side of the deals table, in the order in which missing columns are added. */
export const DEAL_COLUMNS = [
  dealColumn(
    'id',
    'Deal ID',
    'text',
    'Record ID; Opportunity ID; Opp ID; Potential ID; Pipedrive System ID; Deal number; Deal no; hs object id',
  ),
  dealColumn(
    'name',
    'Deal',
    'text',
    'Deal Name; Deal title; Opportunity Name; Opportunity; Potential Name; Title; Name; Project name; Project; Subject',
  ),
  dealColumn(
    'company',
    'Company',
    'text',
    'Company Name; Account Name; Account; Organization; Organisation; Organization name; Associated Company; Associated company name; Primary company; Customer; Customer name; Client; Client name; Business; Business name; Firm; Employer',
  ),
  dealColumn(
    'contact',
    'Contact',
    'text',
    'Contact person; Contact Name; Primary contact; Associated contact; Contacts; Full name; Person; Person name; Contact full name; Main contact; Decision maker',
  ),
  dealColumn(
    'phone',
    'Phone',
    'text',
    'Phone number; Telephone; Tel; Mobile; Mobile phone; Cell; Contact phone; Person phone; Phone no',
  ),
  dealColumn('email', 'Email', 'text', 'E-mail; Email address; Mail; Contact email; Person email; E-mail address'),
  dealColumn(
    'owner',
    'Owner',
    'choice',
    'Deal owner; Opportunity owner; Owner name; Sales agent; Sales rep; Sales representative; Rep; Rep name; Salesperson; Assigned to; Account manager; Account executive; Account owner; Account owner name; AE; Responsible; Lead owner; Potential owner; Deal owner name; Sales owner; Seller; Closer',
  ),
  dealColumn('pipeline', 'Pipeline', 'choice', 'Deal pipeline; Sales pipeline; Pipeline name; Funnel'),
  dealColumn(
    'stage',
    'Stage',
    'choice',
    'Deal stage; Sales stage; Opportunity stage; Stage name; Stage (pipeline); Pipeline stage; Pipeline status; Funnel stage; Current stage; Lead stage; Phase; Step; To stage; New stage',
  ),
  dealColumn(
    'value',
    'Value',
    'money',
    'Amount; Deal value; Deal amount; Total amount; Close value; Opportunity value; Opportunity amount; Deal size; Estimated value; Contract value; Sales value; Est value; Potential value; Quote amount; Quote value; Quoted amount; Proposal value; Proposal amount; Offer amount; Amount in company currency',
  ),
  dealColumn(
    'currency',
    'Currency',
    'choice',
    'Currency of value; Amount currency; Deal currency; Currency code; Currency ISO code; Value currency',
  ),
  dealColumn(
    'probability',
    'Probability',
    'percent',
    'Probability (%); Win probability; Deal probability; Chance; Win chance; Likelihood; Confidence; Prob; Close probability',
  ),
  dealColumn(
    'expectedClose',
    'Expected close',
    'date',
    'Expected close date; Exp close; Exp close date; Expected closing; Expected closing date; Estimated close; Estimated close date; Est close date; Est close; Forecast close; Forecast close date; Target close; Target close date; Projected close; Projected close date; Anticipated close date; Expected to close; ETA; Due to close',
  ),
  dealColumn(
    'source',
    'Source',
    'choice',
    'Lead source; Deal source; Original source; Source origin; Source channel; Channel; Acquisition channel; How did you hear about us; Campaign source; Original traffic source; Referral source',
  ),
  dealColumn('priority', 'Priority', 'choice', 'Deal priority; Urgency'),
  dealColumn(
    'created',
    'Created',
    'date',
    'Create date; Created date; Created time; Created at; Created on; Creation date; Deal created; Date created; Date added; Added on; Added; Added date; Opened; Open date; Opened on; Start date; Engage date; Entry date; Create time; Date opened; Lead date; Inquiry date; Date of inquiry; Enquiry date; Date of enquiry',
  ),
  dealColumn(
    'lastActivity',
    'Last activity',
    'date',
    'Last activity date; Last activity time; Last contact; Last contacted; Last contact date; Last contacted on; Last touch; Last touched; Last interaction; Last engagement; Last follow up; Date of last contact; Date of last sent email',
  ),
  dealColumn(
    'nextStep',
    'Next step',
    'text',
    'Next steps; Next action; Next activity; To do; Follow up action; Next task',
  ),
  dealColumn(
    'nextStepDue',
    'Next step due',
    'date',
    'Next step date; Next activity date; Next action date; Next follow up; Next follow up date; Follow up date; Follow up; Next contact; Next contact date; Next step due date; Next task date; Next meeting; Next call',
  ),
  dealColumn(
    'closeReason',
    'Close reason',
    'choice',
    'Lost reason; Loss reason; Closed lost reason; Closed won reason; Reason lost; Reason for loss; Reason; Won reason; Win reason; Win/loss reason; Reason for close',
  ),
  dealColumn('score', 'Score', 'number', 'Lead score; Deal score; Rating score'),
  dealColumn(
    'notes',
    'Notes',
    'longText',
    'Note; Comment; Comments; Remarks; Description; Details; Additional info; Memo; Deal description',
  ),
] as const;

/** The block that the add-on owns and can rebuild from the log, in its fixed order. */
export const OWNED_COLUMNS = [
  dealColumn('status', 'Status', 'choice'),
  dealColumn('inStageSince', 'In stage since', 'date'),
  dealColumn('closed', 'Closed', 'date'),
  dealColumn('logged', 'Logged', 'text'),
] as const;

export const STAGE_COLUMNS = [
  stageColumn('pipeline', 'Pipeline', 'text'),
  stageColumn('name', 'Stage', 'text'),
  stageColumn('kind', 'Kind', 'choice'),
  stageColumn('probability', 'Probability', 'percent'),
  stageColumn('staleAfterDays', 'Stale after (days)', 'number'),
  stageColumn('needs', 'Needs', 'text'),
  stageColumn('exitWhen', 'Exit when', 'longText'),
  stageColumn('whatToDo', 'What to do here', 'longText'),
  stageColumn('colour', 'Colour', 'text', 'Color'),
  stageColumn('shown', 'Shown', 'choice'),
  stageColumn('key', 'Key', 'text'),
  stageColumn('formerNames', 'Former names', 'text'),
] as const;

export const LOG_COLUMNS = [
  logColumn('move', 'Move', 'number'),
  logColumn('logged', 'Logged', 'dateTime'),
  logColumn('when', 'When', 'dateTime'),
  logColumn('dealId', 'Deal ID', 'text'),
  logColumn('deal', 'Deal', 'text'),
  logColumn('pipeline', 'Pipeline', 'text'),
  logColumn('from', 'From', 'text'),
  logColumn('to', 'To', 'text'),
  logColumn('status', 'Status', 'choice'),
  logColumn('value', 'Value', 'money'),
  logColumn('currency', 'Currency', 'choice'),
  logColumn('owner', 'Owner', 'text'),
  logColumn('probability', 'Probability', 'percent'),
  logColumn('expectedClose', 'Expected close', 'date'),
  logColumn('by', 'By', 'text'),
  logColumn('how', 'How', 'choice'),
  logColumn('undoes', 'Undoes', 'number'),
] as const;

export const ACTIVITY_COLUMNS = [
  activityColumn('when', 'When', 'dateTime'),
  activityColumn('dealId', 'Deal ID', 'text'),
  activityColumn('kind', 'Kind', 'choice'),
  activityColumn('direction', 'Direction', 'choice'),
  activityColumn('automatic', 'Automatic', 'choice'),
  activityColumn('by', 'By', 'text'),
  activityColumn('outcome', 'Outcome', 'text'),
  activityColumn('note', 'Note', 'longText'),
] as const;

export const GOAL_COLUMNS = [
  goalColumn('periodStart', 'Period start', 'date'),
  goalColumn('periodEnd', 'Period end', 'date'),
  goalColumn('owner', 'Owner', 'text'),
  goalColumn('pipeline', 'Pipeline', 'text'),
  goalColumn('target', 'Target', 'money'),
  goalColumn('currency', 'Currency', 'choice'),
] as const;

export type DealField = (typeof DEAL_COLUMNS)[number]['key'];
export type OwnedField = (typeof OWNED_COLUMNS)[number]['key'];

/** A header as it is compared: no case, accents of spacing or punctuation, and no trailing asterisk. */
export function headerKey(header: string): string {
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Whether a column goes by that header in any language. */
export function hasHeader(column: Column, header: string): boolean {
  const key = headerKey(header);
  return headersOf(column).some((own) => headerKey(own) === key);
}

/** The language in which the header of a deals table is written: the one that most of its columns go by. */
export function languageOfHeader(header: readonly unknown[]): Language {
  const written = new Set(header.map((cell) => headerKey(String(cell))));
  const known = (language: Language) =>
    [...DEAL_COLUMNS, ...OWNED_COLUMNS].filter((column) => written.has(headerKey(headerOf(column, language)))).length;
  return LANGUAGES.reduce((best, language) => (known(language) > known(best) ? language : best));
}
