import {
  boardView,
  pauseOf,
} from '../../../miniprogram/packages/organizer/pages/board/board.state';
import type { RoundTask } from '../../../miniprogram/shared/contract';
import type { OfficeView } from '../../../miniprogram/shared/campaign/office';
import { shanghai } from '../../support/campaign';
import { premises } from './premises';

const todo = (text: string, count: number | null, done = false) => ({
  text,
  count,
  done,
  url: '/packages/organizer/pages/queue/queue',
});
const task = (
  round: string,
  state: RoundTask['state'],
  ...todos: RoundTask['todos']
): RoundTask => ({ round, state, todos });

const AUGUST = shanghai('08-06 10:00:00');

describe('the board', () => {
  it('says which round it is, until when, and what comes next', () => {
    const view = boardView([], premises(), AUGUST);
    expect(view.now).toEqual([
      {
        name: '初选',
        until: '9月15日 24:00 截止',
        left: '还有 40 天',
        allows: '投稿、刊发、投票',
      },
    ]);
    expect(view.next).toBe('接下来：复赛推荐，9月16日 00:00 开始');
    expect(view.rounds.map(({ state }) => state).slice(0, 3)).toEqual([
      'past',
      'current',
      'coming',
    ]);
  });

  it('counts the last day of a round as that day', () => {
    expect(boardView([], premises(), shanghai('09-15 10:00:00')).now[0]?.left).toBe('今天截止');
  });

  it('collects what waits in rounds that have opened, each thing once', () => {
    const tasks = [
      task('early', 'past', todo('待审核作品', 3)),
      task('preliminary', 'open', todo('待审核作品', 3), todo('待刊发作品', 0, true)),
      task('selection', 'coming', todo('名单未确认', null)),
    ];
    const view = boardView(tasks, premises(), AUGUST);
    expect(view.waiting.map(({ text, count }) => [text, count])).toEqual([['待审核作品', '3']]);
    const todosOf = (id: string) => view.rounds.find((round) => round.id === id)?.todos ?? [];
    expect(todosOf('early')).toEqual([]);
    expect(todosOf('preliminary')).toHaveLength(2);
    expect(todosOf('selection')[0]).toMatchObject({ text: '名单未确认', count: '' });
  });

  it('leads to every page, and to one of each selection', () => {
    const urls = boardView([], premises(), AUGUST).desks.flatMap(({ links }) =>
      links.map(({ url }) => url.replace('/packages/organizer/pages/', '')),
    );
    expect(urls).toEqual(
      expect.arrayContaining([
        'queue/queue',
        'plan/plan',
        'entry/entry',
        'inquiries/inquiries',
        'contacts/contacts',
        'units/units',
        'invitations/invitations',
        'selection/selection?id=finalists',
        'selection/selection?id=shortlist',
        'scores/scores',
        'awards/awards',
        'figures/figures',
        'exports/exports',
        'decisions/decisions',
        'disclosures/disclosures',
        'reports/reports',
      ]),
    );
    expect(new Set(urls).size).toBe(urls.length);
  });

  it('offers nothing of what the campaign does not have', () => {
    const bare = premises({ levels: [], selections: [], judgings: [], awards: [] });
    bare.campaign.voting = { ...bare.campaign.voting!, appealHours: null };
    const names = boardView([], bare, AUGUST).desks.flatMap(({ links }) =>
      links.map(({ name }) => name),
    );
    const always = ['查作品', '举报', '邀请', '数据', '导出', '决定记录', '查阅记录'];
    expect(names).toEqual(['审核与刊发', '分期计划', ...always]);
    bare.campaign.exhibits = false;
    const unseen = boardView([], bare, AUGUST).desks.flatMap(({ links }) => links);
    expect(unseen.map(({ name }) => name)).toEqual(['审核', ...always]);
  });

  it('leads to what waits for a second person where the campaign wants two', () => {
    const namesOf = (own: Partial<OfficeView>) =>
      boardView([], premises(own), AUGUST).desks.flatMap(({ links }) =>
        links.map(({ name }) => name),
      );
    expect(namesOf({ twoPersons: null })).not.toContain('待确认');
    const twoPersons = { acts: ['void' as const], source: { reading: '' } };
    expect(namesOf({ twoPersons })).toContain('待确认');
  });

  it.each([
    ['07-01 10:00:00', '活动 7月25日 开始'],
    ['12-31 23:59:59', '现在是两轮之间'],
  ])('says at %s where the campaign is, with no round open', (moment, words) => {
    const { campaign } = premises();
    const rounds = campaign.rounds.filter(({ id }) => id !== 'announcement');
    const later = { ...campaign.rounds[6]!, opensAt: Infinity, closesAt: Infinity };
    expect(pauseOf({ rounds: [...rounds, later] }, shanghai(moment))).toBe(words);
  });

  it('says when everything is over', () => {
    expect(pauseOf(premises().campaign, shanghai('12-31 23:59:59') + 1000)).toBe('各轮次都已结束');
  });
});
