import type { HistoryItem } from '../../../../../miniprogram/shared/contract';
import { findEntries, findEntry, moveEntry, type Entry } from '../../stores/entries';
import { hideExhibits, moveToUnit, showExhibit } from '../../stores/exhibits';
import { decisionId, findDecisions, type EntryDecision } from './decision';
import { hasStanding } from './standing';

/**
 * Carries out a decision that stands; again and again if need be, since each step happens once.
 * The exhibits change before the entry moves: an entry that has moved needs nothing more.
 */
export async function carryOut(entry: string, decision: EntryDecision): Promise<void> {
  await changeExhibits(entry, decision);
  const moved = await moveEntry(
    entry,
    decision.before.revision,
    decision.after,
    historyOf(decision),
  );
  if (!moved) await mendExhibits(entry, decision);
}

async function changeExhibits(entry: string, decision: EntryDecision): Promise<void> {
  const { verb, after, campaign, round } = decision;
  switch (verb) {
    case 'publish':
      if (after.edition !== null && round !== null)
        await showExhibit({ campaign, round }, entry, after.edition, decision.at);
      return;
    case 'disqualify':
    case 'withdraw':
      return hideExhibits(campaign, entry);
    case 'assign': {
      const { belongsTo } = after;
      const unit = belongsTo?.name ?? (await findEntry(entry))?.unit ?? '';
      return moveToUnit(campaign, entry, { unit, unitId: belongsTo?.id ?? null });
    }
    case 'accept':
    case 'reject':
    case 'correct':
      return;
    default:
      return verb satisfies never;
  }
}

/**
 * Another call carried the decision out first, and more may have been decided before this one came to its
 * steps: what stands now is done again, so that a late call leaves nothing behind.
 */
async function mendExhibits(id: string, { verb }: EntryDecision): Promise<void> {
  if (verb === 'accept' || verb === 'reject' || verb === 'correct') return;
  const found = await findEntry(id);
  const [entry] = found === null ? [] : await settle([found]);
  if (entry === undefined || found === null) return;
  const { campaign, belongsTo } = entry;
  if (!hasStanding(entry)) await hideExhibits(campaign, id);
  if (verb === 'assign')
    await moveToUnit(campaign, id, {
      unit: belongsTo?.name ?? entry.unit,
      unitId: belongsTo?.id ?? null,
    });
}

/** A decision as the author reads it; which unit a work belongs to changes nothing for its author. */
const historyOf = ({ verb, at, after, reason }: EntryDecision): HistoryItem | null =>
  verb === 'assign' ? null : { at, state: after.state, reason, edition: after.edition };

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

/** Entries whose decisions one read gives. */
const AT_ONCE = 100;

/** The same for any number of entries. */
export async function settleAll(entries: readonly Entry[]): Promise<Entry[]> {
  const settled: Entry[] = [];
  for (let start = 0; start < entries.length; start += AT_ONCE)
    settled.push(...(await settle(entries.slice(start, start + AT_ONCE))));
  return settled;
}
