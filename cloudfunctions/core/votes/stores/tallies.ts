import { newestClosable, windowEnd } from '../../works/rules/windows';
import { collection } from '../../ground/database';

/** How far counting has come; `_id` is the campaign. */
interface Tally {
  _id: string;
  /** Every vote cast up to the end of this window is counted; goes back with the clock. */
  upTo: number;
  /** How far the round of all seals in search of late votes has come; absent before the first. */
  checkedTo?: number;
}

const tallies = collection<Tally>('tallies');

/** Where the search for late votes goes on. */
export const checkedTo = async (campaign: string): Promise<number> =>
  (await tallies.find(campaign))?.checkedTo ?? 0;

/** Notes how far counting has come. */
export async function noteTally(
  campaign: string,
  tally: Pick<Tally, 'upTo' | 'checkedTo'>,
): Promise<void> {
  if ((await tallies.change({ _id: campaign }, tally)) > 0) return;
  // A duplicate means that another timer noted it at this moment.
  await tallies.insert({ _id: campaign, ...tally });
}

/**
 * Up to when all votes are counted.
 * @param now ms.
 * @returns ms, never within the grace before `now`, whatever was noted before the clock went back; 0
 *   before the first count.
 */
export async function talliedAt(campaign: string, now: number): Promise<number> {
  const tally = await tallies.find(campaign);
  return tally === null ? 0 : windowEnd(Math.min(tally.upTo, newestClosable(now)));
}
