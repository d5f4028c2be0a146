import type { VoteReceipt } from '../shared/contract/index';

/** Ten votes a day over a campaign's longest voting; older ones are forgotten. */
const KEPT = 600;

const key = (campaign: string): string => `receipts:${campaign}`;

/** The receipts this phone got when its owner voted, newest first. */
export function keptReceipts(campaign: string): VoteReceipt[] {
  const stored: unknown = wx.getStorageSync(key(campaign));
  return Array.isArray(stored) ? (stored as VoteReceipt[]) : [];
}

/** Keeps a receipt on this phone, so that a vote cannot vanish from the cloud's list unnoticed. */
export function keepReceipt(campaign: string, receipt: VoteReceipt): void {
  const kept = keptReceipts(campaign);
  if (kept.some(({ id }) => id === receipt.id)) return;
  wx.setStorage({
    key: key(campaign),
    data: [receipt, ...kept].slice(0, KEPT),
    fail: () => undefined,
  });
}
