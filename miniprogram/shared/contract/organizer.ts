import { action } from './action';
import type { Refusal } from '../decision';
import type { JudgingView } from '../campaign/judging';
import type { OfficeView } from '../campaign/office';
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
export const organizerActions = {
  'organizer.board': action<
    Nothing,
    {
      counts: Record<EntryState, number>;
      editions: EditionView[];
      nextEdition: number;
      /** Why nothing can be published now, if so. */
      refusal: Refusal | null;
    }
  >(),
  'organizer.queue': action<
    { state: EntryState; theme: string | null; cursor: string | null },
    Page<QueueItem>
  >(),
  /** `signed` are the ids of the points that the person has gone through, see `checklistFor`. */
  'entry.accept': action<
    { id: string; revision: number; signed: string[] },
    { entry: QueueItem }
  >(),
  'entry.reject': action<{ id: string; revision: number; reason: string }, { entry: QueueItem }>(),
  'edition.publish': action<
    { edition: number; entries: string[] },
    {
      edition: EditionView;
      results: { entry: string; number: number | null; problem: string | null }[];
    }
  >(),
  /** Chooses for an edition to come; the plan is kept until it is published. */
  'edition.plan': action<
    { edition: number; day: string; entries: string[]; revision: number },
    { plan: EditionPlan }
  >(),
  'edition.plans': action<Nothing, { plans: EditionPlan[] }>(),

  /** Levels, selections, judgings, grounds: what the desks need of the campaign. */
  'office.show': action<Nothing, { office: OfficeView }>(),

  'rounds.board': action<Nothing, { tasks: RoundTask[] }>(),
  'figures.show': action<{ round: string | null }, { figures: Figures }>(),

  'unit.lines': action<Nothing, { units: UnitLine[] }>(),
  'unit.add': action<{ name: string; level: string }, { unit: UnitLine }>(),
  'unit.retire': action<{ unit: string; reason: string }, { unit: UnitLine }>(),

  'contact.queue': action<
    { state: RegistrationState; cursor: string | null },
    Page<RegistrationItem> & { counts: Record<RegistrationState, number> }
  >(),
  'contact.approve': action<{ id: string; revision: number }, { registration: RegistrationItem }>(),
  'contact.reject': action<
    { id: string; revision: number; reason: string },
    { registration: RegistrationItem }
  >(),
  'contact.revoke': action<
    { id: string; revision: number; reason: string },
    { registration: RegistrationItem }
  >(),

  /** The code is shown this once. */
  'invitation.create': action<
    { role: Exclude<Role, 'citizen' | 'contact'>; name: string; unit: string | null },
    { invitation: InvitationView; code: string }
  >(),
  'invitation.list': action<Nothing, { invitations: InvitationView[] }>(),
  'invitation.revoke': action<{ id: string; reason: string }, { invitation: InvitationView }>(),

  'entry.disqualify': action<
    { id: string; revision: number; ground: number; reason: string },
    { entry: QueueItem }
  >(),
  /** Says which unit an entry belongs to. */
  'entry.assign': action<
    { id: string; revision: number; unit: string | null; reason: string },
    { entry: QueueItem }
  >(),
  /** Finds entries by printed number, title or id, in whatever state. */
  'entry.find': action<{ query: string }, { items: QueueItem[] }>(),

  /** Entries with votes set apart: undecided, or decided. */
  'inquiry.list': action<{ pending: boolean; cursor: string | null }, Page<InquiryItem>>(),
  'inquiry.decide': action<
    {
      round: string;
      entry: string;
      revision: number;
      holds: string[];
      verdict: Verdict;
      reason: string;
    },
    { inquiry: InquiryItem }
  >(),

  'selection.show': action<{ id: string }, { board: SelectionBoard }>(),
  'selection.adjust': action<
    { id: string; revision: number; entry: string; admit: boolean; reason: string },
    { board: SelectionBoard }
  >(),
  'selection.confirm': action<{ id: string; revision: number }, { board: SelectionBoard }>(),

  /** Null is the campaign's first judging. */
  'scores.show': action<
    { judging: string | null },
    {
      judging: JudgingView;
      lines: ScoreLine[];
      judges: JudgeProgress[];
      refusal: Refusal | null;
    }
  >(),
  'awards.show': action<Nothing, { board: AwardBoard }>(),
  'awards.give': action<
    {
      revision: number;
      award: string;
      theme: string | null;
      /** Id of the entry or, for an award to units, of the unit. */
      to: string;
      reason: string;
    },
    { board: AwardBoard }
  >(),
  'awards.take': action<
    { revision: number; award: string; theme: string | null; to: string; reason: string },
    { board: AwardBoard }
  >(),
  'results.publish': action<{ revision: number }, { board: AwardBoard }>(),
  'results.withdraw': action<{ revision: number; reason: string }, { board: AwardBoard }>(),

  'decision.list': action<{ subject: string | null; cursor: string | null }, Page<DecisionLine>>(),
};

/** Spreadsheets and archives stand apart, as their reader and writer are heavier than all the rest. */
export const sheetActions = {
  /** Where the list to import is uploaded to. */
  'unit.importTicket': action<{ extension: string; bytes: number }, { filePath: string }>(),
  'unit.import': action<{ file: string }, { rows: ImportRow[] }>(),

  'export.sheet': action<{ sheet: Sheet }, { file: ExportFile }>(),
  /** All published parts of the ledger with the tallies and the decisions, to be counted again: see `npm run recount`. */
  'export.ledger': action<Nothing, { file: ExportFile }>(),
  /** The winners' pages for a website, as one zip of a folder. */
  'export.site': action<Nothing, { file: ExportFile }>(),
};
