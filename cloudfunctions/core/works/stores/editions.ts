import { collection } from '../../ground/database';

/** One numbered publication (第N期). `_id` is `<campaign>:<edition>`. */
export interface Edition {
  _id: string;
  campaign: string;
  edition: number;
  publishedAt: number;
  /** Ids of the entries chosen for it, sorted: the same call again is recognised by them. */
  chosen: string[];
  /** How many of them have been published. */
  entries: number;
}

const editions = collection<Edition>('editions');

/** The newest editions first. */
export const newestEditions = (campaign: string, limit: number): Promise<Edition[]> =>
  editions.list({ campaign }, { order: [['edition', 'desc']], limit });

export const findEdition = (campaign: string, edition: number): Promise<Edition | null> =>
  editions.find(`${campaign}:${edition}`);

/** @returns false when that edition exists. */
export async function insertEdition(edition: Omit<Edition, '_id'>): Promise<boolean> {
  const _id = `${edition.campaign}:${edition.edition}`;
  return (await editions.insert({ _id, ...edition })).inserted;
}

/** Notes how many entries an edition holds. */
export async function countIntoEdition(
  campaign: string,
  edition: number,
  entries: number,
): Promise<void> {
  await editions.change({ _id: `${campaign}:${edition}` }, { entries });
}
