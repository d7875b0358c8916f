/** The columns of every table that Dealsheet keeps: their keys, headers, kinds and the other names they go by. */

export type CellKind = 'text' | 'longText' | 'number' | 'money' | 'percent' | 'date' | 'dateTime' | 'choice';

export interface Column<K extends string = string> {
  readonly key: K;
  readonly header: string;
  readonly kind: CellKind;
  /** Other headers by which the column is recognised, in `headerKey` form or not; case and punctuation do not count. */
  readonly aliases: readonly string[];
}

function column<const K extends string>(key: K, header: string, kind: CellKind, aliases = ''): Column<K> {
  return { key, header, kind, aliases: aliases === '' ? [] : aliases.split('; ') };
}

/** The user's side of the deals table, in the order in which missing columns are added. */
export const DEAL_COLUMNS = [
  column(
    'id',
    'Deal ID',
    'text',
    'Record ID; Opportunity ID; Opp ID; Potential ID; Pipedrive System ID; Deal number; Deal no; hs object id',
  ),
  column(
    'name',
    'Deal',
    'text',
    'Deal Name; Deal title; Opportunity Name; Opportunity; Potential Name; Title; Name; Project name; Project; Subject',
  ),
  column(
    'company',
    'Company',
    'text',
    'Company Name; Account Name; Account; Organization; Organisation; Organization name; Associated Company; Associated company name; Primary company; Customer; Customer name; Client; Client name; Business; Business name; Firm; Employer',
  ),
  column(
    'contact',
    'Contact',
    'text',
    'Contact person; Contact Name; Primary contact; Associated contact; Contacts; Full name; Person; Person name; Contact full name; Main contact; Decision maker',
  ),
  column(
    'phone',
    'Phone',
    'text',
    'Phone number; Telephone; Tel; Mobile; Mobile phone; Cell; Contact phone; Person phone; Phone no',
  ),
  column('email', 'Email', 'text', 'E-mail; Email address; Mail; Contact email; Person email; E-mail address'),
  column(
    'owner',
    'Owner',
    'choice',
    'Deal owner; Opportunity owner; Owner name; Sales agent; Sales rep; Sales representative; Rep; Rep name; Salesperson; Assigned to; Account manager; Account executive; Account owner; Account owner name; AE; Responsible; Lead owner; Potential owner; Deal owner name; Sales owner; Seller; Closer',
  ),
  column('pipeline', 'Pipeline', 'choice', 'Deal pipeline; Sales pipeline; Pipeline name; Funnel'),
  column(
    'stage',
    'Stage',
    'choice',
    'Deal stage; Sales stage; Opportunity stage; Stage name; Stage (pipeline); Pipeline stage; Pipeline status; Funnel stage; Current stage; Lead stage; Phase; Step; To stage; New stage',
  ),
  column(
    'value',
    'Value',
    'money',
    'Amount; Deal value; Deal amount; Total amount; Close value; Opportunity value; Opportunity amount; Deal size; Estimated value; Contract value; Sales value; Est value; Potential value; Quote amount; Quote value; Quoted amount; Proposal value; Proposal amount; Offer amount; Amount in company currency',
  ),
  column(
    'currency',
    'Currency',
    'choice',
    'Currency of value; Amount currency; Deal currency; Currency code; Currency ISO code; Value currency',
  ),
  column(
    'probability',
    'Probability',
    'percent',
    'Probability (%); Win probability; Deal probability; Chance; Win chance; Likelihood; Confidence; Prob; Close probability',
  ),
  column(
    'expectedClose',
    'Expected close',
    'date',
    'Expected close date; Exp close; Exp close date; Expected closing; Expected closing date; Estimated close; Estimated close date; Est close date; Est close; Forecast close; Forecast close date; Target close; Target close date; Projected close; Projected close date; Anticipated close date; Expected to close; ETA; Due to close',
  ),
  column(
    'source',
    'Source',
    'choice',
    'Lead source; Deal source; Original source; Source origin; Source channel; Channel; Acquisition channel; How did you hear about us; Campaign source; Original traffic source; Referral source',
  ),
  column('priority', 'Priority', 'choice', 'Deal priority; Urgency'),
  column(
    'created',
    'Created',
    'date',
    'Create date; Created date; Created time; Created at; Created on; Creation date; Deal created; Date created; Date added; Added on; Added; Added date; Opened; Open date; Opened on; Start date; Engage date; Entry date; Create time; Date opened; Lead date; Inquiry date; Date of inquiry; Enquiry date; Date of enquiry',
  ),
  column(
    'lastActivity',
    'Last activity',
    'date',
    'Last activity date; Last activity time; Last contact; Last contacted; Last contact date; Last contacted on; Last touch; Last touched; Last interaction; Last engagement; Last follow up; Date of last contact; Date of last sent email',
  ),
  column('nextStep', 'Next step', 'text', 'Next steps; Next action; Next activity; To do; Follow up action; Next task'),
  column(
    'nextStepDue',
    'Next step due',
    'date',
    'Next step date; Next activity date; Next action date; Next follow up; Next follow up date; Follow up date; Follow up; Next contact; Next contact date; Next step due date; Next task date; Next meeting; Next call',
  ),
  column(
    'closeReason',
    'Close reason',
    'choice',
    'Lost reason; Loss reason; Closed lost reason; Closed won reason; Reason lost; Reason for loss; Reason; Won reason; Win reason; Win/loss reason; Reason for close',
  ),
  column('score', 'Score', 'number', 'Lead score; Deal score; Rating score'),
  column(
    'notes',
    'Notes',
    'longText',
    'Note; Comment; Comments; Remarks; Description; Details; Additional info; Memo; Deal description',
  ),
] as const;

