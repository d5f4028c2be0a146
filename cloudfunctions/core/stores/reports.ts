import type { ReportGround } from '../../../miniprogram/shared/vocabulary';
import { collection } from '../runtime/database';

/** What somebody says against a work on show, once. `_id` is `<entry>:<openid>`. */
export interface Report {
  _id: string;
  campaign: string;
  entry: string;
  openid: string;
  ground: ReportGround;
  text: string;
  at: number;
  state: 'open' | 'closed';
  /** Id of the decision that closed it; null while it is open. */
  decision: string | null;
}

export const reports = collection<Report>('reports');
