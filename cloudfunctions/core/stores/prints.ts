import { collection } from '../runtime/database';

/** The fingerprint of an entry's picture, or of its film's poster. `_id` is the entry's. */
export interface Print {
  _id: string;
  campaign: string;
  /** 64 bits as 16 hex digits. */
  hash: string;
  /** Parts of the hash with their places, so that one index finds what is close. */
  bands: string[];
  at: number;
}

export const prints = collection<Print>('prints');
