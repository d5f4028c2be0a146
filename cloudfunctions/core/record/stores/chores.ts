import { collection, command } from '../../ground/database';

/** How far a chore of the keeper has come. `_id` is `<campaign>:<chore>`. */
export interface Chore {
  _id: string;
  campaign: string;
  /** Where to go on; null at the beginning. */
  cursor: string | null;
  /** When it last came to its end, ms; null before. */
  doneAt: number | null;
  /** Documents or files it dealt with since the beginning. */
  count: number;
}

const chores = collection<Chore>('chores');

const choreId = (campaign: string, chore: string): string => `${campaign}:${chore}`;

/** How far a chore has come, or null when it was never begun. */
export const findChore = (campaign: string, chore: string): Promise<Chore | null> =>
  chores.find(choreId(campaign, chore));

/** Begins a chore, also one that came to its end before; one that is under way goes on from where it is. */
export async function beginChore(campaign: string, chore: string): Promise<void> {
  const _id = choreId(campaign, chore);
  const fresh = { cursor: null, doneAt: null, count: 0 };
  if ((await chores.insert({ _id, campaign, ...fresh })).inserted) return;
  await chores.change({ _id, doneAt: command.neq(null) }, fresh);
}

/** Notes how far a chore has come. @param more documents or files since it was noted last. */
export async function moveChore(
  campaign: string,
  chore: string,
  { cursor, more, doneAt }: { cursor: string | null; more: number; doneAt: number | null },
): Promise<void> {
  await chores.change(
    { _id: choreId(campaign, chore) },
    { cursor, doneAt, count: command.inc(more) },
  );
}

/** Chores of one kind that were begun and have not come to their end, at most `limit`. */
export const openChores = (campaign: string, kind: string, limit: number): Promise<Chore[]> => {
  const prefix = choreId(campaign, `${kind}:`);
  // The character after the colon ends the range: no chore of another kind lies in it.
  const range = command.gt(prefix).and(command.lt(`${prefix.slice(0, -1)};`));
  return chores.list({ campaign, doneAt: null, _id: range }, { limit });
};
