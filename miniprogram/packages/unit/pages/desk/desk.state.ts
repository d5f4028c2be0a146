import { kindIn, kindName } from '../../../../shared/campaign/kinds';
import { formatDeadline, formatMoment } from '../../../../shared/calendar';
import type { CampaignView } from '../../../../shared/campaign/view';
import type { Candidate, ContactDesk, QuotaUse, SeatView } from '../../../../shared/contract/index';
import type { Refusal } from '../../../../shared/decision';
import type { Fault } from '../../../../shared/reply';
import { openRound, roundsAllowing } from '../../../../shared/campaign/rounds';
import { coverOf, type CoverView } from '../../../../state/cover';
import { gateBar, type GateBar } from '../../../../state/gate-bar';
import { gateWords, tallyWords } from './tally';

/** When one may recommend, or what one waits for. */
export interface WindowView {
  name: string;
  note: string;
  countdown: string;
  /** ms; 0 draws no countdown. */
  left: number;
}

/** A place of a quota, as a seat to look at. */
export interface SeatFace {
  key: string;
  seat: number;
  /** Empty where the seat is free. */
  entry: string;
  title: string;
  preview: string;
  /** Why the work takes no part any more; empty while it does. */
  struck: string;
}

export interface QuotaRow {
  id: string;
  name: string;
  use: string;
  /** That works on these seats take no part any more, and what to do; empty otherwise. */
  struck: string;
  /** Empty for works of all kinds. */
  kind: string;
  video: boolean;
  seats: SeatFace[];
}

/** How far the time between a round's end and its last counted vote has come. */
function settlingView(desk: ContactDesk, now: number): WindowView | null {
  const { recommend } = desk;
  const frozenAt = recommend?.rule === 'recommend.tally' ? recommend.facts['frozenAt'] : undefined;
  if (typeof frozenAt !== 'number') return null;
  const note = '核定后即可推荐，本页会自动更新。';
  const left = Math.max(0, frozenAt - now);
  return { name: '正在核定票数', note, countdown: '还需要', left };
}

/** The window in which this contact recommends. @param now ms. */
export function windowView(desk: ContactDesk, campaign: CampaignView, now: number): WindowView {
  const open = openRound(campaign, 'recommend', now);
  if (open !== null) {
    const { name, closesAt } = open;
    const note = formatDeadline(closesAt);
    const left = closesAt + 1 - now;
    return settlingView(desk, now) ?? { name, note, countdown: '距离截止', left };
  }
  const rounds = roundsAllowing(campaign, 'recommend');
  const next = rounds.find(({ opensAt }) => opensAt > now);
  if (next !== undefined) {
    const note = `${formatMoment(next.opensAt)} 开始`;
    return { name: next.name, note, countdown: '距离开始', left: next.opensAt - now };
  }
  const last = rounds[rounds.length - 1];
  return { name: last?.name ?? '推荐', note: '已经结束', countdown: '', left: 0 };
}

function seatFace(quota: string, seat: number, taken: SeatView | undefined): SeatFace {
  return {
    key: `${quota}-${String(seat)}`,
    seat,
    entry: taken?.entry ?? '',
    title: taken?.title ?? '',
    preview: taken?.preview ?? '',
    struck: taken?.struck ?? '',
  };
}

/** Every seat of a quota in its order, taken or free; an unlimited quota shows one free seat after the last. */
export function quotaRow({ quota, taken }: QuotaUse, campaign: CampaignView): QuotaRow {
  const highest = Math.max(0, ...taken.map(({ seat }) => seat));
  const count = quota.max ?? highest + 1;
  const numbers = Array.from({ length: Math.max(count, highest) }, (_, index) => index + 1);
  const limit = quota.max === null ? '不限' : `${String(quota.max)} 席`;
  return {
    id: quota.id,
    name: quota.name,
    use: `已用 ${String(taken.length)} 席，共${quota.max === null ? '' : ' '}${limit}`,
    struck: struckWords(taken),
    kind: quota.kind ?? '',
    video: kindIn(campaign, quota.kind ?? '')?.form === 'video',
    seats: numbers.map((number) =>
      seatFace(
        quota.id,
        number,
        taken.find(({ seat }) => seat === number),
      ),
    ),
  };
}

function struckWords(taken: readonly SeatView[]): string {
  const struck = taken.filter((seat) => seat.struck !== null);
  if (struck.length === 0) return '';
  const places = struck.map(({ seat }) => `第 ${String(seat)} 席`).join('、');
  return `${places}的作品已不再参加活动，点席位看原因；推荐期内撤回后可以改推别的作品。`;
}

export interface DeskView {
  unit: string;
  level: string;
  /** Whether units of this level recommend at all. */
  recommends: boolean;
  /** What this contact looks at first of the unit's works, in words; empty where that is somebody else's. */
  first: string;
  counts: { label: string; value: string }[];
  /** Null where no round recommends. */
  window: WindowView | null;
  refusal: Refusal | null;
  /** Why nothing can be uploaded now; said in full where one uploads. */
  upload: string;
  quotas: QuotaRow[];
  tally: string;
  /** What the votes are needed for, and on whose word; empty without a threshold. */
  gate: string;
  /** Whether something watches over the votes, so that there may be inquiries. */
  watched: boolean;
}

