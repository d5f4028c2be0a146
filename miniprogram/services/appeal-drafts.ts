import { openCampaign } from './open-campaign';

const keyOf = (round: string, entry: string): string =>
  `appeal:${openCampaign() ?? ''}:${round}:${entry}`;

/** What this phone kept of an appeal that was not sent; empty when there is nothing. */
export function keptAppeal(round: string, entry: string): string {
  const kept: unknown = wx.getStorageSync(keyOf(round, entry));
  return typeof kept === 'string' ? kept : '';
}

export function keepAppeal(round: string, entry: string, text: string): void {
  // A phone without room keeps it on the screen only.
  wx.setStorage({ key: keyOf(round, entry), data: text, fail: () => undefined });
}

/** Once the server has it. */
export function dropAppeal(round: string, entry: string): void {
  wx.removeStorageSync(keyOf(round, entry));
}
