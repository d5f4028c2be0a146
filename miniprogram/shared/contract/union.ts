import { action } from './action';
import type { Nothing, Submission, WorkFiles } from './citizen';
import type { Page } from './views';
import type { OwnInquiry } from './views-inquiry';
import type { BatchWork, Candidate, ContactDesk } from './views-office';

/** What the contact of a unit may ask for. */
export const unionActions = {
  'union.desk': action<Nothing, { desk: ContactDesk }>(),
  /** The unit's published entries, most votes first. */
  'union.candidates': action<{ kind: string | null; cursor: string | null }, Page<Candidate>>(),
  /** `request` is made by the phone once per tap, so that a retry is recognised. */
  'union.recommend': action<
    { entry: string; request: string },
    { candidate: Candidate; desk: ContactDesk }
  >(),
  'union.withdraw': action<
    { entry: string; reason: string },
    { candidate: Candidate; desk: ContactDesk }
  >(),

  /** What was set apart of the votes for the unit's entries. */
  'union.inquiries': action<{ cursor: string | null }, Page<OwnInquiry>>(),
  'union.appeal': action<{ round: string; entry: string; text: string }, { inquiry: OwnInquiry }>(),

  'batch.ticket': action<
    WorkFiles,
    { ticket: string; files: { filePath: string; previewPath: string }[]; expiresAt: number }
  >(),
  'batch.submit': action<
    /** With the named author's answers. */
    Submission,
    { work: BatchWork }
  >(),
  'batch.works': action<{ cursor: string | null }, Page<BatchWork>>(),
};
