import type { HistoryItem } from '../../../../miniprogram/shared/contract';
import type { EntryDecision } from '../../stores/decisions';
import { decisionId, findDecisions } from '../../stores/decisions';
import { findEntries, moveEntry, type Entry } from '../../stores/entries';
import { showExhibit } from '../../stores/exhibits';

/**
 * Carries out a decision that stands; again and again if need be, since each step happens once.
 * The exhibit is shown before the entry moves: an entry that has moved needs nothing more.
 */
export async function carryOut(entry: string, decision: EntryDecision): Promise<void> {
  const { after, campaign, round } = decision;
  if (after.edition !== null && round !== null)
    await showExhibit({ campaign, round }, entry, after.edition, decision.at);
  await moveEntry(entry, decision.before.revision, after, historyOf(decision));
}

/** A decision as the author reads it. */
const historyOf = ({ at, after, reason }: EntryDecision): HistoryItem => ({
  at,
  state: after.state,
  reason,
  edition: after.edition,
});

/**
 * Finishes what a call that broke off has decided and not carried out.
 * @returns the entries as they stand now, in the same order.
 */
export async function settle(entries: readonly Entry[]): Promise<Entry[]> {
  const open = new Map(entries.map((entry) => [decisionId(entry), entry._id]));
  const pending = await findDecisions([...open.keys()]);
  if (pending.length === 0) return [...entries];
  await Promise.all(pending.map((decision) => carryOut(open.get(decision._id) ?? '', decision)));
  const moved = await findEntries(pending.map(({ _id }) => open.get(_id) ?? ''));
  const byId = new Map(moved.map((entry) => [entry._id, entry]));
  return entries.map((entry) => byId.get(entry._id) ?? entry);
}
