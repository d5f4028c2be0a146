import type { VoteCheck } from '../../../../services/ledger-check';
import { formatMoment } from '../../../../shared/calendar';
import type { MyVote, SealView, VoteReceipt } from '../../../../shared/contract/index';
import { checkView, WAITING, type CheckView } from '../../check-view';
import { dayText } from '../../root-text';

/** A vote in the list, named by its receipt. */
export type Listed = MyVote & { id: string };

/** Where a vote stands: not sealed yet, as the ledger's decisions have it, or not found where it should be. */
export type Standing = 'waiting' | 'wrong' | MyVote['standing'];

export interface VoteView {
  id: string;
  /** Day to print above it; empty when it is of the same day as the one before. */
  day: string;
  title: string;
  about: string;
  preview: string;
  standing: Standing;
  label: string;
  /** Why it is not in the tally, or when it will be sealed; empty when there is nothing to say. */
  words: string;
  entry: string;
  /** The receipt's number, shown on demand. */
  receipt: string;
  open: boolean;
  check: CheckView | null;
}

/** The title of a work that is gone. */
const NAMELESS = '已不展示的作品';

const LABELS = {
  waiting: '待封存',
  wrong: '没有对上',
  counted: '已封存',
  held: '待核',
  void: '作废',
} satisfies Record<Standing, string>;

const WORDS = {
  waiting: WAITING,
  wrong: '',
  counted: '',
  held: '这段时间的票正在核查，核查结束前不计入票数。',
  void: '这段时间的票经核查作废，不计入票数。',
} satisfies Record<Standing, string>;

export const listed = (vote: MyVote): Listed => ({ ...vote, id: vote.receipt.id });

/** What the page knows beside the list. */
export interface Known {
  /** The newest window that is sealed. */
  sealedTo: number;
  /** By receipt. */
  checks: ReadonlyMap<string, VoteCheck>;
  /** Receipts whose details are shown. */
  open: ReadonlySet<string>;
}

export function voteViews(votes: readonly Listed[], known: Known): VoteView[] {
  return votes.map((vote, index) => {
    const { receipt, title, number, preview } = vote;
    const standing = standingOf(vote, known);
    const check = known.checks.get(vote.id);
    return {
      id: vote.id,
      day: votes[index - 1]?.receipt.day === receipt.day ? '' : dayText(receipt.day),
      title: title === '' ? NAMELESS : title,
      about: [
        ...(number > 0 ? [`${String(number)}号`] : []),
        // The day stands above.
        formatMoment(receipt.at).split(' ')[1] ?? '',
        `第 ${String(receipt.seat)} 票`,
      ].join(' · '),
      preview: preview ?? '',
      standing,
      label: LABELS[standing],
      words: check === undefined ? WORDS[standing] : '',
      entry: receipt.entry,
      receipt: receipt.id,
      open: known.open.has(vote.id),
      check: check === undefined ? null : checkView(check, vote),
    };
  });
}

/** A check knows more than the list: a vote that came late is not in the seal of its time. */
function standingOf({ standing, receipt, id }: Listed, { sealedTo, checks }: Known): Standing {
  const check = checks.get(id);
  const late = check?.at === 'waiting' && check.overdue;
  if (check?.at === 'failed' || late) return 'wrong';
  if (standing !== 'counted') return standing;
  if (check?.at === 'waiting') return 'waiting';
  const proven = check !== undefined && 'proof' in check && check.proof !== null;
  return proven || receipt.window <= sealedTo ? 'counted' : 'waiting';
}

/** Whether a check is under way: a second tap starts none. */
export const isRunning = (check: VoteCheck | undefined): boolean =>
  check?.at === 'asking' || check?.at === 'comparing';

/** The newest window that is sealed. @param seals the newest ones; a late one ends before the last regular one. */
export const sealedTo = (seals: readonly SealView[]): number =>
  Math.max(0, ...seals.map(({ to }) => to));

/** A receipt takes this long to be in everybody's list, ms. */
const SETTLED_MS = 60_000;

/**
 * Receipts that this phone got and the cloud's list does not have. Only what the list must hold is looked
 * at: no older than its last vote while there are more pages, no newer than a minute before it was asked.
 */
export function missingReceipts(
  kept: readonly VoteReceipt[],
  votes: readonly Listed[],
  { ended, askedAt }: { ended: boolean; askedAt: number },
): VoteReceipt[] {
  const ids = new Set(votes.map(({ id }) => id));
  const last = votes[votes.length - 1];
  const oldest = ended ? 0 : (last?.receipt.at ?? Infinity);
  return kept.filter(({ id, at }) => !ids.has(id) && at > oldest && at < askedAt - SETTLED_MS);
}

export interface MissingView {
  id: string;
  about: string;
}

export const missingViews = (receipts: readonly VoteReceipt[]): MissingView[] =>
  receipts.map(({ id, at, seat }) => ({
    id,
    about: `${formatMoment(at)} · 当天第 ${String(seat)} 票`,
  }));

/** The receipt to check: as this phone got it after voting, else as the cloud lists it. */
export function receiptToCheck({ receipt }: MyVote, kept: readonly VoteReceipt[]): VoteReceipt {
  const { round, day, seat } = receipt;
  const own = kept.find((one) => one.round === round && one.day === day && one.seat === seat);
  return own ?? receipt;
}
