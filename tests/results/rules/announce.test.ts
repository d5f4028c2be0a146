import { officeView } from '../../support/campaign';
import {
  isAnnounced,
  isComplete,
  isDecided,
  isNotWithdrawn,
  mayAnnounce,
} from '../../../miniprogram/shared/results/announce';
import {
  hasPlace,
  mayDecide,
  mayHoldToo,
  placesOf,
} from '../../../miniprogram/shared/results/award';
import type { AwardView } from '../../../miniprogram/shared/campaign/office';
import { aCampaign, shanghai } from '../../support/campaign';

const campaign = aCampaign();
const first = officeView.awards[0] as AwardView;
const ruleOf = (decision: { allowed: boolean; rule?: string }) =>
  decision.allowed ? null : decision.rule;

describe('公布: from the first to the last ms of the round that allows it', () => {
  test.each([
    ['10-31 23:59:59.999', 'announce.window'],
    ['11-01 00:00:00.000', null],
    ['12-31 23:59:59.999', null],
  ])('%s: %s', (moment, rule) => {
    expect(ruleOf(mayAnnounce(campaign, shanghai(moment)))).toBe(rule);
  });

  test('the first ms of the next year', () => {
    expect(ruleOf(mayAnnounce(campaign, shanghai('12-31 23:59:59.999') + 1))).toBe(
      'announce.window',
    );
  });
});

describe('before results are there', () => {
  const now = shanghai('11-02 10:00:00');
  test.each([
    ['the window has not opened', false, shanghai('10-31 10:00:00'), 'announce.window'],
    ['nothing is published yet', false, now, 'announce.pending'],
    ['they are published', true, now, null],
    // Results stay to be looked at after the year's end.
    ['they were published long ago', true, now + 300 * 86_400_000, null],
  ])('%s', (_, published, at, rule) => {
    expect(ruleOf(isAnnounced(campaign, published, at))).toBe(rule);
  });

  test('a withdrawal says when and why', () => {
    const decision = isNotWithdrawn(campaign, { reason: '名单有误', at: now });
    expect(decision).toMatchObject({
      rule: 'announce.withdrawn',
      reason: '公布的结果已于11月2日 10:00撤回：名单有误。',
    });
    expect(isNotWithdrawn(campaign, null).allowed).toBe(true);
  });
});

describe('an award is given whole', () => {
  const atMost: AwardView = { ...first, count: { atMost: 5 } };
  test.each([
    ['one short, somebody could have it', first, 4, 1, false, 'announce.short'],
    ['full', first, 5, 3, false, null],
    ['one short, nobody qualifies', first, 4, 0, false, null],
    ['one short, left empty with a reason', first, 4, 1, true, null],
    ['empty, and no more than five were promised', atMost, 0, 9, false, null],
  ])('%s', (_, award, filled, candidates, vacant, rule) => {
    expect(ruleOf(isComplete(award, '', { filled, candidates, vacant }))).toBe(rule);
  });

  test('who of equals gets the last place has to be decided', () => {
    expect(ruleOf(isDecided(first, '', 1, 2))).toBe('announce.ties');
    expect(ruleOf(isDecided(first, '', 0, 0))).toBeNull();
  });
});

describe('giving', () => {
  test.each([
    [4, null],
    [5, 'award.count'],
    [6, 'award.count'],
  ])('with %i of five places filled: %s', (filled, rule) => {
    expect(placesOf(first)).toBe(5);
    expect(ruleOf(hasPlace(first, filled))).toBe(rule);
  });

  test('one award a work, unless it may be held alongside', () => {
    expect(ruleOf(mayHoldToo(first, '二等奖'))).toBe('award.twice');
    expect(ruleOf(mayHoldToo({ ...first, alongside: true }, '二等奖'))).toBeNull();
    expect(ruleOf(mayHoldToo(first, null))).toBeNull();
  });

  test('not while the panel is still scoring', () => {
    const judging = campaign.rounds.find(({ allows }) => allows.includes('score'))!;
    const last = shanghai('10-31 23:59:59.999');
    expect(mayDecide(judging, last)).toMatchObject({
      rule: 'award.judging',
      source: judging.source,
      facts: { closesAt: last },
      remedy: '专家评审10月31日 24:00 截止，请在那以后再定奖项。',
    });
    expect(ruleOf(mayDecide(judging, last + 1))).toBeNull();
    expect(ruleOf(mayDecide(null, 0))).toBeNull();
  });
});
