import { campaignView } from '../support/campaign';
import { hallLine } from '../../miniprogram/state/hall-line';

const at = (id: string) => campaignView.rounds.find((round) => round.id === id)!;

test.each([
  ['before the first vote', at('early').opensAt, '初选 · 8月1日 00:00 开始投票'],
  ['at the last ms', at('preliminary').closesAt, '初选 · 9月15日 24:00 截止'],
  ['once voting is over', at('semifinal').opensAt, '初选 · 投票已结束'],
  ['in the final', at('final').opensAt, '决赛投票 · 入围作品重新计票 · 10月17日 24:00 截止'],
  ['while experts judge', at('judging').opensAt, '决赛投票 · 入围作品重新计票 · 投票已结束'],
])('works on show are of one round: %s', (_when, now, words) => {
  expect(hallLine(campaignView, now)).toBe(words);
});

test('a campaign without voting has no such line', () => {
  expect(hallLine({ rounds: [] }, 0)).toBe('');
});
