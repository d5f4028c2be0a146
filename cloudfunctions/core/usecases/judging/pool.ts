import type { Refusal } from '../../../../miniprogram/shared/decision';
import type { JudgingView, SelectionView } from '../../../../miniprogram/shared/office';
import { hasShortlist } from '../../../../miniprogram/shared/rules/score';
import { findEntries, type Entry } from '../../stores/entries';
import { judgedWorks } from '../../stores/judged-works';
import { findSelection } from '../../stores/selections';
import { settle } from '../entry/settle';

/** A work of a judging with the entry behind it. */
export interface PoolWork {
  work: string;
  entry: Entry;
  /** Counted for the shortlist. */
  votes: number;
}

export interface Pool {
  works: PoolWork[];
  /** Why there is nothing to judge yet, if so. */
  refusal: Refusal | null;
}

/** Entries that one read gives. */
const AT_A_TIME = 100;

/** Entries by id, as they stand, however many. */
export async function entriesById(ids: readonly string[]): Promise<Map<string, Entry>> {
  const pages: string[][] = [];
  for (let start = 0; start < ids.length; start += AT_A_TIME)
    pages.push(ids.slice(start, start + AT_A_TIME));
  const read = await Promise.all(pages.map(async (page) => settle(await findEntries(page))));
  return new Map(read.flat().map((entry) => [entry._id, entry]));
}

/** The works that a judging is about: confirmed, and in good standing now. */
export async function poolOf(
  campaign: string,
  judging: JudgingView,
  selection: SelectionView,
): Promise<Pool> {
  const { confirmedAt, entries: confirmed } = await findSelection(campaign, selection.id);
  const decision = hasShortlist(selection, confirmedAt);
  if (!decision.allowed) return { works: [], refusal: decision };
  const ids = confirmed.map(({ entry }) => entry);
  const [named, entries] = await Promise.all([
    judgedWorks(campaign, judging.id, ids),
    entriesById(ids),
  ]);
  const names = new Map(named.map(({ entry, _id }) => [entry, _id]));
  const works = confirmed.flatMap(({ entry: id, votes }) => {
    const entry = entries.get(id);
    const work = names.get(id);
    if (entry === undefined || work === undefined || entry.state === 'disqualified') return [];
    return [{ work, entry, votes }];
  });
  return { works, refusal: null };
}
