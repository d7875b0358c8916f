/** What stage and status words mean, in the languages whose lists we read. Words are compared by `compactName`. */
import type { StageKind } from '../../domain/stage';
import { compactName, nameTokens } from './plain-name';
import { isSlip } from './similar-words';

/**
 * `closed` is a word that may mean won or lost; `suspect` one that sounds like something other than an open stage but is often
 * used for one; `unknown` one that nobody has told us about.
 */
export type WordMeaning =
  | { readonly kind: StageKind; readonly rank: number }
  | { readonly kind: 'closed' }
  | { readonly kind: 'suspect'; readonly maybe: StageKind }
  | { readonly kind: 'unknown' };

const WON = `won; closed won; closed - won; deal won; win; closed/won; sold; signed & won; success; successful; deal closed won; opportunity won
 ganho; ganha; fechado ganho; fechada ganha; negócio ganho; venda ganha; vendido; venda realizada
 ganado; ganada; cerrado ganado; cierre ganado; negocio ganado; vendida
 gewonnen; abgeschlossen gewonnen; geschlossen gewonnen; verkauft
 gagné; gagnée; fermé gagné; conclu gagné; vendu; affaire gagnée; clôturé gagné
 wygrana; wygrane; wygrany; wygrano; zamknięta wygrana; zamknięte wygrane; sprzedane; sprzedana
 menang; dimenangkan; tutup menang; closing menang; terjual
 赢单; 已赢单; 赢; 成交; 已成交; 签约成功; 成功; 关闭赢单; 赢单关闭`;

const LOST = `lost; closed lost; closed - lost; deal lost; loss; closed/lost; closed lost to competition; closed - lost to competition; disqualified; unqualified; rejected;
 declined; dead; dead deal; no deal; cancelled; canceled; failed; not interested; opportunity lost; no go; dropped; junk lead; lost lead; not qualified; lost customer
 perdido; perdida; fechado perdido; fechada perdida; negócio perdido; venda perdida; desqualificado; desqualificada; cancelado; cancelada; recusado; sem interesse
 cerrado perdido; cierre perdido; negocio perdido; descalificado; rechazado; rechazada; no interesado
 verloren; abgeschlossen verloren; geschlossen verloren; disqualifiziert; abgelehnt; storniert; kein interesse
 perdu; perdue; fermé perdu; conclu perdu; clôturé perdu; affaire perdue; disqualifié; refusé; annulé; pas intéressé
 przegrana; przegrane; przegrany; przegrano; utracona; utracone; stracona; stracone; zamknięta przegrana; zamknięte przegrane; odrzucona; odrzucone; zdyskwalifikowana; anulowane; rezygnacja; zrezygnował; zrezygnowała; odrzucił; odmowa
 kalah; gagal; hilang; tutup kalah; ditolak; batal; dibatalkan; tidak tertarik; diskualifikasi
 输单; 已输单; 丢单; 已丢单; 输; 流失; 失败; 未成交; 关闭输单; 输单关闭; 无效; 放弃`;

const PARKED = `on hold; hold; parked; nurture; nurturing; paused; deferred; postponed; snoozed; someday; parking lot; future opportunity; long term nurture; put on hold
 em espera; pausado; pausada; adiado; em nutrição; nutrição; en espera; en pausa; pospuesto; aplazado; zurückgestellt; pausiert; verschoben; auf eis; wartestellung
 en attente; en pause; reporté; mis en attente; wstrzymane; wstrzymana; odłożone; odłożona; zawieszone; zawieszona; ditunda; ditahan; tertunda; 暂停; 搁置; 暂缓; 培育; 挂起`;

const CLOSED = `closed; closed deal; deal closed; complete; completed; done; finished; finalised; finalized; fechado; fechada; negócio fechado; encerrado; encerrada; concluído; concluída; finalizado
 cerrado; cerrada; finalizada; abgeschlossen; geschlossen; fermé; clos; clôturé; conclu; terminé; zamknięte; zamknięta; zamknięty; zakończone; zakończona; ditutup; tutup; selesai; 关闭; 已关闭; 结单; 已完成; 完成; 结束; 已结束`;

