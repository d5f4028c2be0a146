import type { CampaignView } from '../shared/campaign/view';
import { restoreBatch, type Batch, type BatchRow } from './batch';
import { findFiles } from './draft-store';
import { Soon } from './soon';

const soon = new Soon();

const keyOf = (campaign: string): string => `batch:${campaign}`;

/** The batch of a campaign as this phone last kept it; files the phone has cleaned away are named in `lost`. */
export async function loadBatch(campaign: CampaignView): Promise<Batch> {
  const batch = restoreBatch(wx.getStorageSync(keyOf(campaign.id)), campaign);
  return { ...batch, rows: await Promise.all(batch.rows.map((row) => found(row, campaign))) };
}

async function found(row: BatchRow, campaign: CampaignView): Promise<BatchRow> {
  if (row.result.state === 'done') return row;
  const content = await findFiles(row.content, campaign);
  const lost = content.lost.length > row.content.lost.length;
  return { ...row, content, result: lost ? { state: 'open' } : row.result };
}

export function saveBatch(campaign: string, batch: Batch): void {
  soon.kept();
  try {
    wx.setStorageSync(keyOf(campaign), batch);
  } catch {
    // A phone without room keeps the batch in memory only; nothing the person could do about it here.
  }
}

/** Keeps the batch while the person types: a killed app loses no more than the last words. */
export function saveBatchSoon(campaign: string, batch: Batch): void {
  soon.keep(() => {
    saveBatch(campaign, batch);
  });
}
