import * as sheet from '../../../miniprogram/components/reason-sheet/reason.state';
import { COMMON_REASONS } from '../../../miniprogram/packages/organizer/pages/review/review.state';
import { checkReason } from '../../../miniprogram/shared/campaign/reason';

const [first, second] = COMMON_REASONS as [sheet.CommonReason, sheet.CommonReason];
const toggleReason = (text: string, label: string) =>
  sheet.toggleReason(text, label, COMMON_REASONS);
const reasonView = (text: string, asked: boolean) => sheet.reasonView(text, asked, COMMON_REASONS);

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

  it.each(COMMON_REASONS)('“$label” is a reason that the rule accepts', ({ sentence }) => {
    expect(checkReason(sentence)).toEqual([]);
  });

  it('fits even when all common ones are chosen', () => {
    const all = COMMON_REASONS.reduce((text, { label }) => toggleReason(text, label), '');
    expect(checkReason(all)).toEqual([]);
  });
});
