import type { BallotView, ScreeningView } from '../../../miniprogram/shared/campaign/judging';
import type {
  BallotBoard,
  BallotBox,
  BallotLine,
  ReviewerProgress,
  ScreenedLine,
  ScreeningBoard,
  SeatLine,
} from '../../../miniprogram/shared/contract';

const reading = { reading: '测试' };
const step = {
  round: 'judging',
  from: 'accepted',
  fromSource: reading,
  panel: '专家评审组',
  hides: [],
  hidesSource: reading,
  source: reading,
};

export const aScreeningView = (own: Partial<ScreeningView['screening']> = {}): ScreeningView => ({
  ...step,
  id: 'screening',
  name: '初评',
  screening: {
    assignment: { by: 'organizer', reviewersPerEntry: 2, source: reading },
    passes: 'all',
    passesSource: reading,
    opinion: 'failed',
    opinionSource: reading,
    ...own,
  },
});

export const aBallotView = (own: Partial<BallotView['ballot']> = {}): BallotView => ({
  ...step,
  id: 'meeting',
  name: '复评',
  ballot: {
    groups: [],
    quorum: { parts: 2, of: 3 },
    quorumSource: reading,
    share: null,
    shareSource: reading,
    tie: 'again',
    tieSource: reading,
    own: 'shown',
    ownSource: reading,
    chairs: ['judge', 'organizer'],
    chairsSource: reading,
    ...own,
  },
});

export const aSeat = (place: number, own: Partial<SeatLine> = {}): SeatLine => ({
  place,
  judge: `judge-${String(place)}`,
  name: `评委${String(place)}`,
  state: 'open',
  opinion: '',
  reason: null,
  ...own,
});

export const aFreeSeat = (place: number, reason: string | null = null): SeatLine =>
  aSeat(place, { judge: null, name: '', state: 'free', reason });

export const aLine = (title: string, own: Partial<ScreenedLine> = {}): ScreenedLine => ({
  entry: title,
  title,
  kind: 'image',
  form: 'image',
  unit: '沈阳市总工会',
  outcome: 'waiting',
  passed: 0,
  failed: 0,
  seats: [aSeat(1), aSeat(2)],
  ...own,
});

export const aReviewer = (
  judge: string,
  own: Partial<ReviewerProgress> = {},
): ReviewerProgress => ({
  judge,
  name: judge,
  unit: null,
  active: true,
  total: 0,
  open: 0,
  passed: 0,
  failed: 0,
  declined: 0,
  excluded: 0,
  ...own,
});

export const aScreeningBoard = (own: Partial<ScreeningBoard> = {}): ScreeningBoard => ({
  judging: aScreeningView(),
  revision: 0,
  seed: null,
  lines: [],
  reviewers: [],
  free: 0,
  short: 0,
  outcomes: { waiting: 0, passed: 0, failed: 0, split: 0 },
  refusal: null,
  ...own,
});

export const aCounted = (work: string, own: Partial<BallotLine> = {}): BallotLine => ({
  work,
  entry: `entry-${work}`,
  title: work,
  kind: 'image',
  form: 'image',
  unit: null,
  preview: null,
  votes: null,
  again: null,
  rank: null,
  verdict: null,
  ...own,
});

/** A box of four works and two places, before the vote. */
export const aBox = (own: Partial<BallotBox> = {}): BallotBox => ({
  group: 'picture',
  name: '图片类',
  state: 'waiting',
  revision: 0,
  turn: 1,
  most: 2,
  places: 2,
  lines: ['甲', '乙', '丙', '丁'].map((work) => aCounted(work)),
  cast: 0,
  quorum: 2,
  ballots: null,
  free: 0,
  reason: null,
  opening: null,
  closing: null,
  ...own,
});

export const aBallotBoard = (own: Partial<BallotBoard> = {}): BallotBoard => ({
  judging: aBallotView(),
  panel: 3,
  chair: null,
  boxes: [aBox()],
  refusal: null,
  ...own,
});
