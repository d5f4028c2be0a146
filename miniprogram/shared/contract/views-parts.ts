import type { Carrier, WorkForm } from '../campaign/kind';
import type { Source } from '../decision';
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
  /** Its place in the work, from 0. */
  at: number;
  form: WorkForm;
  carrier: Carrier;
  caption: string;
  /** Cloud file id of what is shown; null until the inspection made it, and for what is no picture and no film. */
  file: string | null;
  /** Thumbnail or poster; null until the inspection made it, or when there is none. */
  preview: string | null;
  mediaType: MediaType | null;
  /** Of what was sent in, as are the numbers below; 0 and null for what has none. */
  width: number;
  height: number;
  durationMs: number | null;
  bytes: number | null;
  /** Typed in, or taken from a document. */
  text: string | null;
  /** Where it is published or kept. */
  link: string | null;
}

/** What lists tell of the pieces of a work. */
export interface PiecesInShort {
  pieces: number;
  /** The first characters of a text; null for a work without one. */
  excerpt: string | null;
}

/** One piece of a work as it is sent in: a file by what uploading to a ticket's paths returned, a text, or an address. */
export type SentPiece =
  | { carrier: 'upload'; file: string; preview: string | null; caption: string }
  | { carrier: 'typed'; text: string }
  | { carrier: 'link'; link: string; caption: string };

/** What the author declares of the work, where the campaign asks for it; null and false where it does not. */
export interface Declared {
  /** Share of what is borrowed, in percent. */
  borrowedPercent: number | null;
  /** When it was made, `yyyy-MM`. */
  madeIn: string | null;
  /** That it is the author's own and was not published before. */
  unpublished: boolean;
}

/** What a reviewer should know of a work, with its place: a piece; null is the work as a whole. */
export interface FlagView {
  text: string;
  source: Source;
  at: number | null;
  /** The stretches of the piece's text that it is about, in code points; `to` is exclusive. */
  spans?: { from: number; to: number }[];
}

/** What only a person can hold against the work: a point of the reviewer's checklist. */
export interface ConfirmView {
  id: string;
  text: string;
  source: Source;
  /** The piece it is about; null is the work as a whole. */
  at: number | null;
}
