import { resolve } from 'node:path';
import { at, openCloud, ORGANIZER, OTHER_ORGANIZER, type TestCloud } from '../support/cloud';
import { meetingBench, outcome } from '../support/meeting';
import { SHENYANG } from '../support/office';
import { MEETING } from '../support/screening';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openCloud({
    campaign: resolve(__dirname, '../campaigns/open-campaigns/screened.ts'),
  });
});
afterAll(() => cloud.close());

const bench = meetingBench(() => cloud);
const { board, box, open, close, paper, cast, refusal } = bench;
beforeEach(() => {
  bench.reset();
  bench.judges({ a: null, b: null, c: null });
  bench.candidates([
    { title: '甲' },
    { title: '乙' },
    { title: '丙' },
    { title: '丁', unit: SHENYANG },
    { title: '影', kind: 'video' },
  ]);
});
const everybody = async (titles: Record<string, string[]>, group?: string) => {
  for (const [openid, chosen] of Object.entries(titles)) await cast(openid, chosen, {}, group);
};

describe('a vote', () => {
  test('begins when the chair opens it, and ends with the works that have most votes', async () => {
    expect(await box()).toMatchObject({ state: 'waiting', quorum: 2, cast: 0, opening: null });
    expect((await box()).closing?.rule).toBe('ballot.open');
    expect(await paper('a')).toMatchObject({
      ...{ state: 'waiting', most: 2, places: 2, ballot: null, result: null, counted: null },
      refusal: { rule: 'ballot.open', reason: '图片类还没有开始投票。' },
    });
    expect(await refusal('a', ['甲'])).toMatchObject({ rule: 'ballot.open' });
    await open();
    await everybody({ a: ['甲', '乙'], b: ['甲', '乙'], c: ['甲', '丙'] });
    expect(await box()).toMatchObject({
      state: 'open',
      cast: 3,
      opening: { rule: 'ballot.again' },
    });
    const closed = await close();
    expect(closed.boxes.map(({ state }) => state)).toEqual(['closed', 'waiting']);
    expect(outcome(await box())).toEqual(['甲 3 in', '乙 2 in', '丙 1 out', '丁 0 below']);
    expect(await paper('a')).toMatchObject({
      state: 'closed',
      counted: true,
      refusal: { rule: 'ballot.open' },
    });
    expect((await paper('b')).result?.map(({ title, votes }) => [title, votes])).toEqual([
      ['甲', 3],
      ['乙', 2],
      ['丙', 1],
      ['丁', 0],
    ]);
  });

  test('of one group goes on while another is closed', async () => {
    await open('film');
    expect(
      (await board()).boxes.map(({ group, state, lines }) => [group, state, lines.length]),
    ).toEqual([
      ['picture', 'waiting', 4],
      ['film', 'open', 1],
    ]);
    await everybody({ a: ['影'], b: [], c: ['影'] }, 'film');
    await close('film');
    expect(outcome(await box('film'))).toEqual(['影 2 in']);
  });

  test('is decided once, whoever comes first, and written down', async () => {
    const input = await bench.at();
    const replies = await Promise.all(
      [ORGANIZER, OTHER_ORGANIZER, ORGANIZER].map((openid) =>
        cloud.ask(openid, 'ballot.open', input, MEETING),
      ),
    );
    expect(replies.filter(({ ok }) => ok).length).toBeGreaterThan(0);
    await everybody({ a: ['甲'], b: ['甲'] });
    await close();
    const { items } = await cloud.done(
      ORGANIZER,
      'decision.list',
      { subject: null, cursor: null },
      MEETING,
    );
    expect(
      items
        .filter(({ rule }) => rule === null)
        .map(({ verbLabel, subjectLabel, after }) => [verbLabel, subjectLabel, after])
        .sort(),
    ).toEqual([
      ['开始投票', '评审投票 复评·图片类', '4 件，第一次投票'],
      ['结束投票', '评审投票 复评·图片类', '2 张票'],
    ]);
  });

  test('that broke off after it was closed is counted by whoever looks next', async () => {
    await open();
    await everybody({ a: ['甲'], b: ['甲'] });
    await close();
    cloud.database.modify(
      'ballot_boxes',
      {},
      { $set: { revision: 1, state: 'open', counts: [] } },
      { merge: true },
    );
    expect(await paper('a')).toMatchObject({ state: 'closed', counted: true });
    expect(outcome(await box())[0]).toBe('甲 2 in');
  });
});

