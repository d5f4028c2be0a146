import { randomBytes } from 'crypto';
import { collection } from '../runtime/database';

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

/** More works than a panel can look at. */
const MOST_WORKS = 1000;

const list = (campaign: string, judging: string): Promise<JudgedWork[]> =>
  works.list({ campaign, judging }, { limit: MOST_WORKS });

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
  await Promise.all(
    missing.map((entry) =>
      works.insert({
        _id: randomBytes(8).toString('hex'),
        key: `${campaign}:${judging}:${entry}`,
        campaign,
        judging,
        entry,
      }),
    ),
  );
  const all = missing.length === 0 ? known : await list(campaign, judging);
  return all.filter(({ entry }) => wanted.has(entry));
}
