import type { CampaignView } from '../../../../../miniprogram/shared/campaign/view';
import { mayUseDuration } from '../../../../../miniprogram/shared/files/media';

/** A film that was cut on a phone holds a little more than it plays, ms. */
const CUTTING_MS = 3000;

/** Whether a film is longer than the campaign takes, by its samples: its header may say anything. */
export const isTooLong = (campaign: CampaignView, sampledMs: number): boolean =>
  !mayUseDuration(campaign, { kind: 'video', durationMs: sampledMs - CUTTING_MS }).allowed;
