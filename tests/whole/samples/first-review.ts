import type { ChannelView, RoundView } from '../../../miniprogram/shared/campaign/view';
import {
  mayReviewFirst,
  mayReviewForUnit,
  mayReviewInstead,
} from '../../../miniprogram/shared/works/first-review';
import { campaignView, officeView } from '../../support/campaign';
import { at } from '../../support/cloud';
import { refusalOf, type Samples } from './sample';

const [level] = officeView.levels;
if (level === undefined) throw new Error('the notice has levels of units');
const judged = { rounds: campaignView.rounds };
const unjudged: { rounds: RoundView[] } = { rounds: [] };
const wayOf = (firstReview: ChannelView['firstReview']): ChannelView => ({
  ...{ id: 'way', name: '推荐', by: 'unit', levels: ['city'], firstReview },
  ...{ firstReviewBy: '报社', source: { clause: '推荐报送的作品由推荐单位进行初审' } },
});
const waiting = { unit: '长沙市人社局', submittedAt: at('08-02 10:00') };

/** Refusals of those who look first at works, and of whoever would go before them. */
export const firstReviewSamples: Samples = {
  'review.contact': [refusalOf(mayReviewForUnit({ level, acts: false }))],
  'review.window': [refusalOf(mayReviewFirst(judged, at('12-01')))],
  'review.others': [
    refusalOf(mayReviewInstead(judged, wayOf('unit'), waiting, at('08-05'))),
    refusalOf(
      mayReviewInstead(unjudged, wayOf('partner'), { ...waiting, unit: null }, at('08-05')),
    ),
  ],
};
