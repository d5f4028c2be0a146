import { aPieceView } from '../../support/piece-view';
import { officeView } from '../../support/campaign';
import { startOfDay, endOfDay } from '../../../miniprogram/shared/calendar';
import type {
  JudgedWork,
  JudgingDesk,
  ScoreView,
  ShownWork,
} from '../../../miniprogram/shared/contract';

const [judging] = officeView.judgings;
if (judging === undefined) throw new Error('the campaign has no judging');

export const CRITERIA = judging.criteria;

export const aScore = (state: ScoreView['state'], own: Partial<ScoreView> = {}): ScoreView => ({
  state,
  marks: {},
  comment: '',
  reason: null,
  total: null,
  at: startOfDay('2027-10-20'),
  revision: 1,
  ...own,
});

/** A work as every judge sees it. */
export const aShown = (position: number): ShownWork => ({
  work: `w${position}`,
  position,
  theme: 'work',
  kind: 'image',
  form: 'image',
  title: `作品${position}`,
  intro: '天刚亮。',
  pieces: [aPieceView({ file: 'cloud://x/original.jpg' })],
  preview: null,
  width: 4,
  height: 3,
  durationMs: null,
});

export const aWork = (position: number, score: ScoreView | null = null): JudgedWork => ({
  ...aShown(position),
  score,
});

export const aDesk = (own: Partial<JudgingDesk> = {}): JudgingDesk => ({
  id: 'experts',
  name: '专家评审',
  criteria: CRITERIA,
  opensAt: startOfDay('2027-10-18'),
  closesAt: endOfDay('2027-10-31'),
  total: 4,
  scored: 1,
  drafts: 1,
  abstained: 1,
  excluded: 0,
  refusal: null,
  ...own,
});
