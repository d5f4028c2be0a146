import {
  decisionViews,
  nothingDecided,
} from '../../../miniprogram/packages/organizer/pages/decisions/decisions.state';
import type { DecisionLine } from '../../../miniprogram/shared/contract';
import { shanghai } from '../../support/campaign';

const line = (own: Partial<DecisionLine> = {}): DecisionLine => ({
  id: 'entry:a:1',
  at: shanghai('08-06 10:00:00'),
  by: '张工',
  role: 'organizer',
  verb: 'reject',
  verbLabel: '不予通过',
  subject: 'entry:a',
  subjectLabel: '作品《码头号子》',
  reason: '画面不清晰',
  before: '待审核',
  after: '未通过审核',
  signed: [],
  rule: null,
  ...own,
});

describe('the list of decisions', () => {
  it('says who, when, what, why, before and after', () => {
    expect(decisionViews([line()])[0]).toMatchObject({
      day: '2027年8月6日',
      time: '10:00',
      who: '张工（主办方）',
      what: '不予通过',
      about: '作品《码头号子》',
      reason: '画面不清晰',
      before: '待审核',
      after: '未通过审核',
      refused: false,
    });
  });

  it('says what was signed for, point by point', () => {
    const signed = ['从头到尾看过画面、听过声音', '作者资料真实、完整'];
    expect(decisionViews([line({ verb: 'accept', signed })])[0]?.signed).toEqual(signed);
  });

  it('names each day once', () => {
    const views = decisionViews([
      line({ id: '3', at: shanghai('08-07 00:00:00') }),
      line({ id: '2', at: shanghai('08-06 23:59:59') }),
      line({ id: '1' }),
    ]);
    expect(views.map(({ day }) => day)).toEqual(['2027年8月7日', '2027年8月6日', '']);
  });

  it('tells a refusal from a decision, with its rule', () => {
    const refused = line({
      verb: 'refused',
      rule: 'recommend.quota',
      role: 'contact',
      by: '李联络',
    });
    expect(decisionViews([refused])[0]).toMatchObject({
      refused: true,
      rule: 'recommend.quota',
      who: '李联络（联系人）',
    });
  });

  it('does not say the office twice', () => {
    expect(decisionViews([line({ by: '主办方（3f2a）' })])[0]?.who).toBe('主办方（3f2a）');
  });

  it('says of an empty list whether it is one of all', () => {
    expect(nothingDecided(true).title).not.toBe(nothingDecided(false).title);
  });
});
