import type { CampaignView } from '../../shared/campaign/view';
import type { Fault } from '../../shared/reply';
import type { Step } from '../../state/draft';
import type { FieldNotes } from '../../state/form-notes';
import type { ProgressView } from '../../state/progress';
import type { StepView } from './submit.state';
import type { Choice, MediaCard, SummaryRow } from './submit.view';

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
  choices: [] as Choice[],
  picking: false,
  media: null as MediaCard | null,
  fileNote: null as object | null,
  declined: false,
  fields: [] as object[],
  /** Names of the organizer's units, to choose from while typing. */
  units: [] as string[],
  notes: {} as FieldNotes,
  focus: '',
  consent: null as CampaignView['consent'] | null,
  agreed: false,
  consentWanted: false,
  rows: [] as SummaryRow[],
  sendFault: null as Fault | null,
  progress: { percent: 0, bytes: '', speed: '' } as ProgressView,
  judging: false,
  doneTitle: '',
};
