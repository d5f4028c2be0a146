import type { LogHead, VoteProof, VoteReceipt } from '../shared/contract/index';
import { sha256 } from '../shared/ledger/sha256';
import { checkProof, type ProofPlace } from '../shared/ledger/verify';
import type { Fault } from '../shared/reply';
import { call } from './call';
import { compareHeads } from './ledger-heads';
import type { KeptReceipt } from './ledger-receipts';

/** Where a check can fail: the receipt is not this phone's, the proof itself, or its head is not the public one. */
export type CheckPlace = 'receipt' | ProofPlace | 'head';

/** Even a vote that came late is sealed after this, ms: who says “not yet” any longer keeps it out. */
const OVERDUE_MS = 3_600_000;

/** How far the check of one vote has come. */
export type VoteCheck =
  /** The proof was asked for. */
  | { at: 'asking' }
  /** Vote, seal and log hold; the public heads were asked for. */
  | { at: 'comparing'; proof: VoteProof }
  /** All holds. `published`: against the head of a day that is over, and not only today's so far. */
  | { at: 'holds'; proof: VoteProof; published: boolean }
  /** Not sealed yet; `overdue` when it should have been long ago. */
  | { at: 'waiting'; overdue: boolean }
  /** It could not be asked; `proof` when only the public heads are missing. */
  | { at: 'fault'; proof: VoteProof | null; fault: Fault }
  /** `known` is the root that the head should have. */
  | { at: 'failed'; proof: VoteProof; place: CheckPlace; known: string | null };

/**
 * Checks on this phone that a vote is in the public ledger.
 * @param receipt as it is known to this phone; `own` where it was kept when the vote was cast. @param tell hears of every step, the last one included.
 */
export async function checkVote(
  campaign: string,
  receipt: VoteReceipt & Partial<KeptReceipt>,
  tell: (check: VoteCheck) => void,
): Promise<void> {
  tell({ at: 'asking' });
  const { round, day, seat } = receipt;
  const reply = await call('vote.proof', { round, day, seat });
  if (!reply.ok) return tell({ at: 'fault', proof: null, fault: reply.error });
  const { proof } = reply.data;
  if (proof === null) return tell({ at: 'waiting', overdue: reply.at - receipt.at > OVERDUE_MS });
  if (receipt.own === false) return tell({ at: 'failed', proof, place: 'receipt', known: null });
  const check = checkProof(receipt, campaign, proof, sha256);
  if (!check.holds) return tell({ at: 'failed', proof, place: check.place, known: null });
  tell({ at: 'comparing', proof });
  tell(await compared(campaign, proof));
}

/** The head of a proof must be the public one of its day, and one that this phone never saw otherwise. */
async function compared(campaign: string, proof: VoteProof): Promise<VoteCheck> {
  const reply = await call('ledger.show', {});
  if (!reply.ok) return { at: 'fault', proof, fault: reply.error };
  const { day, head } = proof;
  const failed = (known: string): VoteCheck => ({ at: 'failed', proof, place: 'head', known });
  const listed = reply.data.days.find((one) => one.day === day);
  if (listed !== undefined && !isSame(listed, head)) return failed(listed.root);
  const newest = reply.data.head;
  if (newest?.size === head.size && !isSame(newest, head)) return failed(newest.root);
  const [contradiction] = compareHeads(campaign, [day === null ? head : { ...head, day }]);
  if (contradiction !== undefined) return failed(contradiction.before);
  return { at: 'holds', proof, published: listed !== undefined };
}

const isSame = (one: LogHead, other: LogHead): boolean =>
  one.root === other.root && one.size === other.size;
