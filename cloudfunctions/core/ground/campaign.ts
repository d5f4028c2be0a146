import type { CampaignView } from '../../../miniprogram/shared/campaign/view';
import type { OfficeView } from '../../../miniprogram/shared/campaign/office';
import type { RuleSection } from '../../../miniprogram/shared/contract';
import type { Source } from '../../../miniprogram/shared/decision';

/** How long one kind of data is kept, and on whose word. */
export interface Retention {
  /** Last ms it is kept. */
  until: number;
  then: 'erase' | 'archive';
  source: Source;
}

/** What only the server knows of a campaign. */
export interface ServerView {
  /** By kind of data; null where the campaign says nothing. */
  retention: Record<'personal' | 'entries' | 'votes' | 'evidence' | 'decisions', Retention | null>;
  /** The rules page. */
  rules: () => RuleSection[];
  /** The first and the last ms of the campaign, and the last one of which its file says that something is kept. */
  window: { opensAt: number; closesAt: number; keptUntil: number };
  /** What its file asks for and no code does, in words; empty for a campaign that runs. */
  missing: readonly string[];
}

/** A campaign as verbs and timers know it. */
export interface Served {
  campaign: CampaignView;
  office: OfficeView;
  server: ServerView;
}