const SUSPECTS: Readonly<Record<Exclude<StageKind, 'open'>, string>> = {
  won: `signed; contract signed; accepted; offer accepted; proposal accepted; quote accepted; paid; invoiced; customer; client; active customer; converted; delivered; onboarding; onboarded; live; retention;
 renewal; purchased; purchase; booked; order received; ordered; po received; approved; delivery; implementation; implemented; post sale; after sales; installed; shipped; handover; kickoff; cliente; kunde; unterschrieben; signé;
 podpisana; podpisane; podpisano; zlecenie; deal; jadi; klient; pelanggan; retensi; 已签约; 签约; 客户; 已付款; 回款`,
  lost: `ghosted; no response; no reply; unresponsive; archived; abandoned; duplicate; expired; churned; lost contact; no decision; cold; inactive; no budget; bad fit; not a fit; withdrawn; no show; out; recycled; bad timing; rejected by client;
 sem resposta; abandonado; sin respuesta; keine antwort; archiviert; sans réponse; brak odpowiedzi; porzucone; tidak ada respon; 无回复`,
  parked: `stalled; dormant; frozen; waiting; later; future; sleeping; revisit; follow up later; pending; delayed; backlog; not now; next year; next quarter; blocked; stuck; parado; congelado; estancado; ruht; eingefroren; gelé; uśpione; 冻结; 待定; 停滞`,
};

/** Open stages from the first touch to the signature; the number orders them against each other. */
const OPEN: readonly (readonly [number, string])[] = [
  [
    5,
    `untouched; uncontacted; not contacted; new; new lead; new leads; open; backlog lead; to contact; novo; nuevo; neu; nouveau; nowy; nowa; nowe; baru; 新建; 新线索; 未联系; aberto; aberta; abierto; abierta; offen; ouvert; otwarta; otwarte; terbuka; 进行中; 打开; active; in progress; ongoing; em andamento; en curso; en cours; w toku; in bearbeitung; aktif`,
  ],
  [
    10,
    `lead; leads; lead in; lead generation; incoming; inbound; prospect; prospects; prospecting; suspect; target; targeting; identified; cold lead; awareness; prospecção; prospecto; prospección; prospecting lead; prospeksi; prospek; interessent; akquise; prospekt; prospection; prospecting call; 线索; 潜在客户; 潜在; 意向; pozyskiwanie; szansa; opportunity; oportunidade; oportunidad; 商机`,
  ],
  [
    20,
    `contact; talking; in talks; in conversation; first contact; contact made; contacted; initial contact; attempted contact; attempted to contact; reached out; outreach; engaged; engaging; engagement; connected; working; contato; primeiro contato; contato feito; contactado; contacto; primer contacto; contacto inicial; kontakt; erstkontakt; kontaktiert; premier contact; contacté; pierwszy kontakt; skontaktowano; kontak; kontak pertama; dihubungi; 联系; 初步接洽; 初步接触; 已联系; 首次接触; 初次沟通; 接洽`,
  ],
  [
    30,
    `qualification; qualified; qualifying; lead qualification; lead qualified; qualified lead; mql; sql; sal; interested; interest; pre-qualified; follow up; following up; in follow up; follow up needed; seguimiento; acompanhamento; nachfassen; relance; 跟进; 跟进中; qualificação; qualificado; qualificada; calificación; calificado; cualificado; qualifizierung; qualifiziert; qualifié; kwalifikacja; zakwalifikowany; zakwalifikowana; kualifikasi; terkualifikasi; tertarik; 资格确认; 需求确认; 合格; 已确认; 资格审查; 确认意向`,
  ],
  [
    40,
    `meeting; meeting scheduled; qualified to buy; meeting booked; meeting set; appointment; appointment scheduled; discovery; discovery call; discovery meeting; call scheduled; needs analysis; needs defined; needs assessment; consult; consultation; site visit; visit; pipeline; upside; reunião; reunião agendada; reunión; cita; termin; bedarfsanalyse; erstgespräch; rendez-vous; réunion; rdv; découverte; spotkanie; analiza potrzeb; pertemuan; rapat; 会议; 拜访; 需求分析; 面谈; 会面`,
  ],
  [
    45,
    `value proposition; pitch; pitched; pitching; presentation; presentation scheduled; presented; demo; demo scheduled; demo done; demo completed; demo call; product demo; apresentação; demonstração; presentación; demostración; präsentation; présentation; démo; prezentacja; presentasi; 演示; 产品演示; 方案演示; 价值建议`,
  ],
  [
    50,
    `evaluation; trial; pilot; poc; proof of concept; technical evaluation; technical review; solution; solution development; validation; considering; consideration; id. decision makers; identify decision makers; decision maker bought in; decision makers bought in; avaliação; evaluación; bewertung; évaluation; ewaluacja; evaluasi; 评估; 试用; 技术评估`,
  ],
  [55, `perception analysis; best case; forecast; scoping; scope; business case`],
  [
    60,
    `proposal; proposal sent; proposal presented; proposal made; proposal submitted; proposal/price quote; proposal/quote; proposal & quote; proposal or price quote; quote; quoted; quotation; quote sent; price quote; offer; offer sent; offer made; pricing; estimate; estimate sent; bid; tender; rfp; proposta; proposta enviada; orçamento; propuesta; propuesta enviada; cotización; presupuesto; angebot; angebot gesendet; angebot erstellt; angebot versendet; proposition; proposition envoyée; devis; devis envoyé; offre; oferta; oferta wysłana; wycena; propozycja; penawaran; proposal terkirim; penawaran terkirim; 报价; 方案; 方案报价; 方案/报价; 提案; 已报价; 提交方案; 建议书`,
  ],
  [
    70,
    `negotiation; negotiations; negotiating; in negotiation; under negotiation; negotiation/review; negotiations started; negotiation started; review; decision; decision making; verbal; objections; negociação; em negociação; negociación; en negociación; verhandlung; in verhandlung; négociation; en négociation; negocjacje; negocjacja; w negocjacji; negosiasi; 谈判; 商务谈判; 谈判中; 议价; 谈判/复审; 协商`,
  ],
  [
    80,
    `contract; contract sent; contract out; contracting; contract review; legal; legal review; procurement; commit; committed; verbal commit; verbal commitment; verbal agreement; verbal yes; closing; final; final review; finalizing; ready to close; pending signature; awaiting signature; contrato; contrato enviado; fechamento; em fechamento; cierre; vertrag; vertrag gesendet; abschluss; contrat; contrat envoyé; signature; closing stage; umowa; umowa wysłana; zamykanie; finalizacja; kontrak; kontrak terkirim; penutupan; 合同; 合同签订; 签约中; 合同审批; 合同谈判; 待签约`,
  ],
];

