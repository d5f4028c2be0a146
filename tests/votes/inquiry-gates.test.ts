import { at, openCloud, ORGANIZER, type TestCloud } from '../support/cloud';
import { eventOf } from '../support/event-of';
import { addVotes, aWork } from '../support/field';
import { holdVotes } from '../support/held-votes';
import { inOffice, SHENYANG } from '../support/office';
import { JUDGING, rowOf, SELECTING, selectingBench } from '../support/selecting';
import { RECOMMENDING } from '../support/units';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openCloud();
  inOffice(cloud, 'li', { role: 'contact', unit: SHENYANG });
});
afterAll(() => cloud.close());
const bench = selectingBench(() => cloud);
beforeEach(() => {
  bench.reset();
  for (const name of ['holds', 'inquiries', 'appeals'])
    cloud.database.remove(name, {}, { multi: true });
});

const WHY = '核对后按核查结果处理';
const LATE = at('11-20 10:00');
const FINAL = at('10-12 10:03');

/** Ends a held span, long after the time to appeal. */
const decide = (entry: string, hold: string, verdict: 'release' | 'void', round = 'preliminary') =>
  cloud.done(
    ORGANIZER,
    'inquiry.decide',
    { round, entry, revision: 0, holds: [hold], verdict, reason: WHY },
    LATE,
  );

describe('网民投票数量超过200票，否则不能推荐: 只有作废的票不算', () => {
  /** A work of li's unit: votes that stand, are held, and are voided. */
  const aCounted = async (votes: number, held: number, voided: number) => {
    const entry = aWork(cloud, { votes: { preliminary: votes } });
    if (voided > 0) await decide(entry, holdVotes(cloud, entry, voided), 'void');
    const hold = held === 0 ? '' : holdVotes(cloud, entry, held, { when: at('08-21 10:03') });
    return { entry, hold };
  };
  const candidate = async (entry: string) => {
    const input = { kind: null, cursor: null };
    const { items } = await cloud.done('li', 'union.candidates', input, RECOMMENDING);
    return items.find((one) => one.entry === entry);
  };
  const recommend = (entry: string) =>
    cloud.ask('li', 'union.recommend', { entry, request: `request-${entry}` }, RECOMMENDING);
  const passed = async () =>
    (await cloud.done('li', 'union.desk', {}, RECOMMENDING)).desk.counts.passed;

  test.each([
    [201, 0, 60, true],
    [200, 0, 60, false],
    [200, 1, 0, true],
    [141, 60, 9, true],
    [140, 60, 9, false],
    [0, 201, 0, true],
    [0, 200, 1, false],
  ])('%i stand, %i held, %i void: %s', async (votes, held, voided, passes) => {
    const { entry } = await aCounted(votes, held, voided);
    const shown = await candidate(entry);
    expect(shown).toMatchObject({ votes, held, needed: 201 });
    expect(shown?.refusals.map(({ rule }) => rule)).toEqual(passes ? [] : ['gate.recommendable']);
    expect(await passed()).toBe(passes ? 1 : 0);
    const reply = await recommend(entry);
    if (passes) {
      expect(reply).toMatchObject({ ok: true, data: { candidate: { votes, held } } });
      expect(cloud.all('recommendations')).toMatchObject([{ entry, votes: votes + held }]);
      return;
    }
    const facts = { votes: votes + held, needed: 201, ...(held > 0 && { pending: held }) };
    expect(reply).toMatchObject({ error: { refusal: { rule: 'gate.recommendable', facts } } });
    if (held > 0 && !reply.ok) expect(reply.error.reason).toContain(`含待核 ${String(held)} 票`);
  });

  test.each([
    ['release', null],
    ['void', 'gate.recommendable'],
  ] as const)('200 and one held, then %s: %s', async (verdict, rule) => {
    const { entry, hold } = await aCounted(200, 1, 0);
    await decide(entry, hold, verdict);
    const reply = await recommend(entry);
    expect(reply.ok ? null : reply.error.refusal?.rule).toBe(rule);
  });

  test('recommended with votes that were voided since: no seat in the final, and the unit is told', async () => {
    const { entry, hold } = await aCounted(200, 1, 0);
    expect(await recommend(entry)).toMatchObject({ ok: true });
    await decide(entry, hold, 'void');
    const { desk } = await cloud.done('li', 'union.desk', {}, RECOMMENDING);
    expect(desk.quotas[0]?.taken).toMatchObject([
      { entry, struck: '核查后作废 1 票，现在 200 票，不再超过 200 票。' },
    ]);
    const row = rowOf(await bench.show(), entry);
    expect(row).toMatchObject({ votes: 200, verdict: 'below-gate', admitted: false });
    const input = bench.adjusting(entry, 0);
    expect(
      (await cloud.fault(ORGANIZER, 'selection.adjust', input, SELECTING)).refusal,
    ).toMatchObject({ rule: 'gate.recommendable', facts: { votes: 200 } });
  });
});

