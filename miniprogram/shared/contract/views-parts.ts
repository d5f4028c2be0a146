import type { Carrier, WorkForm } from '../campaign/kind';
import type {
  CheckedPart,
  CheckState,
  EntryState,
  InspectionState,
  MediaType,
} from '../vocabulary';

/** A unit of the organizer's list. */
export interface UnitRef {
  id: string;
  name: string;
  /** Id of its level. */
  level: string;
}

/** One step in an entry's life, as its author reads it. */
export interface HistoryItem {
  at: number;
  state: EntryState;
  reason: string | null;
  edition: number | null;
  /** In whose name it was decided: the unit or the partner that looks first; left out for all others. */
  by?: string;
}

/** One answer of a form, as people read it. */
export interface AnswerLine {
  field: string;
  label: string;
  /** Masked where it is personal, unless it was asked for in full. */
  value: string;
  personal: boolean;
}

/** How the inspection of a work's file stands. */
export interface InspectionView {
  state: InspectionState;
  /** What is wrong with the file, and what to do; null unless it failed or is tried again. */
  reason: string | null;
  remedy: string | null;
  /** When it was last tried, ms; null before. */
  at: number | null;
}

/** How WeChat's check of a text or a picture stands. */
export interface CheckView {
  part: CheckedPart;
  state: CheckState;
  /** What WeChat took it for, in Chinese; null unless doubtful. */
  label: string | null;
  /** Of the state, ms. */
  at: number;
}

/** One piece of a work as people see it. */
export interface PieceView {
  /** Place in the work, from 0. */
  at: number;
  form: WorkForm;
  carrier: Carrier;
  caption: string;
  /** Cloud file id of what is shown; null until it was inspected, and for what is no file. */
  file: string | null;
  preview: string | null;
  mediaType: MediaType | null;
  width: number;
  height: number;
  durationMs: number | null;
  bytes: number | null;
  /** Typed, or read from a document. */
  text: string | null;
  link: string | null;
}