/** Words that close a deal wherever they open or end a longer name: `Lost - price`, `Closed Won (renewal)`. */
const STRONG: Readonly<Record<'won' | 'lost', ReadonlySet<string>>> = {
  won: new Set('won ganho ganha ganado ganada gewonnen gagne gagnee wygrana wygrane menang'.split(' ')),
  lost: new Set(
    'lost perdido perdida verloren perdu perdue przegrana przegrane kalah disqualified desqualificado disqualifie'.split(
      ' ',
    ),
  ),
};
const NEGATIONS = new Set('not no non nicht nie nao tidak without back almost never pas'.split(' '));

const CLOSED_RANK = 100;

let cached: ReadonlyMap<string, WordMeaning> | null = null;

/** Built when first asked for: most executions of the add-on recognise nothing. */
function knownMeanings(): ReadonlyMap<string, WordMeaning> {
  cached = cached ?? buildMeanings();
  return cached;
}

function buildMeanings(): ReadonlyMap<string, WordMeaning> {
  return new Map([
    ...OPEN.flatMap(([rank, words]) => entries(words, { kind: 'open', rank })),
    ...entries(CLOSED, { kind: 'closed' }),
    ...entries(SUSPECTS.won, { kind: 'suspect', maybe: 'won' }),
    ...entries(SUSPECTS.lost, { kind: 'suspect', maybe: 'lost' }),
    ...entries(SUSPECTS.parked, { kind: 'suspect', maybe: 'parked' }),
    ...entries(PARKED, { kind: 'parked', rank: CLOSED_RANK }),
    ...entries(WON, { kind: 'won', rank: CLOSED_RANK }),
    ...entries(LOST, { kind: 'lost', rank: CLOSED_RANK }),
  ]);
}

