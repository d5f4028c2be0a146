import type { Candidate, ContactDesk, SeatView } from '../../../miniprogram/shared/contract';
import type { CampaignView } from '../../../miniprogram/shared/campaign/view';
import type { Refusal } from '../../../miniprogram/shared/decision';
import { endOfDay, startOfDay } from '../../../miniprogram/shared/calendar';
import { aCampaign } from '../submit/a-campaign';

const source = { clause: '每个工会可推荐10张图片、3个小视频' };
const GATE = { clause: '推荐作品须为前期展示中网民投票数量超过200票，否则不能推荐' };

export const RECOMMENDING = startOfDay('2027-09-20');

/** A campaign with a round of votes and one to recommend in. */
export function aContest(): CampaignView {
  const campaign = aCampaign();
  return {
    ...campaign,
    rounds: [
      ...campaign.rounds,
      {
        id: 'semifinal',
        name: '复赛推荐',
        opensAt: startOfDay('2027-09-16'),
        closesAt: endOfDay('2027-09-30'),
        allows: ['recommend'],
        source,
      },
    ],
    gates: [
      {
        id: 'recommendable',
        label: '可推荐进入复赛',
        round: 'open',
        moreThan: 200,
        before: 'recommend',
        source: GATE,
      },
    ],
  };
}

export function aSeat(seat: number, extra: Partial<SeatView> = {}): SeatView {
  return {
    quota: 'image-seats',
    seat,
    entry: `e${String(seat)}`,
    title: `作品${String(seat)}`,
    kind: 'image',
    form: 'image',
    number: 10 + seat,
    preview: null,
    votes: 230,
    by: '赵敏',
    at: RECOMMENDING,
    struck: null,
    ...extra,
  };
}

const quota = (id: string, name: string, kind: 'image' | 'video', max: number | null) => ({
  id,
  name,
  kind,
  theme: null,
  levels: ['city'],
  max,
  source,
});

export function aDesk(extra: Partial<ContactDesk> = {}): ContactDesk {
  return {
    unit: { id: 'u1', name: '沈阳市总工会', level: 'city' },
    level: { id: 'city', name: '市总工会', recommends: true, uploads: true, source },
    acts: true,
    recommend: null,
    upload: null,
    withdraw: null,
    quotas: [
      { quota: quota('image-seats', '图片推荐名额', 'image', 10), taken: [] },
      { quota: quota('video-seats', '小视频推荐名额', 'video', 3), taken: [] },
    ],
    counts: { uploaded: 12, published: 9, passed: 4 },
    talliedAt: startOfDay('2027-09-16'),
    frozen: true,
    ...extra,
  };
}

export function aRefusal(rule: string, extra: Partial<Refusal> = {}): Refusal {
  return {
    allowed: false,
    rule,
    source,
    facts: {},
    reason: `${rule} 不行。`,
    remedy: '换一件。',
    ...extra,
  };
}

export function aCandidate(extra: Partial<Candidate> = {}): Candidate {
  return {
    entry: 'e1',
    number: 11,
    title: '清晨的焊花',
    theme: 'work',
    kind: 'image',
    form: 'image',
    preview: null,
    pieces: 1,
    excerpt: null,
    votes: 230,
    held: 0,
    needed: 201,
    seat: null,
    refusals: [],
    ...extra,
  };
}
