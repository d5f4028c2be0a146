import type { RoundView } from '../campaign/view';
import type { Role } from '../vocabulary';

/** A campaign as the list of a deployment's campaigns shows it. Times are ms since the epoch. */
export interface CampaignLine {
  id: string;
  title: string;
  /** One sentence under the title. */
  summary: string;
  host: string;
  /** First ms of the campaign. */
  opensAt: number;
  /** Last ms of the campaign: the closing day is inclusive. */
  closesAt: number;
  rounds: Pick<RoundView, 'id' | 'name' | 'opensAt' | 'closesAt' | 'allows'>[];
  /** The offices that the caller holds in it. */
  roles: Exclude<Role, 'citizen'>[];
  /** What cannot be done here yet, in words; such a campaign cannot be opened. Empty for all others. */
  missing: string[];
}
