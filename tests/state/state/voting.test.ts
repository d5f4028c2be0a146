import { campaignView } from '../../support/campaign';
import type { Refusal } from '../../../miniprogram/shared/decision';
import { opensAt, shownVotes, standingOf } from '../../../miniprogram/state/voting';
import { aBallot, aReceipt, aToday, anExhibit, NOON, ROUND } from '../an-exhibit';

const DAY = 86_400_000;

describe('votes shown', () => {
  test('a vote cast after the last counted window is added', () => {
    expect(shownVotes(anExhibit({ votes: 12 }), ROUND, [aReceipt({ at: NOON })])).toBe(13);
  });

  test('a vote inside the counted windows is already in the tally', () => {
    const counted = anExhibit({ votes: 13, countedTo: NOON + 5_000 });
    expect(shownVotes(counted, ROUND, [aReceipt({ at: NOON })])).toBe(13);
  });

  test('a window ends before its last moment: a vote at that very ms belongs to the next', () => {
    const counted = anExhibit({ votes: 12, countedTo: NOON });
    expect(shownVotes(counted, ROUND, [aReceipt({ at: NOON })])).toBe(13);
    expect(shownVotes(counted, ROUND, [aReceipt({ at: NOON - 1, before: 11 })])).toBe(12);
  });

  test('after the clock went back a vote is added until the tally has risen above what it was', () => {
    const later = { countedTo: NOON + DAY };
    const receipts = [aReceipt({ at: NOON, before: 12 })];
    expect(shownVotes(anExhibit({ votes: 12, ...later }), ROUND, receipts)).toBe(13);
    expect(shownVotes(anExhibit({ votes: 13, ...later }), ROUND, receipts)).toBe(13);
    expect(shownVotes(anExhibit({ votes: 20, ...later }), ROUND, receipts)).toBe(20);
  });

  test('votes for other entries and of other rounds do not count here', () => {
    const receipts = [aReceipt({ entry: 'e2' }), aReceipt({ round: 'final' })];
    expect(shownVotes(anExhibit({ votes: 12 }), ROUND, receipts)).toBe(12);
  });
});

describe('how a button stands', () => {
  test('open while votes are left', () => {
    expect(standingOf(aBallot(), 'e1', NOON)).toEqual({ state: 'open', refusal: null });
  });

  test('busy while its vote is on the way, whatever else is known', () => {
    const ballot = aBallot({ busy: new Set(['e1']), today: aToday(['e1']) });
    expect(standingOf(ballot, 'e1', NOON).state).toBe('busy');
  });

  test('voted once voted today, with the rule that says so', () => {
    const standing = standingOf(aBallot({ today: aToday(['e1']) }), 'e1', NOON);
    expect(standing.state).toBe('voted');
    expect(standing.refusal?.rule).toBe('vote.perEntryPerDay');
  });

  test('voted by its receipt, even if a slower answer forgot the vote', () => {
    const ballot = aBallot({ receipts: [aReceipt()], today: aToday([]) });
    expect(standingOf(ballot, 'e1', NOON).state).toBe('voted');
    expect(standingOf(ballot, 'e2', NOON).state).toBe('open');
    expect(standingOf(ballot, 'e1', NOON + DAY).state).toBe('open');
  });

  test('open again on the next day, even before the server has been asked', () => {
    expect(standingOf(aBallot({ today: aToday(['e1']) }), 'e1', NOON + DAY).state).toBe('open');
    const refusal = standingOf(aBallot({ round: 'final' }), 'e1', NOON).refusal;
    const closed = aBallot({ today: aToday([], { refusal }) });
    expect(standingOf(closed, 'e1', NOON).state).toBe('closed');
    expect(standingOf(closed, 'e1', NOON + DAY).state).toBe('open');
  });

  test('closed for the rest when the tenth vote of the day is cast', () => {
    const ten = Array.from({ length: 10 }, (_, index) => `other${String(index)}`);
    expect(standingOf(aBallot({ today: aToday(ten.slice(1)) }), 'e1', NOON).state).toBe('open');
    const standing = standingOf(aBallot({ today: aToday(ten) }), 'e1', NOON);
    expect(standing).toMatchObject({ state: 'closed', refusal: { rule: 'vote.perDay' } });
  });

  test('closed after 9月15日 24:00', () => {
    const closesAt = campaignView.rounds.find(({ id }) => id === ROUND)!.closesAt;
    expect(standingOf(aBallot(), 'e1', closesAt).state).toBe('open');
    expect(standingOf(aBallot(), 'e1', closesAt + 1)).toMatchObject({
      state: 'closed',
      refusal: { rule: 'vote.window' },
    });
  });

  test('the server knows more: what it refused stays refused', () => {
    const refusal: Refusal = {
      allowed: false,
      rule: 'vote.perEntryPerDay',
      source: { reading: '每人每天每件一票' },
      facts: {},
      reason: '今天已经给这件作品投过票了。',
      remedy: '明天再来。',
    };
    const ballot = aBallot({ refused: new Map([['e1', refusal]]) });
    expect(standingOf(ballot, 'e1', NOON)).toEqual({ state: 'voted', refusal });
    expect(standingOf(ballot, 'e2', NOON).state).toBe('open');
  });

  test('a pace of three in two seconds greys all buttons until it allows the next vote', () => {
    const quick = ['a', 'b', 'c'].map((entry, nth) => aReceipt({ entry, at: NOON + nth * 100 }));
    const ballot = aBallot({ receipts: quick, today: aToday(['a', 'b', 'c']) });
    const now = NOON + 500;
    expect(standingOf(ballot, 'e1', now)).toMatchObject({
      state: 'closed',
      refusal: { rule: 'vote.pace' },
    });
    expect(opensAt(ballot, now)).toBe(NOON + 2000);
    expect(standingOf(ballot, 'e1', NOON + 2000).state).toBe('open');
    expect(opensAt(ballot, NOON + 2000)).toBeNull();
  });

  test('what the server refuses for a while is refused for that while', () => {
    const refusal: Refusal = {
      allowed: false,
      rule: 'vote.perAddress',
      source: { reading: '同一网络地址每10分钟最多投300票' },
      facts: { until: NOON + 600_000 },
      reason: '您所用的网络已经投了 300 票。',
      remedy: '请换用手机流量投票。',
    };
    const ballot = aBallot({ refused: new Map([['e1', refusal]]) });
    expect(standingOf(ballot, 'e1', NOON + 599_999)).toEqual({ state: 'closed', refusal });
    expect(opensAt(ballot, NOON)).toBe(NOON + 600_000);
    expect(standingOf(ballot, 'e1', NOON + 600_000)).toEqual({ state: 'open', refusal: null });
  });
});
