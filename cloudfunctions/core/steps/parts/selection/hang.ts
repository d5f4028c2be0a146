import { someAtATime } from '../../../ground/some-at-a-time';
import type { SelectionView } from '../../../../../miniprogram/shared/campaign/office';
import type { Context } from '../../../ground/table';
import { findAllEntries, type Entry } from '../../../works/stores/entries';
import type { Hall } from '../../../works/stores/exhibits';
import {
  hangAgain,
  hideExhibits,
  highestNumber,
  takeDownEarlier,
} from '../../../works/stores/exhibits';
import type { Selection } from '../../stores/selections';
import { prepareExhibit } from '../../../works/parts/edition/exhibit';
import { hasStanding } from '../../../works/parts/entry/standing';
import { piecesOf, type Work } from '../../../works/parts/piece/of-entries';
import { settle } from '../../../works/parts/entry/settle';
import { hallAfter } from './hall-after';

/**
 * Puts up what a selection admits in the hall of the voting round that follows: 所有入围作品统一展示. Each keeps
 * its printed number and edition and starts without votes. What an earlier confirmation had put up and this one
 * does not admit is hidden. Harmless to repeat, and a late run changes nothing that a later confirmation did.
 * @param selection as confirmed; does nothing where no voting round follows.
 */
export async function hang(
  { campaign, office }: Pick<Context, 'campaign' | 'office'>,
  view: SelectionView,
  { entries: confirmed, revision }: Selection,
): Promise<void> {
  const following = hallAfter(campaign, office, view);
  if (following === null) return;
  const { hall, opensAt } = following;
  const ids = confirmed.map(({ entry }) => entry);
  const entries = (await findAllEntries(ids)).sort(numberedFirst);
  const pieces = await piecesOf(entries);
  await someAtATime(entries, (entry) =>
    hangOne(hall, { entry, pieces: pieces.get(entry._id) ?? [] }, { opensAt, revision }),
  );
  await takeDownEarlier(hall, revision);
  // Whoever lost standing meanwhile may have been hidden just before being put up.
  const lost = (await settle(await findAllEntries(ids))).filter((entry) => !hasStanding(entry));
  await Promise.all(lost.map(({ _id }) => hideExhibits(campaign.id, _id)));
}

async function hangOne(
  hall: Hall,
  work: Work,
  { opensAt, revision }: { opensAt: number; revision: number },
): Promise<void> {
  const { entry } = work;
  const edition = entry.edition ?? 0;
  const number = entry.number ?? (await highestNumber(hall)) + 1;
  const place = { edition, at: opensAt, hung: revision };
  const { fresh } = await prepareExhibit(hall, work, place, number);
  if (!fresh) await hangAgain(hall, entry._id, revision);
}

/** Printed numbers are kept; an entry that was never printed takes a free one. */
const numberedFirst = (one: Entry, other: Entry): number =>
  Number(one.number === null) - Number(other.number === null);
