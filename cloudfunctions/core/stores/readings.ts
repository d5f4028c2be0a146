import type { Role } from '../../../miniprogram/shared/vocabulary';
import { collection } from '../runtime/database';

/** Somebody in office has read personal data in full; never changed. `_id` is random. */
export interface Reading {
  _id: string;
  campaign: string;
  /** openid of whoever the data are about; empty where they are of many people. */
  about: string;
  /** Noun and id: `entry:<id>`, `registration:<id>`, `export:<sheet>`. */
  subject: string;
  /** What was read, in words. */
  what: string;
  purpose: string;
  actor: string;
  actorName: string;
  actorRole: Role;
  at: number;
}

export const readings = collection<Reading>('readings');
