import { resolve } from 'node:path';
import { openCloud, ORGANIZER, type TestCloud } from '../support/cloud';
import { meetingBench, outcome } from '../support/meeting';
import { SHENYANG } from '../support/office';
import { MEETING } from '../support/screening';

const judging = 'meeting';
let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openCloud({
    campaign: resolve(__dirname, '../campaigns/open-campaigns/screened-by-hand.ts'),
  });
});
afterAll(() => cloud.close());

const bench = meetingBench(() => cloud);
const { box, cast, paper } = bench;
beforeEach(async () => {
  bench.reset();
  bench.judges({ a: null, b: null, c: null, d: SHENYANG });
  bench.candidates([
    { title: '甲' },
    { title: '乙' },
    { title: '丙' },
    { title: '丁', unit: SHENYANG },
  ]);
  const { panel } = await cloud.done(ORGANIZER, 'panel.show', { judging }, MEETING);
  const members = panel.people.map(({ judge }) => judge);
  const input = { judging, revision: 0, members, chair: members[0]! };
  await cloud.done(ORGANIZER, 'panel.set', input, MEETING);
  await cloud.done('a', 'chair.open', await bench.at(), MEETING);
});
const close = async () => cloud.done('a', 'chair.close', await bench.at(), MEETING);

test('works of the own unit are not seen, nor to be guessed', async () => {
  expect((await paper('a')).works).toHaveLength(4);
  const seen = await paper('d');
  expect(seen.works.map(({ title }) => title).sort()).toEqual(['丙', '乙', '甲']);
  const guess = (await paper('a')).works.find(({ title }) => title === '丁')!.work;
  const input = { ...bench.ballot(seen, []), works: [guess] };
  expect((await cloud.fault('d', 'ballot.cast', input, MEETING)).refusal?.rule).toBe('ballot.own');
});

test('a work needs half of the ballots', async () => {
  await cast('a', ['甲', '乙']);
  await cast('b', ['甲', '丙']);
  await cast('c', ['甲']);
  await cast('d', ['乙']);
  await close();
  expect(outcome(await box())).toEqual(['甲 3 in', '乙 2 in', '丙 1 below', '丁 0 below']);
});

test('whoever chairs decides a tie without another vote; the organizer only looks on', async () => {
  await cast('a', ['甲', '乙']);
  await cast('b', ['丙', '乙']);
  await cast('c', ['甲', '丙']);
  expect(
    (await cloud.fault(ORGANIZER, 'ballot.close', await bench.at(), MEETING)).refusal?.rule,
  ).toBe('ballot.chair');
  await close();
  expect(await box()).toMatchObject({ state: 'tied', free: 2, opening: { rule: 'ballot.again' } });
  const { lines } = await box();
  const chosen = lines
    .filter(({ title }) => title !== '丙' && title !== '丁')
    .map(({ work }) => work);
  await cloud.done('a', 'chair.choose', await bench.choosing(chosen), MEETING);
  expect(outcome(await box()).sort()).toEqual(['丁 0 below', '丙 2 out', '乙 2 in', '甲 2 in']);
});
