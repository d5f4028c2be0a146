import type { CampaignView } from '../shared/campaign/view';
import { formatBytes } from '../shared/measures';
import { kindName } from '../shared/campaign/kinds';
import { restoreBatch, type Batch, type BatchRow } from './batch';
import { serverNow } from './clock';
import { exists } from './draft-store';

const SOON_MS = 400;
let waiting: ReturnType<typeof setTimeout> | null = null;

const keyOf = (campaign: string): string => `batch:${campaign}`;

/** The batch of a campaign as this phone last kept it; a file the phone has cleaned away is named in `lost`. */
export async function loadBatch(campaign: CampaignView): Promise<Batch> {
  const batch = restoreBatch(wx.getStorageSync(keyOf(campaign.id)), campaign);
  return { ...batch, rows: await Promise.all(batch.rows.map((row) => found(row, campaign))) };
}

async function found(row: BatchRow, campaign: CampaignView): Promise<BatchRow> {
  const { media, upload, result } = row;
  if (media === null || result.state === 'done') return row;
  const preview = media.preview !== null && (await exists(media.preview)) ? media.preview : null;
  // A file that already reached the cloud is no longer needed here.
  const sent = upload !== null && upload.file !== null && upload.expiresAt > serverNow();
  if (sent || (await exists(media.path))) return { ...row, media: { ...media, preview } };
  const lost = `${kindName(campaign, media.kind)}（${formatBytes(media.bytes)}）`;
  return { ...row, media: null, upload: null, lost, result: { state: 'open' } };
}

export function saveBatch(campaign: string, batch: Batch): void {
  if (waiting !== null) clearTimeout(waiting);
  try {
    wx.setStorageSync(keyOf(campaign), batch);
  } catch {
    // A phone without room keeps the batch in memory only; nothing the person could do about it here.
  }
}

/** Keeps the batch once the person pauses typing: a killed app loses no more than the last words. */
export function saveBatchSoon(campaign: string, batch: Batch): void {
  if (waiting !== null) clearTimeout(waiting);
  waiting = setTimeout(() => {
    saveBatch(campaign, batch);
  }, SOON_MS);
}
