import { endOfDay, startOfDay } from '../../../miniprogram/shared/calendar';
import { mayPassGate } from '../../../miniprogram/shared/votes/gate';
import { TALLY_SETTLES_MS, mayUseTally } from '../../../miniprogram/shared/votes/tally';
import {
  candidateView,
  deskView,
  fullnessChanged,
  quotaRow,
  seatSheet,
  windowView,
} from '../../../miniprogram/packages/unit/pages/desk/desk.state';
import { aCandidate, aContest, aDesk, aRefusal, aSeat, RECOMMENDING } from './a-desk';

const campaign = aContest();
const calm = { busy: new Set<string>(), faults: new Map<string, never>() };
const gate = campaign.gates[0]!;
const refusalAt = (votes: number) => {
  const decision = mayPassGate(gate, votes);
  return decision.allowed ? [] : [decision];
};

describe('the window to recommend in', () => {
  const OPENS = startOfDay('2027-09-16');
  const CLOSES = endOfDay('2027-09-30');

  it.each([
    ['before', OPENS - 60_000, '距离开始', 60_000],
    ['at its first ms', OPENS, '距离截止', CLOSES + 1 - OPENS],
    ['at its last ms', CLOSES, '距离截止', 1],
    ['after', CLOSES + 1, '', 0],
  ])('%s', (_when, now, countdown, left) => {
    expect(windowView(aDesk(), campaign, now)).toMatchObject({ countdown, left });
  });

  it.each([
    [0, TALLY_SETTLES_MS - 1],
    [TALLY_SETTLES_MS - 2, 1],
  ])('counts down to the frozen tally %i ms after the opening', (after, left) => {
    const now = OPENS + after;
    const recommend = mayUseTally(campaign, 'open', now, 'recommend.tally');
    if (recommend.allowed) throw new Error('the tally is frozen already');
    const desk = aDesk({ recommend, frozen: false });
    expect(windowView(desk, campaign, now)).toMatchObject({ name: '正在核定票数', left });
    expect(deskView(desk, campaign, now).refusal).toBe(desk.recommend);
  });

  it('shows any other refusal in full', () => {
    const recommend = aRefusal('recommend.window');
    expect(deskView(aDesk({ recommend }), campaign, OPENS - 1).refusal).toEqual(recommend);
  });
});

describe('the votes below the seats', () => {
  const OVER = startOfDay('2027-09-16');
  const tally = (frozen: boolean, now: number) =>
    deskView(aDesk({ frozen, talliedAt: OVER - 60_000 }), campaign, now).tally;

  it.each([
    ['while people vote', false, OVER - 1, '票数统计到 9月15日 23:59，投票结束后核定'],
    ['until the timer has run', false, OVER, '投票已结束，最后的票正在计入，本页会自动更新'],
    ['once they are counted', true, OVER + 60_000, '票数已核定，不再变化'],
  ])('%s', (_when, frozen, now, words) => {
    expect(tally(frozen, now)).toBe(words);
  });

  it('does not promise that votes under inquiry stay what they are', () => {
    expect(deskView(aDesk({ frozen: true }), campaign, OVER, true).tally).toBe(
      '票数已核定，只有待核的票还会计入或作废',
    );
  });
});

describe('a quota drawn as seats', () => {
  const { quotas } = aDesk();
  const images = quotas[0]!;

  it('has all its seats, taken where somebody sits and free elsewhere', () => {
    const row = quotaRow({ ...images, taken: [aSeat(2), aSeat(10)] }, campaign);
    expect(row.seats.map(({ seat, entry }) => (entry === '' ? seat : entry))).toEqual([
      1,
      'e2',
      3,
      4,
      5,
      6,
      7,
      8,
      9,
      'e10',
    ]);
    expect(row.use).toBe('已用 2 席，共 10 席');
  });

  it('strikes a seat whose work takes no part any more, and says what can be done', () => {
    const struck = aSeat(2, { struck: '作品系转载' });
    const row = quotaRow({ ...images, taken: [aSeat(1), struck] }, campaign);
    expect(row.seats.slice(0, 3).map((seat) => seat.struck)).toEqual(['', '作品系转载', '']);
    expect(row.struck).toMatch(/^第 2 席的作品已不再参加活动.*撤回/);
    expect(quotaRow({ ...images, taken: [aSeat(1)] }, campaign).struck).toBe('');
    const desk = aDesk({ quotas: [{ ...images, taken: [struck] }] });
    expect(seatSheet(desk, 'e2', campaign)?.struck).toBe('作品系转载');
  });

  it('without a limit always has one free seat more', () => {
    const unlimited = { ...images.quota, max: null };
    expect(quotaRow({ quota: unlimited, taken: [] }, campaign).seats).toHaveLength(1);
    const row = quotaRow({ quota: unlimited, taken: [aSeat(1), aSeat(4)] }, campaign);
    expect(row.seats.map(({ entry }) => entry)).toEqual(['e1', '', '', 'e4', '']);
    expect(row.use).toBe('已用 2 席，共不限');
  });

  it('shows a seat that a smaller quota would not have any more', () => {
    const row = quotaRow({ quota: { ...images.quota, max: 2 }, taken: [aSeat(3)] }, campaign);
    expect(row.seats.map(({ entry }) => entry)).toEqual(['', '', 'e3']);
  });
});

