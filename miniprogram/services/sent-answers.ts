/** Enough for one person's entries of a campaign; older ones are forgotten. */
const KEPT = 20;

interface Sent {
  entry: string;
  answers: Record<string, string>;
}

const key = (campaign: string): string => `sent:${campaign}`;

function load(campaign: string): Sent[] {
  const stored: unknown = wx.getStorageSync(key(campaign));
  return Array.isArray(stored) ? (stored as Sent[]) : [];
}

/** Keeps on this phone what was answered for an entry, so that it can be mended without typing it again. */
export function rememberSent(
  campaign: string,
  entry: string,
  answers: Record<string, string>,
): void {
  const others = load(campaign).filter((sent) => sent.entry !== entry);
  wx.setStorage({
    key: key(campaign),
    data: [{ entry, answers }, ...others].slice(0, KEPT),
    fail: () => undefined,
  });
}

/** What was answered for an entry; null when this phone does not know. */
export function sentAnswers(campaign: string, entry: string): Record<string, string> | null {
  return load(campaign).find((sent) => sent.entry === entry)?.answers ?? null;
}
