import type { FieldView } from '../../../../components/author-form/form-view';
import type { CampaignView } from '../../../../shared/campaign/view';
import type { Fault } from '../../../../shared/reply';
import type { FieldNotes } from '../../../../state/form-notes';
import type { ProgressView } from '../../../../state/progress';
import { NO_FORM, type BarView, type RowView } from './batch.view';

export const NO_PROGRESS: ProgressView = { percent: 0, bytes: '', speed: '' };

/** What the page's template reads, before anything is known. */
export const nothingYet = {
  large: false,
  phase: 'loading' as 'loading' | 'failed' | 'ready',
  fault: null as Fault | null,
  /** Why nothing can be uploaded now. */
  refusal: null as object | null,
  limits: [] as string[],
  room: 0,
  picking: '',
  pickNote: null as object | null,
  declined: false,
  restored: false,
  themes: [] as CampaignView['themes'],
  theme: '',
  shared: [] as FieldView[],
  /** Names of the organizer's units, to choose from while typing. */
  units: [] as string[],
  rows: [] as RowView[],
  form: NO_FORM,
  notes: {} as FieldNotes,
  focus: '',
  themeWanted: false,
  consent: null as CampaignView['consent'] | null,
  agreed: false,
  consentWanted: false,
  bar: { button: '', note: '', running: '' } as BarView,
  progress: NO_PROGRESS,
  judging: false,
  stopFault: null as Fault | null,
  /** How many works are handed in. */
  done: 0,
};
