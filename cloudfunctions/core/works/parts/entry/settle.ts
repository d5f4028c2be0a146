import type { HistoryItem } from '../../../../../miniprogram/shared/contract';
import { findAllEntries, findEntry, moveEntry, type Entry } from '../../stores/entries';
import { hideExhibits, moveToUnit, showExhibit } from '../../stores/exhibits';
import { settled } from '../../../record/parts/decided/settle';
import type { Decided } from '../../../record/parts/decided/subject';
import { entrySubject } from '../checked/entry';
import type { EntryDecision } from './decision';
import { hasStanding } from './standing';

/** An entry as people decide on it. */
export const decidedEntry: Decided<Entry, EntryDecision> = {
  subjectOf: ({ _id }) => entrySubject(_id),
  revisionOf: ({ revision }) => revision,
  apply: async ({ _id, revision }, decision) => {
    await changeExhibits(_id, decision);
    const moved = await moveEntry(_id, revision, decision.after, historyOf(decision));
    if (!moved) await mendExhibits(_id, decision);
  },
  again: async (entries) => {
    const found = await findAllEntries(entries.map(({ _id }) => _id));
    const now = new Map(found.map((entry) => [entry._id, entry]));
    return entries.map((entry) => now.get(entry._id) ?? entry);
  },
};

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
const historyOf = ({ verb, at, after, reason, inNameOf }: EntryDecision): HistoryItem | null =>
  verb === 'assign'
    ? null
    : {
        ...{ at, state: after.state, reason, edition: after.edition },
        ...(inNameOf === undefined ? {} : { by: inNameOf }),
      };

/** Entries as they stand now, any number, in the same order: what calls that broke off have decided is finished. */
export const settle = (entries: readonly Entry[]): Promise<Entry[]> =>
  settled(decidedEntry, entries);
