import { resolve } from 'node:path';
import { at, openCloud, ORGANIZER, type TestCloud } from '../support/cloud';
import { meetingBench, outcome } from '../support/meeting';
import { SHENYANG } from '../support/office';
import { AFTERWARDS, MEETING } from '../support/screening';

const judging = 'meeting';
let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openCloud({
    campaign: resolve(__dirname, '../campaigns/open-campaigns/screened.ts'),
  });
});
afterAll(() => cloud.close());

const bench = meetingBench(() => cloud);
const { box, open, close, paper, cast, refusal } = bench;
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

describe('closing', () => {
  beforeEach(async () => {
    await open();
  });
  test('needs two of three experts', async () => {
    await cast('a', ['甲']);
    await cast('b', ['甲'], { submit: false });
    const fault = await cloud.fault(ORGANIZER, 'ballot.close', await bench.at(), MEETING);
    expect(fault.refusal).toMatchObject({
      rule: 'ballot.quorum',
      reason: '图片类已交 1 张票，至少要 2 张（全体专家的三分之二）才能结束。',
      remedy: '还差 1 张，请等其他专家交票。',
    });
    expect((await box()).closing).toMatchObject({
      rule: 'ballot.quorum',
      facts: { needed: 2, cast: 1 },
    });
    await cast('b', ['甲']);
    expect((await box()).closing).toBeNull();
    await close();
  });
  test('counts what somebody handed in before leaving', async () => {
    await everybody({ a: ['甲'], b: ['乙'] });
    bench.leaves('a');
    await close();
    expect(outcome(await box())).toEqual(['甲 1 in', '乙 1 in', '丙 0 below', '丁 0 below']);
  });
  test('may still happen when the round is over; opening may not', async () => {
    await everybody({ a: ['甲'], b: ['甲'] });
    const late = at('11-01 00:00');
    expect(
      (await cloud.fault(ORGANIZER, 'ballot.open', await bench.at('film'), late)).refusal?.rule,
    ).toBe('ballot.window');
    await cloud.done(ORGANIZER, 'ballot.close', await bench.at(), late);
    expect(await box('picture', late)).toMatchObject({ state: 'closed' });
  });
});

describe('a tie at the last place', () => {
  beforeEach(async () => {
    await open();
    await everybody({ a: ['甲', '乙'], b: ['甲', '丙'], c: ['甲'] });
    await close();
  });
  test('is voted on once more among those that are tied', async () => {
    expect(await box()).toMatchObject({ state: 'tied', free: 1, opening: null });
    expect(outcome(await box())).toEqual(['甲 3 in', '乙 1 tied', '丙 1 tied', '丁 0 below']);
    const early = await bench.choosing([]);
    expect((await cloud.fault(ORGANIZER, 'ballot.choose', early, MEETING)).refusal).toMatchObject({
      rule: 'ballot.chosen',
    });
    await open();
    const second = await paper('a');
    expect(second).toMatchObject({
      state: 'open',
      turn: 2,
      most: 1,
      places: 1,
      ballot: null,
      result: null,
    });
    expect(second.works.map(({ title }) => title).sort()).toEqual(['丙', '乙']);
    expect(await refusal('a', ['乙', '丙'])).toMatchObject({ rule: 'ballot.most' });
    await everybody({ a: ['乙'], b: ['丙'], c: ['丙'] });
    await close();
    expect(await box()).toMatchObject({ state: 'closed', free: 0 });
    expect(outcome(await box())).toEqual(['甲 3 in', '丙 1 +2 in', '乙 1 +1 out', '丁 0 below']);
  });
  test('that is tied once more is left to the chair, with a reason', async () => {
    await open();
    await everybody({ a: ['乙'], b: ['丙'] });
    await close();
    expect(await box()).toMatchObject({
      state: 'tied',
      free: 1,
      opening: { rule: 'ballot.again' },
    });
    const { lines } = await box();
    const named = (title: string) => lines.find((line) => line.title === title)!.work;
    const choose = async (works: string[], own: object = {}) =>
      cloud.ask(ORGANIZER, 'ballot.choose', { ...(await bench.choosing(works)), ...own }, MEETING);
    expect(await choose([named('乙'), named('丙')])).toMatchObject({
      error: { refusal: { rule: 'ballot.places' } },
    });
    expect(await choose([named('甲')])).toMatchObject({
      error: { refusal: { rule: 'ballot.tied' } },
    });
    expect(await choose([named('乙')], { reason: '' })).toMatchObject({
      error: { code: 'INVALID' },
    });
    expect(await choose([named('乙')])).toMatchObject({ ok: true });
    expect(await box()).toMatchObject({ state: 'closed', reason: '主题更突出，经评审会商议' });
    expect(outcome(await box())).toEqual(['甲 3 in', '乙 1 +1 in', '丙 1 +1 out', '丁 0 below']);
  });
  test('of works one of which is disqualified meanwhile', async () => {
    const entry = (await box()).lines.find(({ title }) => title === '乙')!.entry!;
    await cloud.done(
      ORGANIZER,
      'entry.disqualify',
      { id: entry, revision: 0, ground: 0, reason: '电话是空号，查无此人' },
      MEETING,
    );
    await open();
    await everybody({ a: ['丙'], b: ['丙'] });
    await close();
    expect(outcome(await box())).toEqual(['甲 3 in', '丙 1 +2 in', '丁 0 below']);
  });
});

