import type { CampaignView } from '../../shared/campaign/view';
import type { Refusal } from '../../shared/decision';
import type { Fault } from '../../shared/reply';
import type { ContentView, KindOption } from '../../state/content-view';
import type { DeclareView } from '../../state/declared';
import type { Step } from '../../state/draft';
import type { FieldNotes } from '../../state/form-notes';
import type { UploadsView } from '../../state/upload-view';
import type { StepView } from './submit.state';
import type { Choice, MediaCard } from './submit.view';
import type { SummaryRow } from './summary';

/** What the page's template reads, before anything is known. */
export const nothingYet = {
  phase: 'loading' as 'loading' | 'failed' | 'closed' | 'editing' | 'sending' | 'done',
  fault: null as Fault | null,
  /** Why nothing can be submitted now. */
  refusal: null as object | null,
  restored: false,
  /** Whether the draft was made of an entry that was not accepted. */
  again: false,
  step: 'theme' as Step,
  steps: [] as StepView[],
  /** What the present step lacks, after a try to go on. */
  missing: '',
  themes: [] as CampaignView['themes'],
  theme: '',
  /** Whether every work is one picture or film out of the album. */
  plain: true,
  choices: [] as Choice[],
  /** Kinds to choose from; empty where there is one. */
  kinds: [] as KindOption[],
  work: null as ContentView | null,
  media: null as MediaCard | null,
  fileNote: null as object | null,
  fields: [] as object[],
  /** Names of the organizer's units, to choose from while typing. */
  units: [] as string[],
  notes: {} as FieldNotes,
  focus: '',
  declare: null as DeclareView | null,
  declareNotes: {} as FieldNotes,
  consent: null as CampaignView['consent'] | null,
  agreed: false,
  consentWanted: false,
  rows: [] as SummaryRow[],
  /** What a reviewer will judge. */
  flags: [] as Refusal[],
  /** What is to be read before it is sent all the same. */
  warned: [] as Refusal[],
  warning: false,
  sendFault: null as Fault | null,
  progress: { percent: 0, bytes: '', speed: '', files: [] } as UploadsView,
  judging: false,
  doneTitle: '',
};