describe('select.held: 待核的票没有核查完，名单不能定', () => {
  const refusal = async (id = 'finalists', when = SELECTING) => {
    const reply = await cloud.ask(ORGANIZER, 'selection.confirm', { id, revision: 0 }, when);
    return reply.ok ? null : reply.error.refusal;
  };

  test('a work on the list, or one that its held votes may bring in, is waited for', async () => {
    const ids = bench.works(17);
    const [first = '', last = '', below = ''] = [ids[0], ids[15], ids[16]];
    // 1 vote and 1 held: not above the fifteenth, which has 3.
    const far = holdVotes(cloud, below, 1);
    expect(rowOf(await bench.show(), below)).toMatchObject({ held: 1, undecided: false });
    // 2 votes and 1 held tie with it.
    const near = holdVotes(cloud, last, 1);
    const board = await bench.show();
    expect(rowOf(board, last)).toMatchObject({ votes: 3, held: 1, undecided: true });
    expect(await refusal()).toMatchObject({
      rule: 'select.held',
      facts: { entries: 1, pending: 1 },
    });
    const sure = holdVotes(cloud, first, 5);
    expect(await refusal()).toMatchObject({ facts: { entries: 2, pending: 6 } });
    expect(cloud.all('selections')).toEqual([]);
    await decide(first, sure, 'release');
    await decide(last, near, 'void');
    expect(await refusal()).toBe(null);
    expect(cloud.all('holds').filter(({ state }) => state === 'held')).toMatchObject([
      { _id: far },
    ]);
    const [selection] = cloud.all('selections');
    expect(selection?.['entries']).toMatchObject([
      { entry: first, votes: 22, rank: 1 },
      {},
      {},
      ...Array.from({ length: 12 }, () => ({})),
    ]);
  });

  test('what an organizer admits by word is waited for too; who lost the standing is not', async () => {
    const ids = bench.works(18);
    const [struck = '', below = ''] = [ids[3], ids[17]];
    holdVotes(cloud, below, 1);
    holdVotes(cloud, struck, 7);
    await bench.disqualify(struck);
    expect(
      (await bench.show()).groups.flatMap(({ rows }) => rows).filter((row) => row.undecided),
    ).toEqual([]);
    const board = await bench.adjust(below, 0);
    expect(rowOf(board, below)).toMatchObject({ admitted: true, undecided: true });
    const reply = await cloud.ask(
      ORGANIZER,
      'selection.confirm',
      { id: 'finalists', revision: 1 },
      SELECTING,
    );
    expect(reply).toMatchObject({ error: { refusal: { rule: 'select.held' } } });
  });
});

