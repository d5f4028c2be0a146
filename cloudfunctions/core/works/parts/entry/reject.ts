import type { Input, QueueItem } from '../../../../../miniprogram/shared/contract';
import type { Decision } from '../../../../../miniprogram/shared/decision';
import { checkReason } from '../../../../../miniprogram/shared/campaign/reason';
import type { EntryState } from '../../../../../miniprogram/shared/vocabulary';
import { invalid, refused } from '../../../ground/fault';
import type { Entry } from '../../stores/entries';
import { unchanged } from './change';
import { entryIn, review, type Reviewing } from './review';

/** What differs by who rejects. */
export interface Rejecting {
  /** Whether this person may reject a work as it stands. */
  may: (entry: Entry) => Decision | Promise<Decision>;
  /** States that it is done from; where left out, from any that may be rejected. */
  from?: readonly EntryState[];
  /** The unit or partner that looks first; left out for the organizer. */
  inNameOf?: string;
}

/**
 * Rejects an entry with a reason its author reads; the same file may then be submitted again.
 * @throws ActionFault INVALID at `reason`, REFUSED when somebody else decides.
 */
export async function rejectEntry(
  context: Reviewing,
  { id, revision, reason: typed }: Input<'entry.reject'>,
  { may, ...how }: Rejecting,
): Promise<QueueItem> {
  const faults = checkReason(typed);
  if (faults.length > 0) throw invalid(faults);
  const reason = typed.trim();
  const found = await entryIn(context, id);
  if (found.revision === revision) {
    const decision = await may(found);
    if (!decision.allowed) throw refused(decision);
  }
  return review(context, {
    ...{ id, revision, verb: 'reject', reason },
    change: (entry) => ({ ...unchanged(entry), state: 'rejected', fileKeys: [entry._id] }),
    told: { result: '未通过', note: reason },
    ...how,
  });
}
