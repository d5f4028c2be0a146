import {
  currentRound,
  exhibitionRound,
  nextRound,
  openRound,
  roundsAllowing,
} from '../../../miniprogram/shared/campaign/rounds';
import { mayPublish } from '../../../miniprogram/shared/works/publish';
import { isNotOver } from '../../../miniprogram/shared/campaign/window';
import { maySubmit, maySubmitAlone } from '../../../miniprogram/shared/works/submission';
import { mayVoteNow } from '../../../miniprogram/shared/votes/vote';
import { aCampaign, shanghai } from '../../support/campaign';

const campaign = aCampaign();
const FIRST = '00:00:00.000';
const LAST = '23:59:59.999';

describe('活动开始前一周省总微信开通投稿栏目后，即可上传作品', () => {
  it.each([
    [`07-24 ${LAST}`, false],
    [`07-25 ${FIRST}`, true],
    [`07-31 ${LAST}`, true],
    [`08-01 ${FIRST}`, true],
    [`09-15 ${LAST}`, true],
    [`09-16 ${FIRST}`, false],
  ])('submitting at %s: %s', (moment, allowed) => {
    expect(maySubmit(campaign, shanghai(moment)).allowed).toBe(allowed);
  });

  it('says when it opens, and quotes the notice', () => {
    expect(maySubmit(campaign, shanghai('07-24 12:00:00'))).toEqual({
      allowed: false,
      rule: 'submission.window',
      source: { clause: '活动开始前一周省总微信开通投稿栏目后，即可上传作品' },
      facts: {
        now: shanghai('07-24 12:00:00'),
        opensAt: shanghai('07-25'),
        closesAt: shanghai(`07-31 ${LAST}`),
      },
      reason: '投稿还没有开始。',
      remedy: '7月25日 00:00（提前投稿）开始投稿，请到时再来。',
    });
  });

  it('says that it is over', () => {
    expect(maySubmit(campaign, shanghai('09-16'))).toMatchObject({
      reason: '投稿已于9月15日 24:00截止。',
      source: { clause: '初选阶段（8月1日—9月15日）' },
    });
  });
});

describe('市信访局不接受县级以下信访部门及个人报送作品', () => {
  const now = shanghai('08-01');
  const units = campaign.channels.filter(({ by }) => by === 'unit');

  it.each([
    ['the author alone or the unit', campaign.channels, true],
    ['the unit alone', units, false],
    ['nobody', [], false],
  ] as const)('by %s: %s', (_who, channels, allowed) => {
    const own = aCampaign({ channels: [...channels] });
    expect(maySubmitAlone(own, now).allowed).toBe(allowed);
    expect(maySubmit(own, now).allowed).toBe(true);
  });

  it('says who can send it in instead, before it says when', () => {
    expect(maySubmitAlone(aCampaign({ channels: units }), shanghai('12-01'))).toMatchObject({
      rule: 'submission.channel',
      remedy: '请把作品交给所在单位，由单位按“工会汇总上传”报送。',
    });
  });
});

describe('活动起止', () => {
  it.each([
    [`07-24 ${LAST}`, true],
    [`12-31 ${LAST}`, true],
  ])('at %s nobody is refused for the campaign’s end: %s', (moment, allowed) => {
    expect(isNotOver(campaign, shanghai(moment)).allowed).toBe(allowed);
  });

  it('is over with the next ms', () => {
    const now = shanghai(`12-31 ${LAST}`) + 1;
    expect(isNotOver(campaign, now)).toMatchObject({
      rule: 'campaign.over',
      facts: { now, closesAt: now - 1 },
      reason: '众爱辽宁随手拍已于12月31日 24:00结束。',
    });
  });
});

describe('初选阶段（8月1日—9月15日）', () => {
  it.each([
    [`07-31 ${LAST}`, false],
    [`08-01 ${FIRST}`, true],
    [`09-15 ${LAST}`, true],
    [`09-16 ${FIRST}`, false],
  ])('publishing and voting at %s: %s', (moment, allowed) => {
    const now = shanghai(moment);
    expect(mayPublish(campaign, now).allowed).toBe(allowed);
    expect(mayVoteNow(campaign, { now, round: 'preliminary' }).allowed).toBe(allowed);
  });
});

describe('决赛投票。经过10天投票期', () => {
  it.each([
    [`10-07 ${LAST}`, false],
    [`10-08 ${FIRST}`, true],
    [`10-17 ${LAST}`, true],
    [`10-18 ${FIRST}`, false],
  ])('voting for a finalist at %s: %s', (moment, allowed) => {
    expect(mayVoteNow(campaign, { now: shanghai(moment), round: 'final' }).allowed).toBe(allowed);
  });

  it('does not open the preliminary round again', () => {
    const decision = mayVoteNow(campaign, { now: shanghai('10-10'), round: 'preliminary' });
    expect(decision).toMatchObject({ allowed: false, rule: 'vote.window' });
  });

  it('lasts ten days', () => {
    const [, final] = roundsAllowing(campaign, 'vote');
    expect((final!.closesAt + 1 - final!.opensAt) / 86_400_000).toBe(10);
  });
});

describe('rounds', () => {
  it.each([
    ['07-24 12:00:00', null, 'early', 'preliminary'],
    ['07-25', 'early', 'preliminary', 'preliminary'],
    ['08-01', 'preliminary', 'semifinal', 'preliminary'],
    ['09-20', 'semifinal', 'selection', 'preliminary'],
    [`10-07 ${LAST}`, 'selection', 'final', 'preliminary'],
    ['10-08', 'final', 'judging', 'final'],
    ['11-01', 'announcement', null, 'final'],
  ])('at %s: now %s, next %s, on show %s', (moment, now, next, shown) => {
    const at = shanghai(moment);
    expect(currentRound(campaign, at)?.id ?? null).toBe(now);
    expect(nextRound(campaign, at)?.id ?? null).toBe(next);
    expect(exhibitionRound(campaign, at)?.id ?? null).toBe(shown);
  });

  it('of two that overlap the later one is the current one', () => {
    const [first, second] = campaign.rounds;
    const overlapping = { rounds: [first!, { ...second!, opensAt: first!.opensAt + 1000 }] };
    expect(currentRound(overlapping, first!.opensAt + 999)?.id).toBe(first!.id);
    expect(currentRound(overlapping, first!.opensAt + 1000)?.id).toBe(second!.id);
  });

  it('has none on show without voting, and says that there is no such thing', () => {
    const silent = aCampaign({ rounds: [], voting: null });
    expect(exhibitionRound(silent, 0)).toBeNull();
    expect(openRound(silent, 'submit', 0)).toBeNull();
    expect(maySubmit(silent, 0)).toMatchObject({ allowed: false, reason: '本活动不设投稿环节。' });
  });
});
