import { formatMoment } from '../../../../../miniprogram/shared/calendar';
import { ENTRY_STATE_LABELS, ENTRY_STATES } from '../../../../../miniprogram/shared/vocabulary';
import type { EntryState, Role } from '../../../../../miniprogram/shared/vocabulary';
import { conflict, notFound } from '../../../ground/fault';
import { insertDecision } from '../../../record/stores/decisions';
import { findEntry, type Entry, type EntryChange } from '../../stores/entries';
import { decisionId, findDecision, type EntryDecision, type EntryVerb } from './decision';
import { carryOut } from './settle';

/** From which states an entry may be taken on. */
const FROM = {
  accept: ['submitted'],
  reject: ['submitted', 'accepted'],
  publish: ['accepted'],
  disqualify: ['submitted', 'accepted', 'published'],
  assign: ['submitted', 'accepted', 'published'],
  withdraw: ['submitted', 'accepted', 'published'],
  correct: ENTRY_STATES,
} as const satisfies Record<EntryVerb, readonly EntryState[]>;

export const mayFollow = (verb: EntryVerb, state: EntryState): boolean =>
  FROM[verb].some((one) => one === state);

/** @throws ActionFault CONFLICT when the entry has moved on since it was seen, or cannot be taken on so. */
export function assertMayFollow(entry: Entry, verb: EntryVerb, revision: number): void {
  if (entry.revision !== revision || !mayFollow(verb, entry.state)) throw overtaken(entry);
}

/** Who decides, and when (ms): somebody in office, or the author on the own work. */
export interface Decider {
  actor: { openid: string; name: string; kind: Role };
  now: number;
  campaign: { id: string };
}

/** What somebody wants done with an entry as they saw it. */
export interface Wish {
  verb: EntryVerb;
  revision: number;
  reason: string | null;
  change: EntryChange;
  round: string | null;
  /** Points of a checklist, in words; none where nothing is signed. */
  signed?: readonly string[];
}

/**
 * Takes one decision on an entry. Inserting it is the lock: of two at once exactly one stands.
 * @returns the entry after it; also for the same wish of the same person again.
 * @throws ActionFault CONFLICT naming what stands when somebody else was first.
 */
export async function decide(
  { actor, now, campaign }: Decider,
  entry: Entry,
  wish: Wish,
): Promise<{ entry: Entry; fresh: boolean }> {
  const { verb, revision, reason, change, round, signed = [] } = wish;
  const _id = decisionId({ _id: entry._id, revision });
  const possible = entry.revision === revision && mayFollow(verb, entry.state);
  const decision: EntryDecision = {
    _id,
    campaign: campaign.id,
    subject: `entry:${entry._id}`,
    title: entry.title,
    verb,
    actor: actor.openid,
    actorName: actor.name,
    actorRole: actor.kind,
    rule: null,
    reason,
    before: { state: entry.state, revision, unit: entry.belongsTo?.name ?? entry.unit },
    after: change,
    ...(signed.length === 0 ? {} : { signed: [...signed] }),
    round,
    at: now,
  };
  if (possible && (await insertDecision(decision))) {
    await carryOut(entry._id, decision);
    return { entry: await standing(entry._id), fresh: true };
  }
  const earlier = await findDecision(_id);
  if (earlier === null) throw overtaken(entry);
  await carryOut(entry._id, earlier);
  const entryNow = await standing(entry._id);
  if (sameWish(earlier, decision)) return { entry: entryNow, fresh: false };
  throw earlier.verb === 'assign' ? assigned(earlier) : overtaken(entryNow);
}

const sameWish = (one: EntryDecision, other: EntryDecision): boolean =>
  one.verb === other.verb &&
  one.actor === other.actor &&
  one.reason === other.reason &&
  one.after.belongsTo?.id === other.after.belongsTo?.id;

async function standing(id: string): Promise<Entry> {
  const entry = await findEntry(id);
  if (entry === null) throw notFound('这件作品');
  return entry;
}

function overtaken({ title, state, history }: Entry) {
  const at = history[history.length - 1]?.at ?? 0;
  return conflict(
    `《${title}》已于${formatMoment(at)}变为“${ENTRY_STATE_LABELS[state]}”，这次操作没有生效。`,
    '请刷新列表，查看最新情况后再处理。',
  );
}

const assigned = ({ title, actorName, at, after }: EntryDecision) =>
  conflict(
    `${actorName}已于${formatMoment(at)}把《${title}》归到${after.belongsTo?.name ?? '未列单位'}，这次操作没有生效。`,
    '请刷新列表，查看最新情况后再处理。',
  );
