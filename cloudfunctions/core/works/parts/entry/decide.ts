import { formatMoment } from '../../../../../miniprogram/shared/calendar';
import { ENTRY_STATE_LABELS, ENTRY_STATES } from '../../../../../miniprogram/shared/vocabulary';
import type { EntryState } from '../../../../../miniprogram/shared/vocabulary';
import { conflict } from '../../../ground/fault';
import { decide } from '../../../record/parts/decided/decide';
import type { Doer } from '../../../record/parts/decision/new-act';
import type { Entry, EntryChange } from '../../stores/entries';
import type { EntryDecision, EntryVerb } from './decision';
import { decidedEntry } from './settle';

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

/** What somebody wants done with an entry as they saw it. */
export interface EntryWish extends Pick<EntryDecision, 'verb' | 'reason' | 'round'> {
  revision: number;
  change: EntryChange;
  /** Points of a checklist, in words; none where nothing is signed. */
  signed?: readonly string[];
  /** States that it is done from, of those the verb allows; all of them when left out. */
  from?: readonly EntryState[];
  /** The unit or partner that looks first, where it decides; left out for all others. */
  inNameOf?: string;
}

/**
 * Takes one decision on an entry, in office or as the author of the own work.
 * @returns the entry after it; also for the same wish of the same person again.
 * @throws ActionFault CONFLICT naming what stands when somebody else was first.
 */
export async function decideOnEntry(
  doer: Doer,
  entry: Entry,
  { verb, revision, reason, change, round, signed = [], from, inNameOf }: EntryWish,
): Promise<{ entry: Entry; fresh: boolean }> {
  const wish = {
    ...{ title: entry.title, verb, revision, reason, round },
    before: { state: entry.state, revision, unit: entry.belongsTo?.name ?? entry.unit },
    after: change,
    ...(signed.length === 0 ? {} : { signed: [...signed] }),
    ...(inNameOf === undefined ? {} : { inNameOf }),
  };
  const { thing, fresh } = await decide(decidedEntry, doer, entry, wish, {
    possible: mayFollow(verb, entry.state) && from?.includes(entry.state) !== false,
    same: (one, other) => one.after.belongsTo?.id === other.after.belongsTo?.id,
    overtaken: (now, earlier) => (earlier?.verb === 'assign' ? assigned(earlier) : overtaken(now)),
  });
  return { entry: thing, fresh };
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
