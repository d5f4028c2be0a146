import type { WorkForm } from '../campaign/kind';
import type { FieldFault } from '../reply';
import type { Refusal } from '../decision';
import type { ContactFormView, LevelView, QuotaView } from '../campaign/office';
import type { EntryState, Role } from '../vocabulary';
import type {
  AnswerLine,
  CheckView,
  HistoryItem,
  PiecesInShort,
  PieceView,
  UnitRef,
} from './views-parts';

export interface UnitLine extends UnitRef {
  contacts: number;
  active: boolean;
}

export const REGISTRATION_STATES = ['submitted', 'approved', 'rejected', 'revoked'] as const;
export type RegistrationState = (typeof REGISTRATION_STATES)[number];
export const REGISTRATION_STATE_LABELS = {
  submitted: '待核准',
  approved: '已核准',
  rejected: '未核准',
  revoked: '已停用',
} satisfies Record<RegistrationState, string>;

/** One step in the life of something that people decide on. */
export interface StepView {
  at: number;
  state: string;
  reason: string | null;
}

export interface RegistrationView {
  id: string;
  form: string;
  unit: UnitRef;
  state: RegistrationState;
  submittedAt: number;
  history: StepView[];
}

/** A registration as the organizer reviews it. */
export interface RegistrationItem extends RegistrationView {
  revision: number;
  /** Personal ones masked, see `personal.show`. */
  answers: AnswerLine[];
  /** Of what was written; null where nothing was. */
  check: CheckView | null;
}

/** A contact form with the levels' names, as it is offered. */
export interface ContactFormOffer extends ContactFormView {
  levelNames: string[];
  /** Why nobody can register with it now, if so. */
  refusal: Refusal | null;
}

/** One numbered place of a unit's quota. */
export interface SeatView {
  quota: string;
  /** From 1. */
  seat: number;
  entry: string;
  title: string;
  kind: string;
  form: WorkForm;
  number: number;
  preview: string | null;
  /** Votes counted in the ledger when it was recommended. */
  votes: number;
  by: string;
  at: number;
  /** Why the entry takes no part any more, though it keeps its seat until it is withdrawn; null while it does. */
  struck: string | null;
}

export interface QuotaUse {
  quota: QuotaView;
  taken: SeatView[];
}

/** An entry of the unit as its contact sees it; `refusals` says all that stands against recommending it. */
export interface Candidate extends PiecesInShort {
  entry: string;
  number: number;
  title: string;
  theme: string;
  kind: string;
  form: WorkForm;
  preview: string | null;
  /** Of the preliminary round, those that stand; frozen once it is over and counted. */
  votes: number;
  /** Those under inquiry: a threshold counts them too, until they are voided. */
  held: number;
  needed: number;
  seat: { quota: string; seat: number } | null;
  refusals: Refusal[];
}

export interface BatchWork {
  entry: string;
  title: string;
  author: string;
  theme: string;
  kind: string;
  form: WorkForm;
  state: EntryState;
  preview: string | null;
  pieces: PieceView[];
  submittedAt: number;
  number: number | null;
  history: HistoryItem[];
}

/** What became of one row of an imported list; `row` as the spreadsheet numbers it. */
export interface ImportRow {
  row: number;
  outcome: 'added' | 'known' | 'faulty';
  unit: string;
  /** Name of the contact in the row, masked; empty without one. */
  contact: string;
  /** To hand to the contact; null when the row has none. */
  code: string | null;
  faults: FieldFault[];
}

export const INVITATION_STATES = ['open', 'used', 'expired', 'revoked'] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];

export interface InvitationView {
  id: string;
  role: Exclude<Role, 'citizen'>;
  name: string;
  unit: UnitRef | null;
  state: InvitationState;
  createdAt: number;
  expiresAt: number;
  usedAt: number | null;
  /** Last characters of the code; the whole is shown once, to whoever made it. */
  hint: string;
}

/** A contact's unit with its level, for the desk. */
export interface ContactDesk {
  unit: UnitRef;
  level: LevelView;
  acts: boolean;
  /** Why nothing can be recommended now, if so. */
  recommend: Refusal | null;
  /** Why nothing can be uploaded now, if so. */
  upload: Refusal | null;
  withdraw: Refusal | null;
  quotas: QuotaUse[];
  counts: { uploaded: number; published: number; passed: number };
  /** End of the newest window counted in the votes shown, ms. */
  talliedAt: number;
  /** The votes shown are final. */
  frozen: boolean;
}
