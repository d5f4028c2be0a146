import { networkOf } from '../../../cloudfunctions/core/ground/network';
import { stretchOf } from '../../../miniprogram/shared/votes/address-stretch';
import { paceAllowsAt } from '../../../miniprogram/shared/votes/pace';
import { mayVote } from '../../../miniprogram/shared/votes/vote';
import type { Traces } from '../../../miniprogram/shared/votes/vote-limits';
import { aCampaign, shanghai } from '../../support/campaign';

const source = { reading: '规则' };
const limits = {
  pace: { votes: 3, seconds: 2, source },
  perAddress: { votes: 20, minutes: 10, source },
  risk: { refuseFrom: 3, source },
};
const own = aCampaign().voting!;
const campaign = aCampaign({ voting: { ...own, ...limits } });
const NOW = shanghai('08-05 12:04:00');
const decide = (traces: Traces, votesToday = 0, voting = campaign, now = NOW) =>
  mayVote(voting, { now, round: 'preliminary' }, { votesToday, votesForEntryToday: 0, ...traces });
const ruleOf = (...of: Parameters<typeof decide>) => {
  const decision = decide(...of);
  return decision.allowed ? 'allowed' : decision.rule;
};

describe('vote.pace: 两秒内最多投3票', () => {
  it.each([
    ['two before', [-1, -2], 'allowed'],
    ['three in the same ms', [0, 0, 0], 'vote.pace'],
    ['three, the first 1 999 ms ago', [-1999, -10, 0], 'vote.pace'],
    ['three, the first 2 000 ms ago', [-2000, -10, 0], 'allowed'],
    ['three later ones, by a clock that is ahead', [500, 600, 700], 'vote.pace'],
    ['two before and two later, in no window together', [-1500, -1200, 900, 1500], 'allowed'],
    ['one before and two later within two seconds', [-400, 800, 1500], 'vote.pace'],
    ['a day full of slow votes', [-90_000, -60_000, -30_000, -3000], 'allowed'],
  ])('after %s: %s', (_name, offsets, rule) => {
    expect(ruleOf({ castAt: offsets.map((ms) => NOW + ms) })).toBe(rule);
  });

  it('says how long to wait, and keeps its word', () => {
    const castAt = [-1500, -700, -100].map((ms) => NOW + ms);
    const refusal = decide({ castAt });
    expect(refusal).toMatchObject({
      facts: { votes: 3, seconds: 2, until: NOW + 500 },
      reason: '您投得太快了，2 秒内最多投 3 票。',
      remedy: '请等 2 秒再投这一票。',
      source,
    });
    expect(ruleOf({ castAt }, 3, campaign, NOW + 499)).toBe('vote.pace');
    expect(ruleOf({ castAt }, 3, campaign, NOW + 500)).toBe('allowed');
  });

  it('never lets more through than it says, in whatever order clocks stamp the votes', () => {
    let seed = 7;
    const random = (below: number) =>
      (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) % below;
    for (let trial = 0; trial < 200; trial += 1) {
      const cast: number[] = [];
      for (let vote = 0; vote < 40; vote += 1) {
        const at = random(20_000);
        if (paceAllowsAt(limits.pace, cast, at) === at) cast.push(at);
      }
      const crowds = cast.map(
        (from) => cast.filter((other) => other >= from && other < from + 2000).length,
      );
      expect(Math.max(...crowds)).toBeLessThanOrEqual(3);
    }
  });

  it('names the first ms that it would take', () => {
    const castAt = [0, 100, 200, 2100, 2150];
    const at = paceAllowsAt(limits.pace, castAt, 50);
    const firstAllowed = Array.from({ length: 6000 }, (_, ms) => 50 + ms).find(
      (ms) => paceAllowsAt(limits.pace, castAt, ms) === ms,
    );
    expect(at).toBe(firstAllowed);
  });

  it('is no matter where the campaign sets no pace', () => {
    const any = aCampaign({ voting: { ...own, pace: null } });
    expect(ruleOf({ castAt: [NOW, NOW, NOW, NOW] }, 4, any)).toBe('allowed');
  });
});

describe('vote.risk: 微信风险等级', () => {
  it.each([
    [0, 'allowed'],
    [2, 'allowed'],
    [3, 'vote.risk'],
    [4, 'vote.risk'],
    [null, 'allowed'],
  ])('rank %s: %s', (riskRank, rule) => {
    expect(ruleOf({ riskRank })).toBe(rule);
  });

  it('refuses nobody where the campaign does not ask', () => {
    expect(ruleOf({ riskRank: 4 }, 0, aCampaign({ voting: { ...own, risk: null } }))).toBe(
      'allowed',
    );
  });
});

describe('vote.perAddress: 同一网络地址每10分钟最多20票', () => {
  it.each([
    [19, 'allowed'],
    [20, 'vote.perAddress'],
    [21, 'vote.perAddress'],
  ])('after %d votes from it: %s', (votesOfAddress, rule) => {
    expect(ruleOf({ votesOfAddress })).toBe(rule);
  });

  it('says when the next stretch begins, unless the round is over by then', () => {
    const traces = { votesOfAddress: 20 };
    expect(decide(traces)).toMatchObject({
      facts: { votes: 20, minutes: 10, until: shanghai('08-05 12:10:00') },
      remedy: '请在8月5日 12:10以后再投，或者换用手机流量投票。',
    });
    expect(decide(traces, 0, campaign, shanghai('09-15 23:55:00'))).toMatchObject({
      remedy: '请换用手机流量投票。',
    });
  });

  it('counts anew from stretch to stretch, and from 0:00', () => {
    const day = shanghai('08-05 00:00:00');
    expect(stretchOf(10, day)).toEqual({ from: day, to: day + 600_000 });
    expect(stretchOf(10, day + 599_999).from).toBe(day);
    expect(stretchOf(10, day + 600_000).from).toBe(day + 600_000);
    const last = stretchOf(7 * 60, shanghai('08-05 23:00:00'));
    expect(last).toEqual({ from: shanghai('08-05 21:00:00'), to: shanghai('08-06 00:00:00') });
  });
});

it('what the day has used up is said before what passes by itself', () => {
  const all = { castAt: [NOW, NOW, NOW], riskRank: 4, votesOfAddress: 99 };
  expect(ruleOf(all, 10)).toBe('vote.perDay');
  expect(ruleOf(all, 3)).toBe('vote.pace');
  expect(ruleOf({ ...all, castAt: [] }, 3)).toBe('vote.risk');
});

describe('a client’s network', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    [' 203.0.113.7 ', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['::FFFF:cb00:7107', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::1', '2001:db8:1:2::/64'],
    ['2001:db8:1:2:ffff:ffff:203.0.113.7', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['2001:db8:1:3::1', '2001:db8:1:3::/64'],
    ['unknown', null],
    ['', null],
    ['1.2.3', null],
    ['1.2.3.4.5', null],
  ])('%j is %j', (ip, network) => {
    expect(networkOf(ip)).toBe(network);
  });
});
