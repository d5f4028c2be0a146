import * as sheet from '../../../miniprogram/components/reason-sheet/reason.state';

import * as review from '../../../miniprogram/packages/organizer/pages/review/review.state';
import { anItem } from './an-item';
import { aCampaign } from '../submit/a-campaign';
import { checkReason } from '../../../miniprogram/shared/campaign/reason';

const [first, second] = review.COMMON_REASONS as [sheet.CommonReason, sheet.CommonReason];
const toggleReason = (text: string, label: string) =>
  sheet.toggleReason(text, label, review.COMMON_REASONS);
const reasonView = (text: string, asked: boolean) =>
  sheet.reasonView(text, asked, review.COMMON_REASONS);

describe('a reason', () => {
  it('may be made of common ones and own words', () => {
    const text = toggleReason(toggleReason('请再看一遍。', first.label), second.label);
    expect(text).toBe(`请再看一遍。${first.sentence}${second.sentence}`);
    expect(toggleReason(text, first.label)).toBe(`请再看一遍。${second.sentence}`);
  });

  it('shows which common ones are in it', () => {
    const { chips } = reasonView(second.sentence, false);
    expect(chips.filter(({ chosen }) => chosen).map(({ label }) => label)).toEqual([second.label]);
  });

  it('is called wrong only after a try', () => {
    expect(reasonView('', false).fault).toBe('');
    expect(reasonView('', true).fault).not.toBe('');
    expect(reasonView(first.sentence, true).fault).toBe('');
  });

  it.each(review.COMMON_REASONS)('“$label” is a reason that the rule accepts', ({ sentence }) => {
    expect(checkReason(sentence)).toEqual([]);
  });

  it('fits even when all common ones are chosen', () => {
    const all = review.COMMON_REASONS.reduce((text, { label }) => toggleReason(text, label), '');
    expect(checkReason(all)).toEqual([]);
  });
});

describe('a work that somebody else looks first at', () => {
  const way = aCampaign().channels[0]!;
  const campaign = {
    ...aCampaign(),
    rounds: [],
    channels: [{ ...way, firstReview: 'partner' as const, firstReviewBy: '报社' }],
  };
  it.each([
    ['submitted', campaign, 'review.others'],
    ['accepted', campaign, undefined],
    ['submitted', aCampaign(), undefined],
  ] as const)('%s, in such a campaign or not: %#', (state, of, rule) => {
    const item = anItem('a', { state, way: way.id });
    const refusal = review.firstByOthers(item, of, 0);
    expect(refusal?.rule).toBe(rule);
    if (refusal === null) return;
    expect(review.acceptView(item, { acceptance: [] }, [], refusal)).toMatchObject({
      refusal,
      points: [],
    });
  });
});