describe('a ballot', () => {
  beforeEach(async () => {
    await open();
  });

  test('names at most two works, each once, of those on it', async () => {
    expect(await refusal('a', ['甲', '乙', '丙'])).toMatchObject({
      rule: 'ballot.most',
      reason: '图片类最多选 2 件，您选了 3 件。',
      facts: { chosen: 3, max: 2 },
    });
    expect(await refusal('a', ['甲', '甲'])).toMatchObject({ rule: 'ballot.most' });
    expect(await refusal('a', ['影'])).toMatchObject({ rule: 'ballot.candidates' });
    expect(cloud.all('ballots')).toEqual([]);
    expect(await cast('a', ['甲', '乙'])).toMatchObject({
      ballot: { state: 'final', revision: 1 },
    });
  });

  test('is kept as a draft, handed in, and changed until the chair closes', async () => {
    expect(await cast('a', ['甲'], { submit: false })).toMatchObject({
      ballot: { state: 'draft' },
    });
    expect(await box()).toMatchObject({ cast: 0 });
    await cast('a', ['甲', '乙']);
    await cast('a', ['丙']);
    expect(await box()).toMatchObject({ cast: 1 });
    const back = bench.ballot(await paper('a'), ['甲'], { submit: false });
    expect((await cloud.fault('a', 'ballot.cast', back, MEETING)).code).toBe('CONFLICT');
    await cast('b', ['丙'], { submit: false });
    await cast('c', ['甲']);
    await close();
    expect(outcome(await box())).toEqual(['甲 1 in', '丙 1 in', '乙 0 below', '丁 0 below']);
    expect(await paper('b')).toMatchObject({ counted: false, ballot: { state: 'draft' } });
    expect(await refusal('b', ['丙'])).toMatchObject({
      rule: 'ballot.open',
      reason: '图片类的投票已经结束。',
    });
  });

  test('the same again is harmless; on what was seen before nothing else is kept', async () => {
    const seen = await paper('a');
    await cloud.done('a', 'ballot.cast', bench.ballot(seen, ['甲', '乙']), MEETING);
    await cloud.done('a', 'ballot.cast', bench.ballot(seen, ['乙', '甲']), MEETING);
    expect(
      await cloud.fault('a', 'ballot.cast', bench.ballot(seen, ['丙']), MEETING),
    ).toMatchObject({ code: 'CONFLICT' });
  });

  test('may name works of the own unit only where they are not one’s own', async () => {
    bench.judges({ d: SHENYANG });
    const shown = await paper('d');
    expect(shown.works.filter(({ own }) => own).map(({ title }) => title)).toEqual(['丁']);
    expect(await refusal('d', ['丁'])).toMatchObject({ rule: 'ballot.own' });
    await cast('a', ['丁']);
    await cast('d', ['甲']);
    // What was given before somebody came to be of the unit does not count.
    cloud.database.modify(
      'members',
      { openid: 'a' },
      { $set: { unit: SHENYANG } },
      { merge: true },
    );
    await cast('b', ['甲']);
    await close();
    expect(outcome(await box())).toEqual(['甲 2 in', '乙 0 below', '丙 0 below', '丁 0 below']);
  });

  test('of somebody else’s panel, of nobody, at another time', async () => {
    const seen = await paper('a');
    const late = await cloud.fault(
      'a',
      'ballot.cast',
      bench.ballot(seen, ['甲']),
      at('11-01 00:00'),
    );
    expect(late.refusal?.rule).toBe('ballot.window');
    const early = { ...bench.ballot(seen, ['甲']), turn: 2 };
    expect((await cloud.fault('a', 'ballot.cast', early, MEETING)).code).toBe('CONFLICT');
    bench.leaves('a');
    expect((await cloud.fault('a', 'ballot.cast', bench.ballot(seen, ['甲']), MEETING)).code).toBe(
      'FORBIDDEN',
    );
  });

  test('blind until closed: no reply tells who has how many votes', async () => {
    await everybody({ a: ['甲', '乙'], b: ['甲'] });
    const replies = JSON.stringify([
      await paper('c'),
      await cloud.done('c', 'judge.desk', {}, MEETING),
      (await board()).boxes.map(({ lines }) => lines),
    ]);
    expect(replies).not.toMatch(/"votes":[^n]/);
    expect(replies).not.toMatch(/"(rank|verdict|again)":[^n]/);
  });
});
