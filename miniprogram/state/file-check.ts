import type { CampaignView } from '../shared/campaign/view';
import { ALLOWED, firstRefusal, type Decision } from '../shared/decision';
import type { Inspected } from '../shared/media/inspect';
import { sniff } from '../shared/media/type';
import { mayUseBytes, mayUseDuration, mayUseMedia } from '../shared/files/media';
import { mayUseInside } from '../shared/files/media-inside';
import type { ChosenMedia } from './draft';

/**
 * The early answer to a chosen file: by name and size, then by its own first bytes, then by length, then by what
 * stands inside it. The server judges again by all the bytes it stored.
 * @param inside null where the phone could not read it.
 */
export function checkFile(
  campaign: CampaignView,
  media: ChosenMedia,
  head: Uint8Array,
  inside: Inspected | null,
): Decision {
  const { kind, extension, bytes, seconds } = media;
  return firstRefusal(
    () => mayUseMedia(campaign, { kind, extension, bytes }),
    () => mayUseBytes(campaign, { kind, sniffed: sniff(head) }),
    () =>
      seconds === null ? ALLOWED : mayUseDuration(campaign, { kind, durationMs: seconds * 1000 }),
    () => (inside === null ? ALLOWED : mayUseInside(campaign, { kind, inside })),
  );
}
