import { figuresView } from '../../../miniprogram/packages/organizer/pages/figures/figures.state';
import * as plot from '../../../miniprogram/packages/organizer/pages/figures/plot.state';
import type { FigureLine, Figures } from '../../../miniprogram/shared/contract';
import { premises } from './premises';

const line = (id: string | null, name: string, own: Partial<FigureLine> = {}): FigureLine => ({
  id,
  name,
  level: null,
  submitted: 0,
  accepted: 0,
  published: 0,
  votes: 0,
  held: 0,
  voided: 0,
  recommended: 0,
  finalists: 0,
  awards: 0,
  ...own,
});
const figures: Figures = {
  units: [
    line('a', '沈阳市总工会', { level: 'city', submitted: 8, votes: 40, recommended: 2 }),
    line('b', '大连市总工会', { level: 'city', submitted: 400 }),
    line('c', '鞍山市总工会', { level: 'city' }),
    line(null, '未归属单位', { submitted: 3 }),
  ],
  themes: [line('work', '敬业爱岗', { submitted: 10 }), line('nature', '山水爱美')],
  total: line(null, '合计', { submitted: 411, votes: 40 }),
  days: [],
};

describe('figures', () => {
  const view = figuresView(figures, 'submitted', null, premises());

  it('draws the longest bar whole, a short one visibly, none for nothing', () => {
    expect(view.units.map(({ name, width }) => [name, width])).toEqual([
      ['大连市总工会', 100],
      ['沈阳市总工会', 2],
      ['未归属单位', 2],
    ]);
    expect(view.themes.map(({ width, tone }) => [width, tone])).toEqual([
      [100, 1],
      [0, 6],
    ]);
  });

  it('counts the units that have nothing to show, and nobody who is no unit', () => {
    expect(view.silent).toBe('另有 1 个单位投稿为 0');
    expect(figuresView(figures, 'votes', null, premises()).silent).toBe('另有 2 个单位票数为 0');
  });

  it('says beside a bar what else there is', () => {
    expect(view.units[1]?.about).toBe('市总工会 · 推荐 2');
  });

  it('says that votes do not decide an award to units, only where there is one', () => {
    expect(figuresView(figures, 'votes', null, premises()).caution).toMatch(/不作为组织奖的依据/);
    expect(figuresView(figures, 'votes', null, premises({ awards: [] })).caution).toBe('');
    expect(view.caution).toBe('');
  });

  it('says which votes are not among those counted', () => {
    const apart = (total: Partial<FigureLine>) =>
      figuresView({ ...figures, total: { ...figures.total, ...total } }, 'votes', null, premises())
        .apart;
    expect(apart({})).toBe('');
    expect(apart({ held: 86, voided: 12 })).toBe(
      '票数不含待核 86 票、作废 12 票；每天的图含投出的全部票。',
    );
    expect(figuresView(figures, 'submitted', null, premises()).apart).toBe('');
  });

  it('offers the whole campaign and each voting round', () => {
    const chosen = figuresView(figures, 'votes', 'final', premises()).rounds;
    expect(chosen.map(({ id, chosen: on }) => [id, on])).toEqual([
      ['', false],
      ['preliminary', false],
      ['final', true],
    ]);
  });
});

describe('the plot', () => {
  const day = (day: string, votes: number) => ({ day, votes, submitted: 1 });

  it('has a column for every day, also for those without a vote', () => {
    const drawn = plot.plotOf([day('2027-08-03', 100), day('2027-08-01', 1)], 'votes');
    expect(drawn.columns.map(({ key, height }) => [key, height])).toEqual([
      ['2027-08-01', 2],
      ['2027-08-02', 0],
      ['2027-08-03', 100],
    ]);
    expect(drawn).toMatchObject({ first: '8月1日', last: '8月3日', peak: 2, by: '天' });
    expect(plot.columnWords(drawn, 2, 'votes')).toBe('8月3日：100 票');
  });

  it('goes over to weeks when days could not be told apart, and loses none', () => {
    const edge = plot.plotOf([day('2027-07-25', 1), day('2027-09-22', 1)], 'votes');
    expect(edge).toMatchObject({ by: '天' });
    expect(edge.columns).toHaveLength(60);
    const weeks = plot.plotOf([day('2027-07-25', 1), day('2027-09-23', 5)], 'votes');
    expect(weeks).toMatchObject({ by: '周' });
    expect(weeks.columns).toHaveLength(9);
    expect(weeks.columns.reduce((sum, { value }) => sum + value, 0)).toBe(6);
    expect(plot.columnWords(weeks, 8, 'votes')).toBe('9月19日起的一周：5 票');
  });

  it('has nothing to draw without numbers', () => {
    expect(plot.plotOf([], 'votes')).toMatchObject({ columns: [], peak: -1, first: '', last: '' });
    expect(plot.plotOf([day('2027-08-01', 0)], 'votes').peak).toBe(-1);
  });

  it('knows the column under a finger, also beside the plot', () => {
    const drawn = plot.plotOf([day('2027-08-01', 1), day('2027-08-04', 1)], 'submitted');
    expect([-5, 0, 49, 51, 199, 500].map((x) => plot.columnAt(drawn, x, 200))).toEqual([
      0, 0, 0, 1, 3, 3,
    ]);
    expect(plot.columnAt(drawn, 10, 0)).toBe(-1);
  });
});
