import { officeView } from '../../support/campaign';
import {
  isAnnounced,
  isComplete,
  isDecided,
  isNotWithdrawn,
  mayAnnounce,
} from '../../../miniprogram/shared/results/announce';
import {
  hasPlace,
  mayChange,
  mayDecide,
  mayHoldToo,
  mayWin,
} from '../../../miniprogram/shared/results/award';
import { isFinal, isNotEmpty, mayForward } from '../../../miniprogram/shared/results/hand-on';
import { hasShortlist, mayScore, mayScoreWork } from '../../../miniprogram/shared/steps/score';
import { aCampaign, shanghai } from '../../support/campaign';
import { refusalOf, type Samples } from './sample';

const campaign = aCampaign();
const [judging] = officeView.judgings;
const [, shortlist] = officeView.selections;
const [first] = officeView.awards;
const round = campaign.rounds.find(({ id }) => id === judging?.round);
if (!judging || !shortlist || !first || !round)
  throw new Error('the campaign judges and awards nothing');
const forwarding = {
  ...{ id: 'province', name: '展示展播活动', to: '省扶贫办', of: first.id, source: first.source },
  opensAt: shanghai('11-03 00:00:00'),
  dueAt: shanghai('11-03 23:59:59'),
};
const before = shanghai('10-31 23:59:59');

/** Refusals of scoring, awarding and announcing. */
export const resultSamples: Samples = {
  'score.window': ['10-17 23:59:59', '11-01 00:00:00'].map((moment) =>
    refusalOf(mayScore(campaign, judging, shanghai(moment))),
  ),
  'score.shortlist': [refusalOf(hasShortlist(shortlist, null))],
  'score.conflict': [refusalOf(mayScoreWork(judging, true))],
  'award.pool': [refusalOf(mayWin(first, judging.source, false))],
  'award.twice': [refusalOf(mayHoldToo(first, '二等奖'))],
  'award.count': [refusalOf(hasPlace(first, 5))],
  'award.judging': [refusalOf(mayDecide(round, before))],
  'award.published': [refusalOf(mayChange(first, true))],
  'announce.window': [refusalOf(mayAnnounce(campaign, before))],
  'announce.ties': [refusalOf(isDecided(first, '', 1, 2))],
  'announce.short': [refusalOf(isComplete(first, '', { filled: 3, candidates: 2, vacant: false }))],
  'announce.pending': [refusalOf(isAnnounced(campaign, false, shanghai('11-02 12:00:00')))],
  'package.unconfirmed': [refusalOf(isFinal('候选优秀作品', shortlist.source, false))],
  'package.empty': [refusalOf(isNotEmpty('全部通过审核的作品', shortlist.source, 0))],
  'forwarding.window': [refusalOf(mayForward(forwarding, shanghai('11-02 12:00:00')))],
  'announce.withdrawn': [
    refusalOf(isNotWithdrawn(campaign, { reason: '核对有误', at: shanghai('11-02 12:00:00') })),
  ],
};
