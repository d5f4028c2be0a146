import { endOfDay, startOfDay } from '../../../miniprogram/shared/calendar';
import type {
  AnswerView,
  BallotDesk,
  BallotPaper,
  BallotWork,
  ScreenedWork,
  ScreeningDesk,
} from '../../../miniprogram/shared/contract';
import type { Refusal } from '../../../miniprogram/shared/decision';
import { aShown } from './a-work';

export const CLOSED: Refusal = {
  allowed: false,
  rule: 'ballot.open',
  source: { reading: '测试' },
  facts: {},
  reason: '图片类还没有开始投票。',
  remedy: '请等主持人宣布开始。',
};

export const aScreened = (position: number, own: Partial<AnswerView> = {}): ScreenedWork => ({
  ...aShown(position),
  answer: { state: 'open', opinion: '', at: startOfDay('2027-10-20'), revision: 1, ...own },
});

export const aScreening = (own: Partial<ScreeningDesk> = {}): ScreeningDesk => ({
  id: 'screening',
  name: '初评',
  opensAt: startOfDay('2027-10-18'),
  closesAt: endOfDay('2027-10-24'),
  total: 4,
  passed: 1,
  failed: 1,
  declined: 0,
  opinion: 'failed',
  refusal: null,
  ...own,
});

export const aCandidate = (position: number, own = false): BallotWork => ({
  ...aShown(position),
  own,
});

/** A paper of four works, of which two may be chosen; the vote is open. */
export const aPaper = (own: Partial<BallotPaper> = {}): BallotPaper => ({
  group: 'picture',
  name: '图片类',
  state: 'open',
  turn: 1,
  most: 2,
  places: 2,
  works: [aCandidate(1), aCandidate(2), aCandidate(3), aCandidate(4, true)],
  ballot: null,
  counted: null,
  result: null,
  refusal: null,
  ...own,
});

export const aBallotDesk = (own: Partial<BallotDesk> = {}): BallotDesk => ({
  id: 'meeting',
  name: '复评',
  opensAt: startOfDay('2027-10-25'),
  closesAt: endOfDay('2027-10-31'),
  chairs: false,
  groups: [{ id: 'picture', name: '图片类', state: 'open', candidates: 4, cast: false }],
  refusal: null,
  ...own,
});
