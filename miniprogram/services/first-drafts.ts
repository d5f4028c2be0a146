import { draftsOf } from './judge-drafts';

/** What somebody has done about a work that waits for the first review, and not sent yet. */
export interface FirstDraft {
  /** Revision of the work that it was done over. */
  revision: number;
  /** Points that were gone through. */
  signed: string[];
  /** What is written of why it is turned back. */
  reason: string;
}

const drafts = draftsOf<FirstDraft>('first-review');
const OF = 'work';

/** What this phone kept of a work as it stands; null where there is nothing, or the work has moved on since. */
export function keptFirst(work: string, revision: number): FirstDraft | null {
  const kept = drafts.kept(OF, work);
  return kept?.revision === revision ? kept : null;
}

export const keepFirst = (work: string, draft: FirstDraft): void => drafts.keep(OF, work, draft);

/** Once the server has it. */
export const dropFirst = (work: string): void => drafts.drop(OF, work);
