import type { UnitRef } from '../../../../../miniprogram/shared/contract';
import type { Decision } from '../../../../../miniprogram/shared/decision';
import type { Channel } from '../../../../../miniprogram/shared/vocabulary';

/** Who sends a work in, and on whose account. */
export interface Sender {
  openid: string;
  channel: Channel;
  /** Id of the unit whose contact sends it; null for the author's own. */
  uploadedFor: string | null;
  /** Level of the unit whose contact sends it; null for the author's own. */
  level: string | null;
  /** Who may send the same file only once. */
  fileOwner: string;
  /** Whether works are taken now; asked only of a work that is not there yet. */
  may: () => Decision;
  /** The unit that the work belongs to, by the author's answers. */
  belongsTo: (answers: Readonly<Record<string, string>>) => Promise<UnitRef | null>;
}
