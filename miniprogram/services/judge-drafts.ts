import { openCampaign } from './open-campaign';

/** What a judge has filled in for one thing of a judging but the server has not got yet. */
interface Drafts<T> {
  /** What this phone kept of it; null when there is nothing unsent. */
  kept: (judging: string, of: string) => T | null;
  keep: (judging: string, of: string, draft: T) => void;
  /** Once the server has it. */
  drop: (judging: string, of: string) => void;
}

/** Drafts of one sort, by judging and by what they are of. */
export function draftsOf<T>(noun: string): Drafts<T> {
  const keyOf = (judging: string, of: string): string =>
    `${noun}:${openCampaign() ?? ''}:${judging}:${of}`;
  return {
    kept: (judging, of) => {
      const kept = wx.getStorageSync(keyOf(judging, of)) as T | '';
      return kept === '' ? null : kept;
    },
    keep: (judging, of, draft) => {
      try {
        wx.setStorageSync(keyOf(judging, of), draft);
      } catch {
        // A phone without room keeps it on the screen only; the judge can still send it.
      }
    },
    drop: (judging, of) => {
      wx.removeStorageSync(keyOf(judging, of));
    },
  };
}

/** Of one work in a screening. */
export interface OpinionDraft {
  /** Revision of the answer that it was written over. */
  revision: number;
  /** Null before the reviewer has said either. */
  passes: boolean | null;
  opinion: string;
}

/** Of one group in a vote. */
export interface ChoiceDraft {
  turn: number;
  /** Revision of the ballot that it was chosen over. */
  revision: number;
  works: string[];
}

/** By judging and work. */
export const opinionDrafts = draftsOf<OpinionDraft>('opinion');
/** By judging and group. */
export const choiceDrafts = draftsOf<ChoiceDraft>('choice');
