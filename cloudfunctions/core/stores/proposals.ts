import type { TwoPersonAct } from '../../../miniprogram/shared/vocabulary';
import { collection } from '../runtime/database';

/** An act that waits for a second person. `_id` is `<action>:<subject>:<revision>`. */
export interface Proposal {
  _id: string;
  campaign: string;
  act: TwoPersonAct;
  action: string;
  /** As JSON, to be the same word for word when it is confirmed. */
  input: string;
  text: string;
  reason: string | null;
  actor: string;
  actorName: string;
  state: 'open' | 'confirmed' | 'declined';
  /** Who confirmed or declined it; null while it is open. */
  second: { actor: string; name: string; reason: string | null; at: number } | null;
  at: number;
}

export const proposals = collection<Proposal>('proposals');
