import { collection } from '../runtime/database';

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

export const chores = collection<Chore>('chores');
