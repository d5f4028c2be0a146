import { mayPassGate } from '../../../miniprogram/shared/votes/gate';
import { mayVote } from '../../../miniprogram/shared/votes/vote';
import { aCampaign, shanghai } from '../../support/campaign';

const campaign = aCampaign();
const moment = { now: shanghai('08-05 12:00:00'), round: 'preliminary' };
const source = { reading: '规则' };
const voting = (perDay: number | null, perEntryPerDay: number) =>
  aCampaign({
    voting: {
      ...{ perDay, perEntryPerDay, source },
      ...{ pace: null, perAddress: null, risk: null, appealHours: null, watchSource: null },
    },
  });
const ruleOf = (
  ...[of, votesToday, votesForEntryToday]: [ReturnType<typeof aCampaign>, number, number]
) => {
  const decision = mayVote(of, moment, { votesToday, votesForEntryToday });
  return decision.allowed ? 'allowed' : decision.rule;
};

describe('每人每天最多投10票，对同一件作品每天最多1票', () => {
  it.each([
    [0, 0, 'allowed'],
    [9, 0, 'allowed'],
    [10, 0, 'vote.perDay'],
    [11, 0, 'vote.perDay'],
    [1, 1, 'vote.perEntryPerDay'],
    [10, 1, 'vote.perEntryPerDay'],
  ])('after %d votes today, %d of them for this entry: %s', (today, own, rule) => {
    expect(ruleOf(campaign, today, own)).toBe(rule);
  });

  it('explains itself with the numbers and the organizer’s decision', () => {
    const decision = mayVote(campaign, moment, { votesToday: 10, votesForEntryToday: 0 });
    expect(decision).toMatchObject({
      facts: { votesToday: 10, perDay: 10 },
      reason: '今天的 10 票已经投完了。',
      remedy: '明天 0:00 起可以再投。',
      source: { reading: '每人每天最多投10票，对同一件作品每天最多1票' },
    });
  });

  it.each([
    ['08-05', '明天 0:00 起可以再投。'],
    ['09-14', '明天 0:00 起可以再投。'],
    ['09-15', '本轮投票今天截止，已投的票都有效。'],
  ])('promises tomorrow on %s only if there is one', (day, remedy) => {
    const now = shanghai(`${day} 20:00:00`);
    const soFar = { votesToday: 1, votesForEntryToday: 1 };
    expect(mayVote(campaign, { now, round: 'preliminary' }, soFar)).toMatchObject({ remedy });
  });

  it('takes null as unlimited and 0 as none', () => {
    expect(ruleOf(voting(null, 1), 100_000, 0)).toBe('allowed');
    expect(ruleOf(voting(0, 1), 0, 0)).toBe('vote.perDay');
    expect(ruleOf(voting(null, 3), 2, 2)).toBe('allowed');
    expect(ruleOf(voting(null, 3), 3, 3)).toBe('vote.perEntryPerDay');
  });

  it('asks the calendar first', () => {
    const soFar = { votesToday: 10, votesForEntryToday: 1 };
    const late = { now: shanghai('09-16'), round: 'preliminary' };
    expect(mayVote(campaign, late, soFar)).toMatchObject({ rule: 'vote.window' });
  });

  it.each(['early', 'judging', 'nowhere'])('knows no voting in %s', (round) => {
    const decision = mayVote(
      campaign,
      { ...moment, round },
      { votesToday: 0, votesForEntryToday: 0 },
    );
    expect(decision).toMatchObject({ allowed: false, rule: 'vote.window' });
  });

  it('knows no voting in a campaign without it', () => {
    expect(ruleOf(aCampaign({ voting: null }), 0, 0)).toBe('vote.window');
  });
});

describe.each([
  ['推荐作品须为前期展示中网民投票数量超过200票，否则不能推荐', 0, 200],
  ['邀请评审专家对票数超过500票的作品进行奖项评定', 1, 500],
])('%s', (clause, index, moreThan) => {
  const gate = campaign.gates[index]!;

  it('is strict', () => {
    expect(mayPassGate(gate, moreThan).allowed).toBe(false);
    expect(mayPassGate(gate, moreThan + 1).allowed).toBe(true);
    expect(mayPassGate(gate, 0).allowed).toBe(false);
  });

  it('says how many votes are missing', () => {
    expect(mayPassGate(gate, moreThan - 2)).toMatchObject({
      source: { clause },
      facts: { votes: moreThan - 2, needed: moreThan + 1 },
      remedy: '还差 3 票。',
    });
  });
});
