import type { ForwardingView } from '../campaign/office';
import type { Refusal } from '../decision';

/** Works that are handed on together: a folder each, with the campaign's papers. */
export interface PackageLine {
  /** Id of the list: `accepted`, `list.<selection>`, `award.<award>`. */
  list: string;
  name: string;
  works: number;
  /** Why there is no such list yet. */
  refusal: Refusal | null;
}

/** `building`: a call is packing it; `over`: it was made and its file is put away. */
export const PART_STATES = ['idle', 'building', 'ready', 'failed', 'over'] as const;
export type PartState = (typeof PART_STATES)[number];

/** One archive of a package. */
export interface PackagePart {
  /** From 1. */
  part: number;
  works: number;
  files: number;
  /** Of the files that go in, in all. */
  bytes: number;
  state: PartState;
  /** How many works are packed so far. */
  done: number;
  /** Of the archive, once it is ready. */
  size: number | null;
  /** When its state began, ms, and who asked for it; null while idle. */
  at: number | null;
  by: string | null;
  /** Until when the archive is kept, ms; null unless ready. */
  until: number | null;
}

export interface PackageView extends PackageLine {
  /** What each folder holds, in words. */
  papers: string[];
  parts: PackagePart[];
  /** Files that were erased since, by their authors' wish or as their time was over: they are not in it. */
  erased: number;
}

/** What became of one forwarding. */
export interface ForwardingLine {
  forwarding: ForwardingView;
  /** The package that is sent. */
  list: string;
  listName: string;
  works: number;
  state: 'coming' | 'due' | 'late' | 'sent';
  revision: number;
  sent: {
    at: number;
    by: string;
    /** `yyyy-MM-dd`, when it went out. */
    day: string;
    works: number;
    /** Archives of the package that had been made by then. */
    parts: number;
    note: string;
  } | null;
  /** Why it cannot be noted as sent now. */
  refusal: Refusal | null;
}

/** What the collection of winners is given as: a document to print, or pages for a website. */
export const COLLECTION_FORMS = ['docx', 'pages'] as const;
export type CollectionForm = (typeof COLLECTION_FORMS)[number];