/** @param held whether works on show have votes under inquiry. @param now ms. */
export function deskView(
  desk: ContactDesk,
  campaign: CampaignView,
  now: number,
  held = false,
): DeskView {
  const { unit, level, counts, recommend, upload, quotas } = desk;
  const recommends = roundsAllowing(campaign, 'recommend').length > 0;
  const window = recommends ? windowView(desk, campaign, now) : null;
  return {
    unit: unit.name,
    level: level.name,
    recommends: level.recommends && recommends,
    first: looksFirst(desk, campaign),
    counts: [
      { label: '本单位作品', value: String(counts.uploaded) },
      ...(campaign.exhibits ? [{ label: '已刊发', value: String(counts.published) }] : []),
      ...(campaign.gates.length > 0 ? [{ label: '票数达标', value: String(counts.passed) }] : []),
    ],
    window,
    refusal: recommend,
    upload: upload?.reason ?? '',
    quotas: quotas.map((use) => quotaRow(use, campaign)),
    gate: gateWords(campaign),
    tally: tallyWords(desk, campaign, now, held),
    watched: campaign.voting !== null && campaign.voting.appealHours !== null,
  };
}

/** @returns the way in that the unit itself reviews, where this contact acts for it. */
function looksFirst({ acts, unit }: ContactDesk, { channels }: CampaignView): string {
  const way = channels.find(
    ({ firstReview, levels }) => firstReview === 'unit' && levels.includes(unit.level),
  );
  return acts && way !== undefined ? `${way.name}的作品由本单位先审` : '';
}

/** A work of the unit with all that stands against recommending it. */
export interface CandidateView {
  id: string;
  title: string;
  about: string;
  theme: { id: string; name: string; position: number };
  cover: CoverView;
  votes: number;
  /** Under inquiry, apart from those. */
  held: number;
  gate: GateBar | null;
  /** Where it sits; empty while it is not recommended. */
  seat: string;
  /** What stands against this work itself. */
  why: { key: string; note: Partial<Refusal> }[];
  /** What stands against recommending anything now, in short; said in full above the list. */
  shared: string;
  /** Words on the greyed button. */
  barred: string;
  busy: boolean;
  fault: Fault | null;
}

/** A work that could not be recommended and has left the list, with the reason. */
export interface LostWork {
  title: string;
  fault: Fault;
}

/** Attempts of this visit, by entry. */
export interface Attempts {
  busy: ReadonlySet<string>;
  faults: ReadonlyMap<string, Fault>;
}

export function candidateView(
  candidate: Candidate,
  desk: ContactDesk,
  campaign: CampaignView,
  { busy, faults }: Attempts,
): CandidateView {
  const { entry, title, number, kind, votes, held, refusals } = candidate;
  const position = campaign.themes.findIndex(({ id }) => id === candidate.theme);
  const gate = campaign.gates.find(({ before }) => before === 'recommend');
  const bar = gate === undefined ? null : gateBar(gate, { votes, held });
  const seated = candidate.seat !== null;
  const own = refusals.filter(({ rule }) => rule !== desk.recommend?.rule);
  return {
    id: entry,
    title,
    about: `第 ${String(number)} 号 · ${kindName(campaign, kind)}`,
    theme: { id: candidate.theme, name: campaign.themes[position]?.name ?? '', position },
    cover: coverOf(candidate),
    votes,
    held,
    gate: bar,
    seat: seatWords(candidate, desk),
    why: seated ? [] : own.map((refusal) => ({ key: refusal.rule, note: noteOf(refusal, bar) })),
    shared: !seated && desk.recommend !== null ? desk.recommend.reason : '',
    barred: seated || refusals.length === 0 ? '' : '不能推荐',
    busy: busy.has(entry),
    fault: newFault(faults.get(entry), refusals),
  };
}

/** The fault of the last attempt, unless the work itself says the same by now. */
function newFault(fault: Fault | undefined, refusals: readonly Refusal[]): Fault | null {
  if (fault === undefined) return null;
  return refusals.some(({ rule }) => rule === fault.refusal?.rule) ? null : fault;
}

/** The list quotes the gate's source once for all. */
function noteOf(refusal: Refusal, bar: GateBar | null): Partial<Refusal> {
  const { reason, remedy, source, rule } = refusal;
  return rule === `gate.${bar?.id ?? ''}` ? { reason, remedy } : { reason, remedy, source };
}

function seatWords({ seat }: Candidate, { quotas }: ContactDesk): string {
  if (seat === null) return '';
  const name = quotas.find(({ quota }) => quota.id === seat.quota)?.quota.name ?? '名额';
  return `已推荐，占${name}第 ${String(seat.seat)} 席`;
}

/** Who sits on a seat, and since when. */
export interface SeatSheet {
  entry: string;
  title: string;
  cover: CoverView;
  place: string;
  lines: { label: string; value: string }[];
  /** Why the work takes no part any more; empty while it does. */
  struck: string;
  refusal: Refusal | null;
}

export function seatSheet(
  desk: ContactDesk,
  entry: string,
  campaign: CampaignView,
): SeatSheet | null {
  for (const { quota, taken } of desk.quotas) {
    const seat = taken.find((one) => one.entry === entry);
    if (seat === undefined) continue;
    return {
      entry,
      title: seat.title,
      cover: coverOf(seat),
      place: `${quota.name}第 ${String(seat.seat)} 席`,
      lines: [
        { label: '作品', value: `第 ${String(seat.number)} 号 · ${kindName(campaign, seat.kind)}` },
        { label: '推荐时的票数', value: `${String(seat.votes)} 票` },
        { label: '推荐人', value: seat.by },
        { label: '推荐时间', value: formatMoment(seat.at) },
      ],
      struck: seat.struck ?? '',
      refusal: desk.withdraw,
    };
  }
  return null;
}

/** Whether taking or leaving a seat changed what can be said of other works: a quota is full now, or no longer. */
export function fullnessChanged(before: ContactDesk, after: ContactDesk): boolean {
  const full = ({ quotas }: ContactDesk) =>
    quotas.map(({ quota, taken }) => quota.max !== null && taken.length >= quota.max).join();
  return full(before) !== full(after);
}
