import { at, openCloud, ORGANIZER, type TestCloud } from '../support/cloud';
import { aWork } from '../support/field';
import { ANNOUNCING, listUnits } from '../support/judged';
import { inOffice, SHENYANG } from '../support/office';
import { JUDGING, selectingBench } from '../support/selecting';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openCloud();
  inOffice(cloud, 'judge', { role: 'judge' });
  listUnits(cloud, [SHENYANG]);
});
afterAll(() => cloud.close());

const bench = selectingBench(() => cloud);
const WHY = '没有作品达到票数，仍表彰组织工作';

test('when no finalist passes 500 votes, the campaign still comes to its end', async () => {
  for (const final of [500, 0])
    aWork(cloud, { recommended: true, votes: { preliminary: 201, final } });
  const out = aWork(cloud, { recommended: true, votes: { preliminary: 201, final: 501 } });
  await bench.confirm(0);
  await bench.disqualify(out, at('10-16 10:00'));
  const confirmed = await bench.confirm(0, 'shortlist', JUDGING);
  expect(confirmed.state).toBe('confirmed');

  const { judgings } = await cloud.done('judge', 'judge.desk', {}, JUDGING);
  expect(judgings).toMatchObject([{ total: 0, refusal: null }]);
  const { board } = await cloud.done(ORGANIZER, 'awards.show', {}, ANNOUNCING);
  expect(board.refusals.map(({ reason }) => reason)).toEqual(['“组织奖”还空 10 个名额。']);

  const said = { award: 'organization', theme: null, reason: WHY };
  const given = { ...said, revision: 0, to: SHENYANG.id };
  await cloud.done(ORGANIZER, 'awards.give', given, ANNOUNCING);
  const empty = { ...said, revision: 1, to: 'vacant' };
  await cloud.done(ORGANIZER, 'awards.take', empty, ANNOUNCING);
  await cloud.done(ORGANIZER, 'results.publish', { revision: 2 }, ANNOUNCING);
  const { results } = await cloud.done('anybody', 'results.show', {}, ANNOUNCING);
  expect(results?.awards.map(({ winners }) => winners.map(({ title }) => title))).toEqual([
    [SHENYANG.name],
  ]);
});
