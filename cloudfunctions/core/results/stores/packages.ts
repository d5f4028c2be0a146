import { sealedCollection } from '../../ground/sealed-collection';
import { personal } from './personal';

/** An archive of works, made or being made. `_id` is `<campaign>:<digest of what goes into it>`. */
export interface PackedPart {
  _id: string;
  campaign: string;
  list: string;
  /** Counts the times that somebody began to pack it. */
  attempt: number;
  state: 'building' | 'ready' | 'failed';
  /** Works packed so far. */
  done: number;
  /** When the state began, ms. */
  at: number;
  /** Who asked for it; sealed in the database. */
  byName: string;
  /** Of the export, cloud file id and bytes; null until it is ready. */
  made: { export: string; name: string; file: string; bytes: number } | null;
}

const packages = sealedCollection<PackedPart>('packages', personal.packages.fields);

/** What is kept of the archives of a list, at most 1000, in no order: also of those that it would not be cut into any more. */
export const findParts = (campaign: string, list: string): Promise<PackedPart[]> =>
  packages.list({ campaign, list }, { limit: 1000 });

export const findPart = (id: string): Promise<PackedPart | null> => packages.find(id);

/**
 * Takes the right to pack a part.
 * @param before as it was seen; null when nobody had begun.
 * @returns whether this call has it: of several at once, one.
 */
export async function claimPart(
  part: Pick<PackedPart, '_id' | 'campaign' | 'list' | 'byName' | 'at'>,
  before: PackedPart | null,
): Promise<boolean> {
  const begun = { ...part, state: 'building', done: 0, made: null } as const;
  if (before === null) return (await packages.insert({ ...begun, attempt: 1 })).inserted;
  const { _id, ...rest } = begun;
  const { attempt } = before;
  const changed = await packages.change(_id, { attempt }, { ...rest, attempt: attempt + 1 });
  return changed === 1;
}

/** Says how far an attempt is; one that was overtaken changes nothing. */
export async function movePart(
  { _id, attempt }: Pick<PackedPart, '_id' | 'attempt'>,
  change: Partial<Pick<PackedPart, 'state' | 'done' | 'at' | 'made'>>,
): Promise<void> {
  await packages.change(_id, { attempt }, change);
}
