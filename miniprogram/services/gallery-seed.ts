const KEY = 'gallery.seed';
const SEEDS = 2 ** 32;

/** This phone's own number for the order in which every work is shown equally often in front; it stays. */
export function gallerySeed(): number {
  const kept: unknown = wx.getStorageSync(KEY);
  if (typeof kept === 'number' && Number.isInteger(kept) && kept >= 0 && kept < SEEDS) return kept;
  const seed = Math.floor(Math.random() * SEEDS);
  wx.setStorageSync(KEY, seed);
  return seed;
}
