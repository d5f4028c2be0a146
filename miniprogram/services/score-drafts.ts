import { openCampaign } from './open-campaign';

/** What a judge has filled in but the server has not got yet. */
export interface ScoreDraft {
  /** Revision of the score that it was written over. */
  revision: number;
  /** Points by criterion as typed, so that half a number survives too. */
  points: Record<string, string>;
  comment: string;
}

const keyOf = (judging: string, work: string): string =>
  `score:${openCampaign() ?? ''}:${judging}:${work}`;

/** What this phone kept of a work's score; null when there is nothing unsent. */
export function keptScore(judging: string, work: string): ScoreDraft | null {
  const kept = wx.getStorageSync(keyOf(judging, work)) as ScoreDraft | '';
  return kept === '' ? null : kept;
}

export function keepScore(judging: string, work: string, draft: ScoreDraft): void {
  try {
    wx.setStorageSync(keyOf(judging, work), draft);
  } catch {
    // A phone without room keeps it on the screen only; the judge can still save it in the cloud.
  }
}

/** Once the server has it. */
export function dropScore(judging: string, work: string): void {
  wx.removeStorageSync(keyOf(judging, work));
}