/** The block that the add-on owns and can rebuild from the log, in its fixed order. */
export const OWNED_COLUMNS = [
  column('status', 'Status', 'choice'),
  column('inStageSince', 'In stage since', 'date'),
  column('closed', 'Closed', 'date'),
  column('logged', 'Logged', 'text'),
] as const;

export const STAGE_COLUMNS = [
  column('pipeline', 'Pipeline', 'text'),
  column('name', 'Stage', 'text'),
  column('kind', 'Kind', 'choice'),
  column('probability', 'Probability', 'percent'),
  column('staleAfterDays', 'Stale after (days)', 'number'),
  column('needs', 'Needs', 'text'),
  column('exitWhen', 'Exit when', 'longText'),
  column('whatToDo', 'What to do here', 'longText'),
  column('colour', 'Colour', 'text', 'Color'),
  column('shown', 'Shown', 'choice'),
  column('key', 'Key', 'text'),
  column('formerNames', 'Former names', 'text'),
] as const;

export const LOG_COLUMNS = [
  column('move', 'Move', 'number'),
  column('logged', 'Logged', 'dateTime'),
  column('when', 'When', 'dateTime'),
  column('dealId', 'Deal ID', 'text'),
  column('deal', 'Deal', 'text'),
  column('pipeline', 'Pipeline', 'text'),
  column('from', 'From', 'text'),
  column('to', 'To', 'text'),
  column('status', 'Status', 'choice'),
  column('value', 'Value', 'money'),
  column('currency', 'Currency', 'choice'),
  column('owner', 'Owner', 'text'),
  column('probability', 'Probability', 'percent'),
  column('expectedClose', 'Expected close', 'date'),
  column('by', 'By', 'text'),
  column('how', 'How', 'choice'),
  column('undoes', 'Undoes', 'number'),
] as const;

export const ACTIVITY_COLUMNS = [
  column('when', 'When', 'dateTime'),
  column('dealId', 'Deal ID', 'text'),
  column('kind', 'Kind', 'choice'),
  column('direction', 'Direction', 'choice'),
  column('automatic', 'Automatic', 'choice'),
  column('by', 'By', 'text'),
  column('outcome', 'Outcome', 'text'),
  column('note', 'Note', 'longText'),
] as const;

export const GOAL_COLUMNS = [
  column('periodStart', 'Period start', 'date'),
  column('periodEnd', 'Period end', 'date'),
  column('owner', 'Owner', 'text'),
  column('pipeline', 'Pipeline', 'text'),
  column('target', 'Target', 'money'),
  column('currency', 'Currency', 'choice'),
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