describe('a judge who chairs', () => {
  beforeEach(async () => {
    const { panel } = await cloud.done(ORGANIZER, 'panel.show', { judging }, MEETING);
    const [a, b, c] = panel.people.map(({ judge }) => judge);
    const input = { judging, revision: 0, members: [a!, b!, c!], chair: b! };
    await cloud.done(ORGANIZER, 'panel.set', input, MEETING);
  });
  test('opens and closes as the organizer does, and sees no entry’s id', async () => {
    const desk = async (openid: string) =>
      (await cloud.done(openid, 'judge.desk', {}, MEETING)).ballots[0];
    expect([(await desk('a'))?.chairs, (await desk('b'))?.chairs]).toEqual([false, true]);
    const { board: opened } = await cloud.done('b', 'chair.open', await bench.at(), MEETING);
    expect(opened.chair).toBe('b by name');
    expect(JSON.stringify(opened.boxes)).not.toMatch(/work-\d|沈阳/);
    await everybody({ a: ['甲'], b: ['甲'] });
    const { board: closed } = await cloud.done('b', 'chair.close', await bench.at(), MEETING);
    expect(closed.boxes[0]?.state).toBe('closed');
    const [act] = bench.acts().filter(({ verb }) => verb === 'close');
    expect(act).toMatchObject({ actor: 'b', actorRole: 'judge' });
  });
  test('nobody else may', async () => {
    for (const fault of [
      await cloud.fault('a', 'chair.board', { judging }, MEETING),
      await cloud.fault('a', 'chair.open', await bench.at(), MEETING),
      await cloud.fault('a', 'chair.close', await bench.at(), MEETING),
      await cloud.fault('a', 'chair.choose', await bench.choosing([]), MEETING),
    ])
      expect(fault.refusal?.rule).toBe('ballot.chair');
  });
});

test('awards follow the vote once every group is closed', async () => {
  const awards = async () => (await cloud.done(ORGANIZER, 'awards.show', {}, AFTERWARDS)).board;
  expect((await awards()).refusals.map(({ rule }) => rule)).toContain('ballot.closed');
  await open();
  await everybody({ a: ['甲', '乙'], b: ['甲', '乙'] });
  await close();
  await open('film');
  await everybody({ a: ['影'], b: ['影'] }, 'film');
  await close('film');
  const given = await awards();
  expect(
    given.awards.flatMap(({ places }) =>
      places.flatMap(({ lines }) => lines.map(({ title, rank, by }) => [title, rank, by])),
    ),
  ).toEqual([
    ['甲', 1, 'rule'],
    ['乙', 1, 'rule'],
    ['影', 1, 'rule'],
  ]);
  expect(given.refusals).toEqual([]);
  const { board: published } = await cloud.done(
    ORGANIZER,
    'results.publish',
    { revision: 0 },
    AFTERWARDS,
  );
  expect(published.state).toBe('published');
});
