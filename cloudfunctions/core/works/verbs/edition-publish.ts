import { someAtATime } from '../../ground/some-at-a-time';
import * as z from 'zod/mini';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { mayPublish, PUBLISH_AT_ONCE } from '../../../../miniprogram/shared/works/publish';
import { conflict, refused } from '../../ground/fault';
import { verb, type Context } from '../../ground/table';
import { countIntoEdition } from '../stores/editions';
import { findEntries, type Entry } from '../stores/entries';
import { highestNumber } from '../stores/exhibits';
import { mayFollow } from '../parts/entry/decide';
import { settle } from '../parts/entry/settle';
import { hallOf } from '../parts/exhibit/hall';
import { openEdition } from '../parts/edition/open-edition';
import { publishEntry, type Published } from '../parts/edition/publish-entry';
import { editionView } from '../parts/edition/view';
import { piecesOf } from '../parts/piece/of-entries';

const publishInput = z.strictObject({
  edition: z.int().check(z.positive()),
  entries: z
    .array(z.string().check(z.maxLength(64)))
    .check(z.minLength(1), z.maxLength(PUBLISH_AT_ONCE)),
});

/** Entries worked on at a time: a page of them stays well within the function's time. */
const ABREAST = 8;

/** Publishes chosen entries as one numbered edition; calling it again with the same choice is harmless. */
async function publish(
  context: Context<'organizer'>,
  { edition: number, entries }: Input<'edition.publish'>,
): Promise<Output<'edition.publish'>> {
  const { campaign, now } = context;
  const decision = mayPublish(campaign, now);
  if (!decision.allowed) throw refused(decision);
  const hall = hallOf(campaign, now);
  if (hall === null) throw conflict('本活动没有展示环节。', '请查看活动规则。');

  const chosen = [...new Set(entries)].sort();
  const found = (await findEntries(chosen)).filter((entry) => entry.campaign === campaign.id);
  const [settled, pieces] = await Promise.all([settle(found), piecesOf(found)]);
  const standing = settled.sort(byUpload);
  const ready = standing.filter(({ state }) => mayFollow('publish', state));
  const edition = await openEdition(context, number, chosen, ready.length);

  const results = new Map<string, Published>();
  const first = ready.length === 0 ? 0 : (await highestNumber(hall)) + 1;
  const publishOne = async (entry: Entry): Promise<void> => {
    const wanted = first + Math.max(0, ready.indexOf(entry));
    const work = { entry, pieces: pieces.get(entry._id) ?? [] };
    results.set(entry._id, await publishEntry(context, hall, edition, work, wanted));
  };
  await someAtATime(standing, publishOne, ABREAST);

  const missing = { number: null, problem: '没有找到这件作品。' };
  const ordered = chosen.map((entry) => results.get(entry) ?? { entry, ...missing });
  const count = ordered.filter((one) => one.number !== null).length;
  if (count !== edition.entries) await countIntoEdition(campaign.id, number, count);
  return { edition: editionView({ ...edition, entries: count }), results: ordered };
}

/** 先上传的作品先展示: the lower number goes to whoever uploaded first. */
const byUpload = (one: Entry, other: Entry): number =>
  one.submittedAt - other.submittedAt || (one._id < other._id ? -1 : 1);

export default verb('edition.publish', { actor: 'organizer', input: publishInput, run: publish });
