import { someAtATime } from '../../ground/some-at-a-time';
import { randomBytes } from 'crypto';
import { collection, command } from '../../ground/database';

/** A work under a name that only one judging knows: what judges see leads nowhere else. `_id` is that name. */
export interface JudgedWork {
  _id: string;
  /** Unique: `<campaign>:<judging>:<entry>`. */
  key: string;
  campaign: string;
  judging: string;
  entry: string;
}

const works = collection<JudgedWork>('judged_works');

const AT_A_TIME = 1000;
/** Names given at a time. */
const ABREAST = 20;

async function list(campaign: string, judging: string): Promise<JudgedWork[]> {
  const all: JudgedWork[] = [];
  for (let after = ''; ;) {
    const page = await works.list(
      { campaign, judging, _id: command.gt(after) },
      { order: [['_id', 'asc']], limit: AT_A_TIME },
    );
    all.push(...page);
    const last = page[page.length - 1];
    if (page.length < AT_A_TIME || last === undefined) return all;
    after = last._id;
  }
}

/**
 * The works of a judging for some entries; those met for the first time get their names now. Two
 * calls at once agree, since an entry's key is unique.
 * @returns in no order; works of other entries are left out.
 */
export async function judgedWorks(
  campaign: string,
  judging: string,
  entries: readonly string[],
): Promise<JudgedWork[]> {
  const wanted = new Set(entries);
  const known = await list(campaign, judging);
  const named = new Set(known.map(({ entry }) => entry));
  const missing = entries.filter((entry) => !named.has(entry));
  const name = (entry: string) =>
    works.insert({
      _id: randomBytes(8).toString('hex'),
      key: `${campaign}:${judging}:${entry}`,
      campaign,
      judging,
      entry,
    });
  await someAtATime(missing, name, ABREAST);
  const all = missing.length === 0 ? known : await list(campaign, judging);
  return all.filter(({ entry }) => wanted.has(entry));
}
