import type { FieldView } from '../../../../components/author-form/form-view';
import type { CampaignView } from '../../../../shared/campaign/view';
import type { Fault } from '../../../../shared/reply';
import type { FieldNotes } from '../../../../state/form-notes';
import type { Refusal } from '../../../../shared/decision';
import type { UploadsView } from '../../../../state/upload-view';
import { NO_FORM, type BarView, type RowView } from './batch.view';

export const NO_PROGRESS: UploadsView = { percent: 0, bytes: '', speed: '', files: [] };

/** What the page's template reads, before anything is known. */
export const nothingYet = {
  large: false,
  phase: 'loading' as 'loading' | 'failed' | 'ready',
  fault: null as Fault | null,
  /** Why nothing can be uploaded now. */
  refusal: null as object | null,
  limits: [] as string[],
  /** Kinds to begin a work of; empty where files are chosen first. */
  kinds: [] as { id: string; name: string; icon: string }[],
  room: 0,
  pickNote: null as object | null,
  restored: false,
  themes: [] as CampaignView['themes'],
  theme: '',
  shared: [] as FieldView[],
  /** Names of the organizer's units, to choose from while typing. */
  units: [] as string[],
  rows: [] as RowView[],
  form: NO_FORM,
  notes: {} as FieldNotes,
  declareNotes: {} as FieldNotes,
  /** What is to be read before works are sent all the same. */
  warned: [] as Refusal[],
  warning: false,
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
