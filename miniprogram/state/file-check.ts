import type { CampaignView } from '../shared/campaign';
import { ALLOWED, firstRefusal, type Decision } from '../shared/decision';
import { sniff } from '../shared/media/type';
import { mayUseBytes, mayUseDuration, mayUseMedia } from '../shared/rules/media';
import type { ChosenMedia } from '../services/draft';

/**
 * The early answer to a chosen file: by name and size, then by its own first bytes, then by length.
 * The server judges again by all the bytes it stored.
 */
export function checkFile(campaign: CampaignView, media: ChosenMedia, head: Uint8Array): Decision {
  const { kind, extension, bytes, seconds } = media;
  return firstRefusal(
    () => mayUseMedia(campaign, { kind, extension, bytes }),
    () => mayUseBytes(campaign, { kind, sniffed: sniff(head) }),
    () =>
      seconds === null ? ALLOWED : mayUseDuration(campaign, { kind, durationMs: seconds * 1000 }),
  );
}
