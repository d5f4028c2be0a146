import {
  awardsPage,
  idOf,
} from '../../../miniprogram/packages/organizer/pages/awards/awards.state';
import {
  candidatesFor,
  hintOf,
} from '../../../miniprogram/packages/organizer/pages/awards/candidates';
import { giveWish, vacantWish } from '../../../miniprogram/packages/organizer/pages/awards/wishes';
import { startOfDay } from '../../../miniprogram/shared/calendar';
import type { FigureLine } from '../../../miniprogram/shared/contract';
import { aBoard, anAwardLine, aScoreLine } from './a-board';

const unit = { id: 'u1', name: '大连市总工会', level: 'city' };
const unitLine = anAwardLine(null, {
  award: 'organization',
  unit,
  number: null,
  rank: null,
  score: null,
  by: 'person',
  reason: '报送作品多。',
});
const figure = (id: string | null, own: Partial<FigureLine> = {}): FigureLine => ({
  id,
  name: `单位${id ?? ''}`,
  level: 'city',
  submitted: 9,
  accepted: 8,
  published: 7,
  votes: 999,
  held: 0,
  voided: 0,
  recommended: 6,
  finalists: 5,
  awards: 4,
  ...own,
});

describe('the awards', () => {
  it('say how many places are filled, and which are short', () => {
    const page = awardsPage(aBoard({ first: [anAwardLine('a')] }), '');
    expect(page.picks.map(({ id, words, short }) => [id, words, short])).toEqual([
      ['first', '1/5', true],
      ['second', '0/10', true],
      ['third', '0/20', true],
      ['theme', '0/6', true],
      ['organization', '0/10', true],
    ]);
    expect(page.total).toBe('共 51 个名额，已定 1 个');
    expect(page.award?.id).toBe('first');
    expect(page.award?.groups[0]).toMatchObject({ filled: '1 / 5', free: 4, vacant: '' });
  });

  it('stay with the award that was looked at', () => {
    expect(awardsPage(aBoard(), 'theme').award?.groups).toHaveLength(6);
    expect(awardsPage(aBoard(), 'gone').award?.id).toBe('first');
    expect(awardsPage(aBoard({}, { awards: [] }), '').award).toBeNull();
  });

  it('tell a ranking’s proposal from a person’s decision', () => {
    const decided = anAwardLine('b', { by: 'person', reason: '合议决定。', rank: 5, score: 88 });
    const page = awardsPage(aBoard({ first: [anAwardLine('a'), decided] }), 'first');
    expect(page.award?.groups[0]?.lines.map(({ by, reason }) => [by, reason])).toEqual([
      ['第 1 名，90.00 分', ''],
      ['主办方决定 · 第 5 名，88.00 分', '合议决定。'],
    ]);
    const units = awardsPage(aBoard({ organization: [unitLine] }), 'organization');
    expect(units.award?.groups[0]?.lines[0]).toMatchObject({
      to: 'u1',
      title: '大连市总工会',
      about: '',
      by: '主办方决定',
    });
  });

  it('put a tie before everything else, with all who share it', () => {
    const ties = [{ award: 'first', theme: null, entries: ['a', 'b'], places: 1 }];
    const ranking = [aScoreLine('a', { mean: 90.8 }), aScoreLine('b', { mean: 90.8 })];
    const [tie] = awardsPage(aBoard({}, { ties, ranking }), '').ties;
    expect(tie?.title).toBe('一等奖有 2 件作品并列，还剩 1 个名额');
    expect(tie?.works.map(({ to, about }) => [to, about])).toEqual([
      ['a', '大连市总工会 · 90.80 分'],
      ['b', '大连市总工会 · 90.80 分'],
    ]);
    const inTheme = [{ award: 'theme', theme: 'work', entries: ['a', 'b'], places: 1 }];
    expect(awardsPage(aBoard({}, { ties: inTheme, ranking }), '').ties[0]?.title).toMatch(
      /^主题奖（主题work）/,
    );
  });

  it('say whether they are published', () => {
    const publishedAt = startOfDay('2027-11-02');
    expect(awardsPage(aBoard({}, { state: 'published', publishedAt }), '')).toMatchObject({
      published: true,
      state: '11月2日 00:00 已公布',
    });
    expect(awardsPage(aBoard({}, { state: 'withdrawn' }), '').state).toMatch(/撤回/);
  });
});

describe('who could be given an award', () => {
  const ranking = [
    aScoreLine('a'),
    aScoreLine('b', { rank: 2, theme: 'nature' }),
    aScoreLine('c', { rank: null, mean: null }),
  ];

  it('are works that do not have it, best first, with what they hold', () => {
    const board = aBoard({ first: [anAwardLine('a')] }, { ranking });
    const of = (award: string) =>
      candidatesFor(board, award, '').map(({ to, holds }) => [to, holds]);
    expect(of('first')).toEqual([
      ['b', ''],
      ['c', ''],
    ]);
    expect(of('second')).toEqual([
      ['a', '一等奖'],
      ['b', ''],
      ['c', ''],
    ]);
    expect(candidatesFor(board, 'first', '')[1]?.about).toMatch(/^未评，– 分/);
  });

  it('are works of its theme alone', () => {
    const rows = candidatesFor(aBoard({}, { ranking }), 'theme', 'nature');
    expect(rows.map(({ to }) => to)).toEqual(['b']);
  });

  it('are units with figures in which votes do not count', () => {
    const figures = [figure('u1'), figure('u2'), figure(null)];
    const rows = candidatesFor(
      aBoard({ organization: [unitLine] }, { figures }),
      'organization',
      '',
    );
    expect(rows.map(({ to }) => to)).toEqual(['u2']);
    expect(rows[0]?.about).toBe('投稿 9 · 刊发 7 · 推荐 6 · 入围 5 · 获奖 4');
    expect(rows[0]?.about).not.toContain('999');
  });

  it('is nobody for an award there is not', () => {
    expect(candidatesFor(aBoard({}, { ranking }), 'none', '')).toEqual([]);
  });
});

describe('a wish', () => {
  it('means the group that was looked at, or the whole campaign', () => {
    expect(giveWish('theme', 'work', 'a', '《甲》', '主题奖').theme).toBe('work');
    expect(giveWish('first', '', 'a', '《甲》', '一等奖')).toMatchObject({ theme: null, to: 'a' });
    expect(vacantWish('first', '', 2, '一等奖')).toMatchObject({ verb: 'take', to: 'vacant' });
  });

  it('is about an entry or a unit', () => {
    expect([idOf({ entry: 'a', unit: null }), idOf({ entry: null, unit })]).toEqual(['a', 'u1']);
  });
});

test('a list without candidates says why', () => {
  expect(hintOf(3, false)).toBe('按评审成绩从高到低。');
  expect(hintOf(0, false)).toMatch(/没有可以授予的作品.*名单还没有确认/);
  expect(hintOf(0, true)).toBe('没有可以授予的单位。');
});