function entries(words: string, meaning: WordMeaning): readonly (readonly [string, WordMeaning])[] {
  return words
    .split(/[;\n]/)
    .map((word): [string, WordMeaning] => [compactName(word), meaning])
    .filter(([word]) => word !== '');
}

export function meaningOf(word: string): WordMeaning {
  const bare = withoutNumbering(word);
  const known = knownMeanings().get(compactName(bare));
  if (known) return known;
  const tokens = nameTokens(bare);
  return (
    closingPhrase(tokens) ??
    closingChinese(bare) ??
    suspectSlip(compactName(bare)) ??
    openPhrase(tokens) ?? { kind: 'unknown' }
  );
}

/** Whether the word is one that stages or outcomes are known to be called; decides whether a column is one of stages. */
export function isStageWord(word: string): boolean {
  return meaningOf(word).kind !== 'unknown';
}

/** The number by which users order their stages: 3 in `3. Proposal` and `03 - Proposal`; null where there is none. */
export function stageNumber(word: string): number | null {
  const match = NUMBERING.exec(word);
  return match?.[1] === undefined ? null : Number(match[1]);
}

const NUMBERING = /^\s*(?:stage|step|phase|etapa|fase|s)?\s*(\d{1,2})\s*[-.:)–—_/]+\s*(?=\p{L})/iu;

function withoutNumbering(word: string): string {
  return word.replace(NUMBERING, '').replace(/[([]\s*\d{1,3}\s*%\s*[)\]]|\b\d{1,3}\s*%/g, '');
}

function closingPhrase(tokens: readonly string[]): WordMeaning | null {
  const ends = [tokens[0] ?? '', tokens[tokens.length - 1] ?? ''];
  const [won, lost] = [STRONG.won, STRONG.lost].map((words) => tokens.some((token) => words.has(token)));
  if (won && lost) return { kind: 'closed' };
  const kind = won ? 'won' : lost ? 'lost' : null;
  if (kind === null) return null;
  const plain = tokens[0] === 'closed' || ends.some((token) => STRONG[kind].has(token));
  const negated = tokens.some((token) => NEGATIONS.has(token));
  return plain && !negated ? { kind, rank: CLOSED_RANK } : { kind: 'suspect', maybe: kind };
}

function closingChinese(word: string): WordMeaning | null {
  const kind = word.includes('赢单') ? 'won' : /输单|丢单/.test(word) ? 'lost' : null;
  if (kind === null) return null;
  return /[未没不预可]/.test(word) ? { kind: 'suspect', maybe: kind } : { kind, rank: CLOSED_RANK };
}

/** `Closed Wn` and `Disqualifed` sound like the end of a deal; a slip is never taken for it without asking. */
function suspectSlip(compact: string): WordMeaning | null {
  for (const [word, meaning] of knownMeanings()) {
    if ((meaning.kind === 'won' || meaning.kind === 'lost' || meaning.kind === 'parked') && isSlip(word, compact)) {
      return { kind: 'suspect', maybe: meaning.kind };
    }
  }
  return null;
}

/** `Proposal in review with legal` holds the names of two open stages; the later one says how far the deal is. */
function openPhrase(tokens: readonly string[]): WordMeaning | null {
  let rank: number | null = null;
  let maybe: StageKind | null = null;
  for (let from = 0; from < tokens.length; from++) {
    for (let to = from + 1; to <= Math.min(tokens.length, from + 3); to++) {
      const meaning = knownMeanings().get(tokens.slice(from, to).join(''));
      if (meaning?.kind === 'open') rank = Math.max(rank ?? 0, meaning.rank);
      if (meaning?.kind === 'suspect') maybe = meaning.maybe;
      if (meaning?.kind === 'won' || meaning?.kind === 'lost' || meaning?.kind === 'parked') maybe = meaning.kind;
      if (meaning?.kind === 'closed') maybe = maybe ?? 'won';
    }
  }
  if (maybe !== null) return { kind: 'suspect', maybe };
  return rank === null ? null : { kind: 'open', rank };
}
