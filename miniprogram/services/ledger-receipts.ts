import type { VoteReceipt } from '../shared/contract/index';
import { receiptId } from '../shared/ledger/receipt';
import { sha256 } from '../shared/ledger/sha256';

/** Ten votes a day over a campaign's longest voting; older ones are forgotten. */
const KEPT = 600;

/** A receipt as this phone got it. */
export interface KeptReceipt extends VoteReceipt {
  /** Whether its id was made of this phone's own request: another one could be somebody else's too. */
  own: boolean;
}

const key = (campaign: string): string => `receipts:${campaign}`;

/** The receipts this phone got when its owner voted, newest first. */
export function keptReceipts(campaign: string): KeptReceipt[] {
  const stored: unknown = wx.getStorageSync(key(campaign));
  return Array.isArray(stored) ? (stored as KeptReceipt[]) : [];
}

/**
 * Keeps a receipt on this phone, so that a vote cannot vanish from the cloud's list unnoticed.
 * @param request the one that the vote was cast with.
 */
export function keepReceipt(campaign: string, receipt: VoteReceipt, request: string): void {
  const kept = keptReceipts(campaign);
  if (kept.some(({ id }) => id === receipt.id)) return;
  wx.setStorage({
    key: key(campaign),
    data: [{ ...receipt, own: isOwn(receipt, request) }, ...kept].slice(0, KEPT),
    fail: () => undefined,
  });
}

function isOwn({ id, nonce }: VoteReceipt, request: string): boolean {
  try {
    return receiptId(request, nonce, sha256) === id;
  } catch {
    return false;
  }
}
