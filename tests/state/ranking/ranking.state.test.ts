import { aCampaign, campaignView } from '../../support/campaign';
import {
  openRanking,
  rankingView,
  talliedText,
} from '../../../miniprogram/pages/ranking/ranking.state';
import { nextPage, withPage } from '../../../miniprogram/state/paged';
import { patch } from '../../../miniprogram/state/patch';
import { anExhibit, NOON } from '../an-exhibit';

const ranked = (id: string, rank: number, votes: number) => ({ ...anExhibit({ id, votes }), rank });
const ranking = (...items: ReturnType<typeof ranked>[]) => {
  const empty = openRanking('work');
  return { ...empty, list: withPage(empty.list, { items, next: 'n' }), talliedAt: NOON };
};
const tied = (view: ReturnType<typeof rankingView>) => view.rows.map((row) => row.tied);

test('equal votes share a place and are marked 并列', () => {
  const view = rankingView(
    ranking(ranked('a', 1, 9), ranked('b', 2, 5), ranked('c', 2, 5), ranked('d', 4, 1)),
    null,
    NOON,
  );
  expect(tied(view)).toEqual([false, true, true, false]);
});

test('a tie over the edge of two pages marks the earlier row when the later one comes', () => {
  const before = ranking(ranked('a', 1, 9), ranked('b', 2, 5));
  const after = {
    ...before,
    list: withPage(nextPage(before.list), { items: [ranked('c', 2, 5)], next: null }),
  };
  const changes = patch(rankingView(before, null, NOON), rankingView(after, null, NOON));
  expect(Object.keys(changes).sort()).toEqual(['phase', 'rows[1].tied', 'rows[2]']);
});

test.each([
  [0, '还没有人投票'],
  [NOON - 12_000, '票数统计到 8月2日 11:59，12 秒前'],
  [NOON - 61_000, '票数统计到 8月2日 11:58，1 分钟前'],
  [NOON - 2 * 3_600_000, '票数统计到 8月2日 10:00，2 小时前'],
  [NOON - 3 * 86_400_000, '票数统计到 7月30日 12:00，3 天前'],
  [NOON + 4_000, '票数统计到 8月2日 12:00，0 秒前'],
])('figures tell their age: %i', (talliedAt, text) => {
  expect(talliedText(talliedAt, NOON)).toBe(text);
});

test('votes under inquiry are beside those that rank', () => {
  const held = { ...ranked('a', 1, 9), held: 86 };
  expect(rankingView(ranking(held), null, NOON).rows).toMatchObject([{ votes: 9, held: 86 }]);
});

describe('rankings of several rounds', () => {
  const FINAL = campaignView.rounds.find(({ id }) => id === 'final')!.opensAt;
  const view = (round: string | null, now: number) =>
    rankingView(openRanking('work', round), campaignView, now);

  test('in the first voting round there is no other', () => {
    expect(view(null, NOON).others).toEqual([]);
  });

  test('in the final the preliminary round is one tap away, and the final from there', () => {
    expect(view(null, FINAL).others).toEqual([{ round: 'preliminary', label: '看初选排行' }]);
    const earlier = view('preliminary', FINAL);
    expect(earlier.others).toEqual([{ round: '', label: '看决赛投票排行' }]);
    expect(earlier.hall).toBe('初选 · 投票已结束');
  });
});

test('a campaign without votes has no ranking, and says so', () => {
  const view = rankingView(openRanking('', null), aCampaign({ voting: null }), NOON);
  expect(view.votes).toBe(false);
  expect(view.empty.title).toBe('这个活动没有公众投票');
});
