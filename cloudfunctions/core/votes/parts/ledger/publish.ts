import { createHash } from 'crypto';
import type { CampaignView } from '../../../../../miniprogram/shared/campaign/view';
import { keepFile } from '../../../files/stores/files';
import { claimPart, finishPart, newestPart, type LedgerPartFile } from '../../stores/ledger-parts';
import { sealsBetween } from '../../stores/seal-ranges';
import { findSeals, newestSeals, type Seal } from '../../stores/seals';
import { cutPart, isDue, SEALS_PER_PART, type Published } from './publish-due';
import { sealedVotes } from './publish-rows';
import { partText } from './publish-text';

/** Parts of one run, so that it ends within its time. */
const PARTS_PER_RUN = 5;

const NOTHING: Published = { toSeal: 0, total: 0 };

/**
 * Publishes the parts of the ledger that are due. May run late, twice, at the same moment as another run, or stop
 * anywhere: a part is claimed before its file is written, and whoever finds it unfinished writes the same file.
 * @param now ms.
 * @returns parts that this run finished.
 */
export async function publishParts(campaign: CampaignView, now: number): Promise<number> {
  let last = await newestPart(campaign.id);
  let finished = 0;
  if (last?.state === 'open') {
    await writePart(last);
    finished += 1;
  }
  while (finished < PARTS_PER_RUN) {
    const next = await claimNext(campaign, last, now);
    if (next === null) break;
    await writePart(next);
    last = next;
    finished += 1;
  }
  return finished;
}

/** @returns null when nothing is due, or another timer claimed the part. */
async function claimNext(
  campaign: CampaignView,
  last: LedgerPartFile | null,
  now: number,
): Promise<LedgerPartFile | null> {
  const { toSeal, total } = last ?? NOTHING;
  const [[newest], [first]] = await Promise.all([
    newestSeals(campaign.id, 1),
    findSeals(campaign.id, [toSeal + 1]),
  ]);
  if (newest === undefined || first === undefined) return null;
  if (!isDue(campaign, { toSeal, total }, { first, newest }, now)) return null;
  const seals = cutPart(await sealsBetween(campaign.id, toSeal + 1, toSeal + SEALS_PER_PART));
  const end = seals.at(-1);
  if (end === undefined) return null;
  return claimPart({
    campaign: campaign.id,
    part: (last?.part ?? 0) + 1,
    fromSeal: first.number,
    toSeal: end.number,
    rows: end.total - total,
    total: end.total,
    at: now,
  });
}

async function writePart(part: LedgerPartFile): Promise<void> {
  const { campaign, fromSeal, toSeal } = part;
  const seals = await sealsBetween(campaign, fromSeal, toSeal);
  const bytes = await partBytes(part, seals);
  const file = await keepFile(`ledger/${campaign}/${partName(part.part)}`, bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await finishPart(part, { file, bytes: bytes.length, sha256 });
}

/** The file of a part that holds some seals. */
export const partBytes = async (
  place: { campaign: string; part: number },
  seals: readonly Seal[],
): Promise<Buffer> => Buffer.from(partText(place, await sealedVotes(place.campaign, seals)));

/** Name of a part's file; in the order of the names, parts follow one another. */
export const partName = (part: number): string => `part-${String(part).padStart(6, '0')}.jsonl`;
