import type { KindView, Measure } from '../shared/campaign/kind';
import { kindIn } from '../shared/campaign/kinds';
import type { CampaignView } from '../shared/campaign/view';
import { ALLOWED, firstRefusal, type Decision } from '../shared/decision';
import { formatOf, mayUseFile, mayUseKind, mayUseMedia } from '../shared/files/kind-file';
import { measureFile, type Measured } from '../shared/files/measure/facts';
import { judge } from '../shared/files/measure/judge';
import { refusedBy } from '../shared/files/measure/judgement';
import { mayUseInside } from '../shared/files/media-inside';
import type { Inspected } from '../shared/media/inspect';
import type { FileFacts } from '../shared/media/source';
import { sniff, type Sniffed } from '../shared/media/type';
import type { ChosenMedia } from './chosen-media';

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
  const { extension, bytes } = media;
  const kind = kindIn(campaign, media.kind);
  if (kind === null) return mayUseKind(campaign, media.kind);
  const sniffed = sniff(head);
  const facts = inside === null || 'problem' in inside ? null : inside.facts;
  return firstRefusal(
    () => mayUseMedia(kind, { extension, bytes }),
    () => mayUseFile(kind, sniffed),
    () => withinLimits(kind, sniffed, bytes, asChosen(media), ['seconds']),
    () => (inside === null ? ALLOWED : mayUseInside(kind, inside)),
    () => (facts === null ? ALLOWED : withinLimits(kind, sniffed, bytes, facts, null)),
  );
}

/**
 * What of a chosen file the limits are held against once more when it is sent, which warn and flag as well.
 * @returns null for a file that the kind does not take.
 */
export function measureChosen(
  campaign: CampaignView,
  { kind: id, bytes }: ChosenMedia,
  head: Uint8Array,
  inside: Inspected | null,
): Measured | null {
  const kind = kindIn(campaign, id);
  const format = kind === null ? null : formatOf(kind, sniff(head));
  if (format === null) return null;
  const facts = inside === null || 'problem' in inside ? null : inside.facts;
  return measureFile({ format, bytes, inside: facts });
}

/** @param only the measures that are known well enough; null for all. */
function withinLimits(
  kind: KindView,
  sniffed: Sniffed,
  bytes: number,
  inside: FileFacts,
  only: readonly Measure[] | null,
): Decision {
  const format = formatOf(kind, sniffed);
  if (format === null) return ALLOWED;
  const { breaches } = judge(kind, measureFile({ format, bytes, inside }));
  return refusedBy({
    breaches: breaches.filter(({ measure }) => only === null || only.includes(measure)),
  });
}

/** What the chooser says of a file, which holds for the length of a film. */
const asChosen = ({ width, height, seconds }: ChosenMedia): FileFacts => ({
  width,
  height,
  durationMs: seconds === null ? null : seconds * 1000,
  codecs: null,
  film:
    seconds === null
      ? null
      : {
          container: 'mp4',
          profiles: { picture: null, sound: null },
          framesPerSecond: null,
          kilobitsPerSecond: null,
        },
  heldBytes: 0,
});
