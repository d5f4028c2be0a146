import { action } from './action';
import type { ReportGround, ReportVerdict } from '../vocabulary';
import type { Nothing } from './citizen';
import type { MyEntry, Page, QueueItem } from './views';
import type { AnswerLine } from './views-parts';
import type { ExportFile } from './views-results';
import type { Lookalike, OwnData, ProposalView, DisclosureLine, ReportItem } from './views-safety';

/** What a person may do with what is kept of them, and report of others. */
export const personalActions = {
  'own.show': action<Nothing, { own: OwnData }>(),
  /** All of it as one file, at an address that works for a while. */
  'own.download': action<Nothing, { file: ExportFile }>(),
  /** Corrects answers; those that are left out stay as they are. */
  'own.correct': action<
    {
      kind: 'entry' | 'registration';
      id: string;
      revision: number;
      answers: Record<string, string>;
    },
    { own: OwnData }
  >(),
  /** Erases what need not stay; `understood` is the person's own word on what that means. */
  'own.erase': action<{ understood: true }, { own: OwnData }>(),
  'entry.withdraw': action<{ id: string; revision: number; reason: string }, { entry: MyEntry }>(),
  /** Once per person and work; the same again is harmless. */
  'entry.report': action<
    { entry: string; ground: ReportGround; text: string },
    { reportedAt: number }
  >(),
};

/** What the organizer's people may ask for to keep the campaign safe. */
export const safetyActions = {
  /** Has a file inspected once more. */
  'entry.inspect': action<{ id: string }, { entry: QueueItem }>(),
  /** A temporary address of the file as it was sent in, places and all; the disclosure is recorded. */
  /** The file of one piece as it was sent in; the disclosure is recorded. */
  'entry.original': action<
    { id: string; piece: number; purpose: string },
    { url: string; bytes: number }
  >(),
  'entry.lookalikes': action<{ id: string }, { items: Lookalike[] }>(),
  /** A form's answers in full; the disclosure is recorded. */
  'personal.show': action<
    { kind: 'entry' | 'registration'; id: string; purpose: string },
    { answers: AnswerLine[] }
  >(),
  'disclosure.list': action<{ cursor: string | null }, Page<DisclosureLine>>(),

  'report.list': action<{ open: boolean; cursor: string | null }, Page<ReportItem>>(),
  'report.decide': action<
    { entry: string; upTo: number; verdict: ReportVerdict; reason: string },
    { item: ReportItem }
  >(),

  'proposal.list': action<Nothing, { proposals: ProposalView[] }>(),
  'proposal.decline': action<{ id: string; reason: string }, { proposals: ProposalView[] }>(),
};
