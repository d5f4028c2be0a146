import type { MediaKind } from '../vocabulary';
import type { Nothing } from './citizen';
import type { Page } from './views';
import type { OwnInquiry } from './views-inquiry';
import type { BatchWork, Candidate, ContactDesk } from './views-office';

/** What the contact of a unit may ask for. */
export interface UnionContract {
  'union.desk': { input: Nothing; output: { desk: ContactDesk } };
  /** The unit's published entries, most votes first. */
  'union.candidates': {
    input: { kind: MediaKind | null; cursor: string | null };
    output: Page<Candidate>;
  };
  /** `request` is made by the phone once per tap, so that a retry is recognised. */
  'union.recommend': {
    input: { entry: string; request: string };
    output: { candidate: Candidate; desk: ContactDesk };
  };
  'union.withdraw': {
    input: { entry: string; reason: string };
    output: { candidate: Candidate; desk: ContactDesk };
  };

  /** What was set apart of the votes for the unit's entries. */
  'union.inquiries': { input: { cursor: string | null }; output: Page<OwnInquiry> };
  'union.appeal': {
    input: { round: string; entry: string; text: string };
    output: { inquiry: OwnInquiry };
  };

  'batch.ticket': {
    input: { kind: MediaKind; extension: string; bytes: number };
    output: { ticket: string; filePath: string; previewPath: string; expiresAt: number };
  };
  'batch.submit': {
    input: {
      ticket: string;
      file: string;
      preview: string | null;
      theme: string;
      /** The named author's answers. */
      answers: Record<string, string>;
      consent: string;
    };
    output: { work: BatchWork };
  };
  'batch.works': { input: { cursor: string | null }; output: Page<BatchWork> };
}
