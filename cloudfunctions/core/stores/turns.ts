import { collection } from '../runtime/database';

/**
 * One of a person's turns at something limited: a seat in a row of `most`.
 * `_id` is `<campaign>:<act>:<who>:<first ms of the stretch>:<seat>`.
 */
export interface Turn {
  _id: string;
  campaign: string;
  /** When nobody needs it any more, ms. */
  expiresAt: number;
}

export const turns = collection<Turn>('turns');
