import type { Refusal } from '../decision';
import type { JudgingView, OfficeView } from '../campaign/office';
import type { EntryState, Role, Verdict } from '../vocabulary';
import type { Nothing } from './citizen';
import type { EditionView, Page, QueueItem } from './views';
import type { DecisionLine, EditionPlan, Figures, RoundTask, SelectionBoard } from './views-board';
import type { InquiryItem } from './views-inquiry';
import type {
  ImportRow,
  InvitationView,
  RegistrationItem,
  RegistrationState,
  UnitLine,
} from './views-office';
import type { AwardBoard, ExportFile, JudgeProgress, ScoreLine, Sheet } from './views-results';

/** What the organizer's people may ask for. */
export interface OrganizerContract {
  'organizer.board': {
    input: Nothing;
    output: {
      counts: Record<EntryState, number>;
      editions: EditionView[];
      nextEdition: number;
      /** Why nothing can be published now, if so. */
      refusal: Refusal | null;
    };
  };
  'organizer.queue': {
    input: { state: EntryState; theme: string | null; cursor: string | null };
    output: Page<QueueItem>;
  };
  /** `signed` are the ids of the points that the person has gone through, see `checklistFor`. */
  'entry.accept': {
    input: { id: string; revision: number; signed: string[] };
    output: { entry: QueueItem };
  };
  'entry.reject': {
    input: { id: string; revision: number; reason: string };
    output: { entry: QueueItem };
  };
  'edition.publish': {
    input: { edition: number; entries: string[] };
    output: {
      edition: EditionView;
      results: { entry: string; number: number | null; problem: string | null }[];
    };
  };
  /** Chooses for an edition to come; the plan is kept until it is published. */
  'edition.plan': {
    input: { edition: number; day: string; entries: string[]; revision: number };
    output: { plan: EditionPlan };
  };
  'edition.plans': { input: Nothing; output: { plans: EditionPlan[] } };

  /** Levels, selections, judgings, grounds: what the desks need of the campaign. */
  'office.show': { input: Nothing; output: { office: OfficeView } };

  'rounds.board': { input: Nothing; output: { tasks: RoundTask[] } };
  'figures.show': { input: { round: string | null }; output: { figures: Figures } };

  'unit.lines': { input: Nothing; output: { units: UnitLine[] } };
  'unit.add': { input: { name: string; level: string }; output: { unit: UnitLine } };
  'unit.retire': {
    input: { unit: string; reason: string };
    output: { unit: UnitLine };
  };
  /** Where the list to import is uploaded to. */
  'unit.importTicket': {
    input: { extension: string; bytes: number };
    output: { filePath: string };
  };
  'unit.import': { input: { file: string }; output: { rows: ImportRow[] } };

  'contact.queue': {
    input: { state: RegistrationState; cursor: string | null };
    output: Page<RegistrationItem> & { counts: Record<RegistrationState, number> };
  };
  'contact.approve': {
    input: { id: string; revision: number };
    output: { registration: RegistrationItem };
  };
  'contact.reject': {
    input: { id: string; revision: number; reason: string };
    output: { registration: RegistrationItem };
  };
  'contact.revoke': {
    input: { id: string; revision: number; reason: string };
    output: { registration: RegistrationItem };
  };

  'invitation.create': {
    input: { role: Exclude<Role, 'citizen' | 'contact'>; name: string; unit: string | null };
    /** The code is shown this once. */
    output: { invitation: InvitationView; code: string };
  };
  'invitation.list': { input: Nothing; output: { invitations: InvitationView[] } };
  'invitation.revoke': {
    input: { id: string; reason: string };
    output: { invitation: InvitationView };
  };

  'entry.disqualify': {
    input: { id: string; revision: number; ground: number; reason: string };
    output: { entry: QueueItem };
  };
  /** Says which unit an entry belongs to. */
  'entry.assign': {
    input: { id: string; revision: number; unit: string | null; reason: string };
    output: { entry: QueueItem };
  };
  /** Finds entries by printed number, title or id, in whatever state. */
  'entry.find': { input: { query: string }; output: { items: QueueItem[] } };

  /** Entries with votes set apart: undecided, or decided. */
  'inquiry.list': {
    input: { pending: boolean; cursor: string | null };
    output: Page<InquiryItem>;
  };
  'inquiry.decide': {
    input: {
      round: string;
      entry: string;
      revision: number;
      holds: string[];
      verdict: Verdict;
      reason: string;
    };
    output: { inquiry: InquiryItem };
  };

  'selection.show': { input: { id: string }; output: { board: SelectionBoard } };
  'selection.adjust': {
    input: { id: string; revision: number; entry: string; admit: boolean; reason: string };
    output: { board: SelectionBoard };
  };
  'selection.confirm': {
    input: { id: string; revision: number };
    output: { board: SelectionBoard };
  };

  /** Null is the campaign's first judging. */
  'scores.show': {
    input: { judging: string | null };
    output: {
      judging: JudgingView;
      lines: ScoreLine[];
      judges: JudgeProgress[];
      refusal: Refusal | null;
    };
  };
  'awards.show': { input: Nothing; output: { board: AwardBoard } };
  'awards.give': {
    input: {
      revision: number;
      award: string;
      theme: string | null;
      /** Id of the entry or, for an award to units, of the unit. */
      to: string;
      reason: string;
    };
    output: { board: AwardBoard };
  };
  'awards.take': {
    input: { revision: number; award: string; theme: string | null; to: string; reason: string };
    output: { board: AwardBoard };
  };
  'results.publish': { input: { revision: number }; output: { board: AwardBoard } };
  'results.withdraw': {
    input: { revision: number; reason: string };
    output: { board: AwardBoard };
  };

  'decision.list': {
    input: { subject: string | null; cursor: string | null };
    output: Page<DecisionLine>;
  };

  'export.sheet': { input: { sheet: Sheet }; output: { file: ExportFile } };
  /** All published parts of the ledger with the tallies and the decisions, to be counted again: see `npm run recount`. */
  'export.ledger': { input: Nothing; output: { file: ExportFile } };
  /** The winners' pages for a website, as one zip of a folder. */
  'export.site': { input: Nothing; output: { file: ExportFile } };
}
