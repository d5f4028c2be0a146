import type { ReportGround, ReportVerdict, Role, TwoPersonAct } from '../vocabulary';
import type { FormField } from '../campaign/view';
import type { Refusal } from '../decision';
import type { QueueItem } from './views';
import type { AnswerLine, CheckView } from './views-parts';

/** A work that looks like another. */
export interface Lookalike {
  entry: QueueItem;
  /** How well the pictures agree once one is laid over the other, 0 to 100. */
  agreement: number;
  /** How the picture lies to the other one. */
  turn: 'upright' | 'turned' | 'mirrored';
}

/** Reports on one work, as the moderator sees them. */
export interface ReportItem {
  entry: QueueItem;
  reports: { ground: ReportGround; text: string; at: number; check: CheckView | null }[];
  /** Of the newest report in the list, ms; sent back with the verdict, so that a later one stays open. */
  upTo: number;
  decided: { verdict: ReportVerdict; reason: string; at: number; by: string } | null;
}

/** Something that one person in office wants done and another has to confirm. */
export interface ProposalView {
  id: string;
  act: TwoPersonAct;
  /** Action and input to call again, by the other person, to have it done. */
  action: string;
  input: unknown;
  /** What would be done, in words. */
  text: string;
  reason: string | null;
  by: string;
  at: number;
  /** Made by whoever looks at it, who therefore cannot confirm it. */
  own: boolean;
}

/** Somebody in office has read personal data in full. */
export interface DisclosureLine {
  at: number;
  /** Who read: name for the organizer, role alone for the person it is about. */
  by: string;
  role: Role;
  /** What was read, in words. */
  what: string;
  purpose: string;
}

/** What is kept of one person in this campaign, as that person sees it. */
export interface OwnData {
  forms: OwnForm[];
  /** The newest first. */
  disclosures: DisclosureLine[];
  counts: { votes: number; reports: number; appeals: number };
  certificates: { title: string; award: string; name: string }[];
  /** What is kept how long and why, in words; `until` in ms, null has no end. */
  kept: { what: string; until: number | null; why: string }[];
  /** When the person had everything erased that can go, ms; null while something of it is there. */
  erasedAt: number | null;
  /** Why it cannot be erased now, if so. */
  erasure: Refusal | null;
}

/** A form that somebody has filled in: in full, for that person alone. */
export interface OwnForm {
  kind: 'entry' | 'registration';
  id: string;
  /** Of the work, or the name of the contact form. */
  title: string;
  answers: AnswerLine[];
  /** Fields that may still be corrected, as the form asks for them. */
  correctable: FormField[];
  /** Why the work cannot be withdrawn now; null where it can, and for a registration, which is erased instead. */
  withdrawal: Refusal | null;
  consent: { version: string; at: number } | null;
  revision: number;
  /** What became of it, the oldest first, in words. */
  history: { at: number; label: string; reason: string | null }[];
}