describe('票数超过500票: 只有作废的票不算', () => {
  const finalist = async (votes: number) => {
    const entry = aWork(cloud, { recommended: true, votes: { preliminary: 300 } });
    await bench.confirm(0);
    addVotes(cloud, entry, votes, { round: 'final', when: at('10-13 10:00') });
    return entry;
  };
  const row = async (entry: string) => rowOf(await bench.show('shortlist', JUDGING), entry);

  test.each([
    [440, 60, 'below-gate', null],
    [441, 60, 'in', 'select.held'],
  ] as const)('%i stand, %i held: %s', async (votes, held, verdict, rule) => {
    const entry = await finalist(votes);
    const hold = holdVotes(cloud, entry, held, { round: 'final', when: FINAL });
    expect(await row(entry)).toMatchObject({ votes: votes + held, held, verdict });
    const input = { id: 'shortlist', revision: 0 };
    const reply = await cloud.ask(ORGANIZER, 'selection.confirm', input, JUDGING);
    expect(reply.ok ? null : reply.error.refusal?.rule).toBe(rule);
    if (rule === null) return;
    await decide(entry, hold, 'void', 'final');
    expect(await row(entry)).toMatchObject({ votes, held: 0, verdict: 'below-gate' });
  });

  test.each([
    ['ten minutes after the round', at('10-18 00:09:59') + 998, 'select.held'],
    ['later', at('10-18 00:10'), null],
  ])('a list is confirmed once the last votes have been watched: %s', async (_, when, rule) => {
    await finalist(501);
    const input = { id: 'shortlist', revision: 0 };
    const reply = (await cloud
      .as(ORGANIZER, { at: when, still: true })
      .call('organizer', eventOf('selection.confirm', input))) as {
      ok: boolean;
      error?: { refusal?: { rule: string } };
    };
    expect(reply.error?.refusal?.rule ?? null).toBe(rule);
  });

  test('released votes count, voided ones do not', async () => {
    const entry = await finalist(450);
    const one = holdVotes(cloud, entry, 51, { round: 'final', when: FINAL });
    holdVotes(cloud, entry, 70, { round: 'final', when: at('10-14 02:03') });
    await decide(entry, one, 'release', 'final');
    expect(await row(entry)).toMatchObject({
      votes: 571,
      held: 70,
      verdict: 'in',
      undecided: true,
    });
    const [, other] = cloud.all('holds');
    await cloud.done(
      ORGANIZER,
      'inquiry.decide',
      {
        ...{ round: 'final', entry, revision: 1, holds: [String(other?.['_id'])] },
        ...{ verdict: 'void', reason: WHY },
      },
      LATE,
    );
    expect(await row(entry)).toMatchObject({
      votes: 501,
      held: 0,
      verdict: 'in',
      undecided: false,
    });
    expect((await bench.confirm(0, 'shortlist', JUDGING)).state).toBe('confirmed');
  });
});

test('the board of rounds, the figures and what the work’s page shows say the same', async () => {
  const entry = aWork(cloud, { votes: { preliminary: 10 } });
  const gone = holdVotes(cloud, entry, 4);
  holdVotes(cloud, entry, 3, { when: at('08-21 10:03') });
  await decide(entry, gone, 'void');
  const when = at('09-01 10:00');
  const { tasks } = await cloud.done(ORGANIZER, 'rounds.board', {}, when);
  expect(tasks.find(({ round }) => round === 'preliminary')?.todos).toContainEqual({
    text: '有待核票的作品',
    count: 1,
    done: false,
    url: '/packages/organizer/pages/inquiries/inquiries',
  });
  const { figures } = await cloud.done(ORGANIZER, 'figures.show', { round: null }, when);
  expect(figures.total).toMatchObject({ votes: 10, held: 3, voided: 4 });
  const { exhibit } = await cloud.done('anybody', 'exhibit.show', { id: entry }, when);
  expect(exhibit).toMatchObject({ votes: 10, held: 3, voided: 4 });
  const { items } = await cloud.done(
    ORGANIZER,
    'decision.list',
    { subject: null, cursor: null },
    when,
  );
  expect(items).toMatchObject([
    {
      verbLabel: '作废待核票',
      before: expect.stringContaining('待核，4 票'),
      after: expect.stringContaining('核查后作废，4 票'),
    },
  ]);
});
