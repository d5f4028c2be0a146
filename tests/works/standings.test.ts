import type { MyEntry } from '../../miniprogram/shared/contract';
import { at, CAMPAIGN, openCloud, type TestCloud } from '../support/cloud';
import { aWork } from '../support/field';
import { SELECTING, selectingBench } from '../support/selecting';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openCloud();
});
afterAll(() => cloud.close());
const bench = selectingBench(() => cloud);
beforeEach(() => {
  bench.reset();
  cloud.database.remove('outcomes', {}, { multi: true });
});

const owner = 'author';
const mine = async (when: number, id?: string): Promise<MyEntry | undefined> => {
  const { items } = await cloud.done(owner, 'entry.mine', { cursor: null }, when);
  return id === undefined ? items[0] : items.find((item) => item.id === id);
};

test('a work on its way: recommended, among the finalists, awarded, each when it is so', async () => {
  const id = aWork(cloud, { owner, recommended: true, votes: { preliminary: 7 }, theme: 'work' });
  const seat = { _id: { $exists: true } };
  cloud.database.modify('recommendations', seat, { $set: { votes: 7 } }, { merge: true });
  const recommended = { text: '已由沈阳市总工会推荐', votes: 7 };
  expect((await mine(at('09-15 10:00')))?.standings).toEqual([]);
  expect(await mine(at('09-20 10:00'))).toMatchObject({ votes: 7, standings: [recommended] });
  expect((await mine(SELECTING))?.standings).toEqual([recommended]);

  await bench.confirm(0);
  const finalist = { text: '入围决赛', votes: 7 };
  expect((await mine(SELECTING))?.standings).toEqual([recommended, finalist]);

  cloud.database.insert('outcomes', [
    {
      _id: CAMPAIGN,
      state: 'published',
      published: [
        { award: 'first', theme: null, entry: id },
        { award: 'theme', theme: 'work', entry: id },
        { award: 'second', theme: null, entry: 'another' },
      ],
    },
  ]);
  expect((await mine(at('10-30 10:00')))?.standings).toEqual([recommended, finalist]);
  expect((await mine(at('11-02 10:00')))?.standings).toEqual([
    recommended,
    finalist,
    { text: '获一等奖', votes: null },
    { text: '获主题奖（敬业爱岗）', votes: null },
  ]);
  cloud.database.modify('outcomes', {}, { $set: { state: 'withdrawn' } }, { merge: true });
  expect((await mine(at('11-02 10:00')))?.standings).toEqual([recommended, finalist]);
});

test('a withdrawn recommendation is none', async () => {
  const id = aWork(cloud, { owner, recommended: true });
  cloud.database.insert('decisions', [
    { _id: `recommendation:request-${id}:2`, campaign: CAMPAIGN, at: 0, subject: 'x' },
  ]);
  expect((await mine(at('09-20 10:00')))?.standings).toEqual([]);
});

test('a work without standing has come nowhere', async () => {
  const id = aWork(cloud, { owner, recommended: true });
  await bench.confirm(0);
  await bench.disqualify(id);
  expect(await mine(SELECTING)).toMatchObject({
    state: 'disqualified',
    votes: null,
    standings: [],
  });
});

test('votes are those of the latest round that shows it', async () => {
  const finalist = aWork(cloud, { owner, recommended: true, votes: { preliminary: 9 } });
  const other = aWork(cloud, { owner, votes: { preliminary: 4 } });
  const waiting = aWork(cloud, { owner, state: 'accepted' });
  await bench.confirm(0);
  const final = { round: 'final' };
  cloud.database.modify('exhibits', final, { $set: { votes: 2 } }, { merge: true });
  const votesAt = async (moment: string) =>
    Promise.all([finalist, other, waiting].map(async (id) => (await mine(at(moment), id))?.votes));
  expect(await votesAt('10-05 10:00')).toEqual([9, 4, null]);
  expect(await votesAt('10-12 10:00')).toEqual([2, 4, null]);
  expect(await votesAt('11-05 10:00')).toEqual([2, 4, null]);
});

test('nobody reads it of another', async () => {
  aWork(cloud, { owner: 'another', recommended: true });
  expect(await mine(at('09-20 10:00'))).toBeUndefined();
});
