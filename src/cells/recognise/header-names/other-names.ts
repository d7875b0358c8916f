/** English and CRM headers of what is none of our columns, and names that mean a field only where nothing better is there. */
import type { HeaderNames } from './header-names';

export const ENGLISH_NAMES: HeaderNames = {
  status:
    'Status; Deal status; Opportunity status; Lead status; Outcome; Result; Won/Lost; State of deal; Deal outcome',
  closed:
    'Closed; Closed on; Closed at; Closed date; Deal closed on; Date closed; Actual close; Actual close date; Closed time; Close time; Actual closing date',
  closeDate: 'Close date; Closing date; Close; Closing; Closure date',
  wonAt:
    'Won time; Won date; Won on; Won at; Date won; Won; Win date; Closed won date; Closed won on; Sold date; Sold on; Date sold; Signed on; Date signed',
  lostAt: 'Lost time; Lost date; Lost on; Lost at; Date lost; Lost; Loss date; Closed lost date; Closed lost on',
  isWon:
    'Is won; Is closed won; Won; Closed won; Won?; hs is closed won; Order received; Order received?; Order placed; Order placed?; Order won; PO received; PO received?; Sold?; Signed?; Accepted?',
  isLost: 'Is lost; Is closed lost; Lost; Closed lost; Lost?; hs is closed lost',
  isClosed: 'Is closed; Is deal closed; Closed; Closed?; hs is closed',
  stageChangedAt:
    'Last stage change; Last stage change date; Stage changed; Stage change date; Stage change time; Stage changed on; Stage changed at; Date stage changed; Stage updated; Stage modified time; Last stage change time; Stage last changed',
  fromStage: 'From stage; Old stage; Previous stage; Stage before; Prior stage',
  inStageSince:
    'In stage since; Stage since; Stage entered; Entered stage; Entered stage on; Stage entry date; Date entered stage; Date entered current stage; Stage start date; Stage date',
};

export const WEAK_NAMES: HeaderNames = {
  id: 'ID; Number; No; Nr; #; Key; Ref; Reference; 编号; 序号; Código; Lp; Lead ID; Quote number; Quote no; Quote ID; Quote #; Quotation no; Quotation number; Offer no; Offer number',
  name: 'Lead; Lead name; Prospect; Prospect name; Topic; What; What for; Job; Card name; Card; Property; Listing; Requirement; Requirements; What do they want; What they want; What they need; Looking for; Interested in; Wants',
  company:
    'Account ID; Company ID; Organization ID; Customer ID; Client ID; ID empresa; ID cliente; Brand; School; Site; Who; Who for',
  owner:
    'Owner ID; hubspot owner id; Agent; ID vendedor; Assignee; Manager; Handled by; Agent name; Sales; User; Creator; Created by; Consultant; BDR; SDR; Member; Members',
  pipeline: 'Pipeline ID; Deal pipeline ID; Team; Segment; Product line',
  stage:
    'Stage ID; Pipeline stage ID; Deal stage ID; Stage Name ID; Progress; Position; Current status; Forecast category; State; List name; List; Column; Where; Where are we; Where is it; Where it is; How far; What stage; How is it going; How s it going; How goes it; State of play; Where it stands; Situation',
  value:
    'Expected revenue; Revenue; Expected value; Price; Budget; Total; Total value; Valor total; ARR; MRR; ACV; TCV; Worth; Sum; Potential; Sales; How much; Money; £; €; $; zł; ¥; List price; Asking price',
  created:
    'Date; Data; Datum; Fecha; Tanggal; 日期; Timestamp; Start; Start date; Started; First contact; First contact date; Date of first contact; Contact date; Received; Day',
  lastActivity:
    'Update time; Modified time; Last modified; Last modified date; Updated at; Last updated; Updated; Modified date; Modified on; Modified; Last talked; Last spoke; Last call; Last chat; Last touched',
  source: 'Campaign; Origin; Medium; Lead type; Referred by; Referral',
  score: 'Rating; Points',
  priority: 'Temperature; Hot/Warm/Cold; Importance; Rating',
  contact: 'Name of contact; Attn; Buyer; Champion; Client contact; First name; Contact person ID; Lead; Lead name',
  notes: 'Summary; Info; Update; Updates; History; Log',
  expectedClose: 'Deadline; Due date; Decision date; Forecast date; Target date; Expected date; Expected',
  nextStepDue: 'Chase date; Chase on; Chase up; Call back; Callback; Call on; Ring back; Next chase',
  nextStep: 'Action; Actions; Task; Follow ups',
};
