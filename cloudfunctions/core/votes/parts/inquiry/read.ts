import type { CheckView } from '../../../../../miniprogram/shared/contract';
import { appealsOf, type Appeal } from '../../stores/appeals';
import { findActs, type Decision } from '../../../record/stores/decisions';
import { inBatches } from '../../../ground/batches';
import { findExhibits, type Exhibit } from '../../../works/stores/exhibits';
import { holdsOf, type Hold } from '../../stores/holds';
import { checksOf } from '../../../files/parts/check/of-subjects';
import { appealSubject } from './checked';
import { settleInquiries } from './settle';

/** All that stands of the votes set apart for one entry in one round. */
export interface Inquiry {
  exhibit: Exhibit;
  /** Newest first. */
  holds: Hold[];
  /** Oldest first. */
  appeals: Appeal[];
  /** Number of verdicts so far. */
  revision: number;
  /** WeChat's checks of the appeals, by their ids. */
  checks: Map<string, CheckView>;
  /** By id, those that ended the holds. */
  verdicts: Map<string, Decision>;
}

/** A span's votes, with those that came late to it. */
export const votesOf = ({ late }: Pick<Exhibit, 'late'>, { votes, slot }: Hold): number =>
  votes + (late?.[String(slot)] ?? 0);

/**
 * Reads what was set apart of some exhibits' votes, after finishing verdicts that broke off.
 * @param exhibits at most 100, of any rounds.
 * @returns in the same order.
 */
export async function readInquiries(exhibits: readonly Exhibit[]): Promise<Inquiry[]> {
  // Before the holds: a verdict on this revision is about holds as they stand now.
  const { revisions, moved } = await settleInquiries(exhibits);
  const rounds = new Map<string, Exhibit[]>();
  for (const exhibit of exhibits)
    rounds.set(exhibit.round, [...(rounds.get(exhibit.round) ?? []), exhibit]);
  const read = await Promise.all(
    [...rounds].map(async ([round, some]) => {
      const hall = { campaign: some[0]?.campaign ?? '', round };
      const entries = some.map(({ entry }) => entry);
      const [holds, appeals, fresh] = await Promise.all([
        holdsOf(hall, entries, null),
        appealsOf(hall, entries),
        moved ? findExhibits(hall, entries) : some,
      ]);
      return { holds, appeals, fresh };
    }),
  );
  const holds = read.flatMap((one) => one.holds);
  const appeals = read.flatMap((one) => one.appeals);
  const now = new Map(read.flatMap((one) => one.fresh).map((exhibit) => [exhibit._id, exhibit]));
  const checks = await checksOf(appeals.map(({ _id }) => appealSubject(_id)));
  const found = appeals.flatMap(({ _id }) => {
    const [check] = checks.get(appealSubject(_id)) ?? [];
    return check === undefined ? [] : [[_id, check] as const];
  });
  const acts = await inBatches(
    [...new Set(holds.flatMap(({ decision }) => decision ?? []))],
    findActs,
  );
  const verdicts = new Map(acts.map((act) => [act._id, act]));
  return exhibits.map((exhibit) => {
    const own = ({ round, entry }: { round: string; entry: string }): boolean =>
      round === exhibit.round && entry === exhibit.entry;
    return {
      exhibit: now.get(exhibit._id) ?? exhibit,
      holds: holds.filter(own).sort((one, other) => other.slot - one.slot),
      appeals: appeals.filter(own),
      revision: revisions.get(exhibit._id) ?? 0,
      checks: new Map(found),
      verdicts,
    };
  });
}
