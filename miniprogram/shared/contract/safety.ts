import type { ReportGround, ReportVerdict } from '../vocabulary';
import type { Nothing } from './citizen';
import type { MyEntry, Page, QueueItem } from './views';
import type { AnswerLine } from './views-parts';
import type { ExportFile } from './views-results';
import type { Lookalike, OwnData, ProposalView, ReadingLine, ReportItem } from './views-safety';

/** What a person may do with what is kept of them, and report of others. */
export interface PersonalContract {
  'own.show': { input: Nothing; output: { own: OwnData } };
  /** All of it as one file, at an address that works for a while. */
  'own.download': { input: Nothing; output: { file: ExportFile } };
  /** Corrects answers; those that are left out stay as they are. */
  'own.correct': {
    input: {
      kind: 'entry' | 'registration';
      id: string;
      revision: number;
      answers: Record<string, string>;
    };
    output: { own: OwnData };
  };
  /** Erases what need not stay; `understood` is the person's own word on what that means. */
  'own.erase': { input: { understood: true }; output: { own: OwnData } };
  'entry.withdraw': {
    input: { id: string; revision: number; reason: string };
    output: { entry: MyEntry };
  };
  /** Once per person and work; the same again is harmless. */
  'entry.report': {
    input: { entry: string; ground: ReportGround; text: string };
    output: { reportedAt: number };
  };
}

/** What the organizer's people may ask for to keep the campaign safe. */
export interface SafetyContract {
  /** Has a file inspected once more. */
  'entry.inspect': { input: { id: string }; output: { entry: QueueItem } };
  /** A temporary address of the file as it was sent in, places and all; the reading is recorded. */
  'entry.original': {
    input: { id: string; purpose: string };
    output: { url: string; bytes: number };
  };
  'entry.lookalikes': { input: { id: string }; output: { items: Lookalike[] } };
  /** A form's answers in full; the reading is recorded. */
  'personal.show': {
    input: { kind: 'entry' | 'registration'; id: string; purpose: string };
    output: { answers: AnswerLine[] };
  };
  'reading.list': { input: { cursor: string | null }; output: Page<ReadingLine> };

  'report.list': { input: { open: boolean; cursor: string | null }; output: Page<ReportItem> };
  'report.decide': {
    input: { entry: string; upTo: number; verdict: ReportVerdict; reason: string };
    output: { item: ReportItem };
  };

  'proposal.list': { input: Nothing; output: { proposals: ProposalView[] } };
  'proposal.decline': {
    input: { id: string; reason: string };
    output: { proposals: ProposalView[] };
  };
}
