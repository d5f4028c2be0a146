import { deskView } from '../../../miniprogram/packages/judge/pages/desk/desk.state';
import { mayScore } from '../../../miniprogram/shared/steps/score';
import { startOfDay } from '../../../miniprogram/shared/calendar';
import { campaignView, officeView } from '../../support/campaign';
import { aCampaign } from '../../support/campaign';
import { aDesk, aScore, aWork } from './a-work';

const NOW = startOfDay('2027-10-20');
const works = [
  aWork(1, aScore('final', { total: 89.5 })),
  aWork(2, aScore('draft', { total: null })),
  aWork(3),
];
const view = (own: Parameters<typeof aDesk>[0] = {}, filter: 'all' | 'draft' = 'all', now = NOW) =>
  deskView(aDesk(own), works, filter, aCampaign(), now);

describe('the judge’s desk', () => {
  it('says until when, what is left, and how each work stands', () => {
    const { deadline, progress, goOn, next, lines, filters } = view();
    expect(deadline).toBe('10月31日 24:00 截止');
    expect(progress.left).toBe(2);
    expect([goOn, next]).toEqual(['继续评审', 'w2']);
    expect(lines.map(({ label, total }) => [label, total])).toEqual([
      ['已评', '89.5 分'],
      ['草稿', ''],
      ['未评', ''],
    ]);
    expect(filters.map(({ label, count }) => `${label}${count}`)).toEqual([
      '全部3',
      '未评1',
      '草稿1',
      '已评1',
      '回避0',
    ]);
  });

  it('names the begin while it is to come', () => {
    expect(view({}, 'all', startOfDay('2027-10-17')).deadline).toBe('10月18日 00:00 开始');
  });

  it('narrows the list without losing what comes next', () => {
    const { lines, next } = view({}, 'draft');
    expect(lines.map(({ id }) => id)).toEqual(['w2']);
    expect(next).toBe('w2');
  });

  it('comes a screen at a time', () => {
    const many = Array.from({ length: 45 }, (_, index) => aWork(index + 1));
    const shown = (room: number) => deskView(aDesk(), many, 'all', aCampaign(), NOW, room);
    expect([shown(40).lines.length, shown(40).more]).toEqual([40, 5]);
    expect([shown(80).lines.length, shown(80).more]).toEqual([45, 0]);
  });

  it('says how many works are kept away, and only then', () => {
    expect(view().excluded).toBe('');
    expect(view({ excluded: 2 }).excluded).toMatch(/2 件是您所在单位的作品/);
  });

  it('offers no work to go on with while nothing can be scored', () => {
    const [judging] = officeView.judgings;
    const late = mayScore(campaignView, judging!, startOfDay('2027-11-01'));
    const { goOn, next, refusal } = view({ refusal: late.allowed ? null : late });
    expect([goOn, next]).toEqual(['', null]);
    expect(refusal?.rule).toBe('score.window');
  });

  it('shows nothing of a work but what a judge may see', () => {
    expect(Object.keys(view().lines[0]!).sort()).toEqual(
      ['about', 'cover', 'id', 'label', 'place', 'standing', 'title', 'total'].sort(),
    );
  });
});