describe('a candidate', () => {
  it.each([
    [0, 0, 201, 1],
    [200, 99, 1, 1],
    [201, 100, 0, 0],
  ])(
    'with %i votes is at %i%%, lacks %i, and %i reasons stand against it',
    (votes, percent, missing, reasons) => {
      const candidate = aCandidate({ votes, refusals: refusalAt(votes) });
      const view = candidateView(candidate, aDesk(), campaign, calm);
      expect(view.gate).toMatchObject({ percent, missing });
      expect(view.why).toHaveLength(reasons);
      expect(view.barred).toBe(reasons === 0 ? '' : '不能推荐');
    },
  );

  it('passes the threshold with what is under inquiry, which stands apart', () => {
    const candidate = aCandidate({ votes: 120, held: 81, refusals: [] });
    const view = candidateView(candidate, aDesk(), campaign, calm);
    expect(view).toMatchObject({ votes: 120, held: 81, gate: { missing: 0, held: 81 } });
  });

  it('lists all that stands against it, quoting each source once', () => {
    const refusals = [...refusalAt(200), aRefusal('recommend.quota'), aRefusal('recommend.unit')];
    const view = candidateView(aCandidate({ votes: 200, refusals }), aDesk(), campaign, calm);
    expect(view.why.map(({ key }) => key)).toEqual([
      'gate.recommendable',
      'recommend.quota',
      'recommend.unit',
    ]);
    // The bar beside it quotes the gate's clause.
    expect(view.why.map(({ note }) => note.source === undefined)).toEqual([true, false, false]);
    expect(view.why[0]?.note.remedy).toBe('还差 1 票。');
  });

  it('says in short what stands against every work, and still what stands against this one', () => {
    const shared = aRefusal('recommend.window');
    const refusals = [shared, ...refusalAt(3)];
    const view = candidateView(
      aCandidate({ votes: 3, refusals }),
      aDesk({ recommend: shared }),
      campaign,
      calm,
    );
    expect(view.shared).toBe(shared.reason);
    expect(view.why.map(({ key }) => key)).toEqual(['gate.recommendable']);
    expect(view.barred).not.toBe('');
  });

  it('says what the last attempt met, once', () => {
    const refusal = aRefusal('recommend.quota');
    const fault = { code: 'REFUSED' as const, reason: '', remedy: '', refusal };
    const tried = { ...calm, faults: new Map([['e1', fault]]) };
    expect(candidateView(aCandidate(), aDesk(), campaign, tried).fault).toEqual(fault);
    const known = aCandidate({ refusals: [refusal] });
    expect(candidateView(known, aDesk(), campaign, tried).fault).toBeNull();
  });

  it('on a seat says where, and nothing against it', () => {
    const seat = { quota: 'image-seats', seat: 3 };
    const refusals = [aRefusal('recommend.once')];
    const view = candidateView(aCandidate({ seat, refusals }), aDesk(), campaign, calm);
    expect(view).toMatchObject({ seat: '已推荐，占图片推荐名额第 3 席', why: [], barred: '' });
  });
});

describe('a seat looked at', () => {
  it('says who sits there, by whom, when and with how many votes', () => {
    const desk = aDesk();
    desk.quotas[0]!.taken = [aSeat(3, { votes: 201 })];
    expect(seatSheet(desk, 'e3', campaign)).toMatchObject({
      place: '图片推荐名额第 3 席',
      refusal: null,
    });
    expect(seatSheet(desk, 'e3', campaign)?.lines.map(({ value }) => value)).toEqual([
      '第 13 号 · 图片',
      '201 票',
      '赵敏',
      '9月20日 00:00',
    ]);
    expect(seatSheet(desk, 'nobody', campaign)).toBeNull();
  });

  it('says why it cannot be given up', () => {
    const withdraw = aRefusal('recommend.withdraw');
    const desk = aDesk({ withdraw });
    desk.quotas[0]!.taken = [aSeat(1)];
    expect(seatSheet(desk, 'e1', campaign)?.refusal).toEqual(withdraw);
  });
});

test('other works have to be asked for again once a quota is full, or no longer', () => {
  const withSeats = (count: number) => {
    const desk = aDesk();
    desk.quotas[0]!.taken = Array.from({ length: count }, (_, index) => aSeat(index + 1));
    return desk;
  };
  expect(fullnessChanged(withSeats(8), withSeats(9))).toBe(false);
  expect(fullnessChanged(withSeats(9), withSeats(10))).toBe(true);
  expect(fullnessChanged(withSeats(10), withSeats(9))).toBe(true);
  expect(deskView(withSeats(1), campaign, RECOMMENDING).quotas[0]?.use).toMatch(/已用 1 席/);
});
