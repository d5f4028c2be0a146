import { at, openCloud, ORGANIZER, type TestCloud } from '../support/cloud';
import {
  awardBench,
  entryIds as ids,
  field,
  placeOf,
  REASON,
  winnersOf as winners,
  word,
} from '../support/awarded';
import { ANNOUNCING, aRanking, entryId, JUDGING, listUnits, sweep } from '../support/judged';
import { DALIAN, SHENYANG } from '../support/office';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openCloud();
});
afterAll(() => cloud.close());
beforeEach(() => {
  sweep(cloud);
  listUnits(cloud, [SHENYANG, DALIAN]);
});

const { does, refusal, show } = awardBench(() => cloud);

test('the ranking fills 5, 10 and 20 places, then the themes; each line says how it came there', async () => {
  await aRanking(cloud, field(40, { 37: { theme: 'youth' }, 40: { theme: 'youth' } }));
  const board = await show();
  expect(winners(board, 'first')).toEqual(ids(1, 2, 3, 4, 5));
  expect(winners(board, 'second')).toEqual(ids(6, 7, 8, 9, 10, 11, 12, 13, 14, 15));
  expect(winners(board, 'third')).toHaveLength(20);
  expect(winners(board, 'theme', 'youth')).toEqual(ids(37));
  expect(winners(board, 'theme', 'work')).toEqual([]);
  expect(placeOf(board, 'first').lines[0]).toEqual({
    award: 'first',
    theme: null,
    entry: entryId(1),
    unit: DALIAN,
    title: '作品标题1',
    number: 1,
    unitName: DALIAN.name,
    preview: null,
    kind: 'image',
    form: 'image',
    score: 99,
    rank: 1,
    by: 'rule',
    reason: null,
  });
  expect(placeOf(board, 'theme', 'youth').themeName).toBe('青春爱心');
  expect(board.awards.find(({ id }) => id === 'theme')?.places).toHaveLength(6);
  expect(board.ranking).toHaveLength(40);
  expect(board).toMatchObject({ ties: [], revision: 0, state: 'open', publishedAt: null });
});

test('figures stand beside the awards to units, without votes', async () => {
  await aRanking(cloud, field(2));
  const { figures } = await show();
  expect(figures.find(({ id }) => id === DALIAN.id)).toMatchObject({ published: 2, votes: 0 });
});

describe('equals at the last place', () => {
  const tied = () => field(8, { 5: { points: 95 }, 6: { points: 95 } });

  test('are listed, and a person’s choice with a reason settles it', async () => {
    await aRanking(cloud, tied());
    let board = await show();
    expect(board.ties).toEqual([
      {
        award: 'first',
        theme: null,
        entries: expect.arrayContaining(ids(5, 6)) as never,
        places: 1,
      },
    ]);
    expect(board.refusals.map(({ rule }) => rule)).toContain('announce.ties');
    expect(winners(board, 'first')).toEqual(ids(1, 2, 3, 4));
    board = await does('awards.give', word(0, 'first', 6));
    expect(winners(board, 'first')).toEqual(ids(1, 2, 3, 4, 6));
    expect(placeOf(board, 'first').lines[4]).toMatchObject({ by: 'person', reason: REASON });
    expect(winners(board, 'second')).toEqual(ids(5, 7, 8));
    expect(board.ties).toEqual([]);
  });

  test('the other one cannot be squeezed in', async () => {
    await aRanking(cloud, tied());
    await does('awards.give', word(0, 'first', 6));
    expect(await refusal('awards.give', word(1, 'first', 5))).toBe('award.count');
  });

  test('the place may be left empty, with a reason, and given after all', async () => {
    await aRanking(cloud, tied());
    let board = await does('awards.take', word(0, 'first', 'vacant'));
    expect(placeOf(board, 'first').vacant).toBe(REASON);
    expect(board.ties).toEqual([]);
    expect(winners(board, 'second')).toEqual(expect.arrayContaining(ids(5, 6)));
    board = await does('awards.give', word(1, 'first', 5));
    expect(placeOf(board, 'first').vacant).toBeNull();
    expect(winners(board, 'first')).toEqual(ids(1, 2, 3, 4, 5));
  });
});

describe('giving is refused', () => {
  beforeEach(() => aRanking(cloud, field(40, { 38: { theme: 'youth', points: null } })));

  test('beyond the places there are', async () => {
    expect(await refusal('awards.give', word(0, 'first', 36))).toBe('award.count');
  });

  test('to a work that holds a higher award', async () => {
    const youth = word(0, 'theme', 1, 'youth');
    cloud.database.modify(
      'entries',
      { _id: entryId(1) },
      { $set: { theme: 'youth' } },
      { merge: true },
    );
    expect(await refusal('awards.give', youth)).toBe('award.twice');
  });

  test('to a work that a person gave another award', async () => {
    await does('awards.take', word(0, 'second', 6));
    await does('awards.give', word(1, 'second', 36));
    await does('awards.take', word(2, 'first', 1));
    expect(await refusal('awards.give', word(3, 'first', 36))).toBe('award.twice');
  });

  test.each([
    ['that did not get to the judges', 99, null, 'first'],
    ['of another theme', 39, 'youth', 'theme'],
  ])('to a work %s', async (_, number, theme, award) => {
    expect(await refusal('awards.give', word(0, award, number, theme))).toBe('award.pool');
  });

  test('to a work that was disqualified', async () => {
    cloud.database.modify(
      'entries',
      { _id: entryId(36) },
      { $set: { state: 'disqualified' } },
      { merge: true },
    );
    await does('awards.take', word(0, 'first', 1));
    expect(await refusal('awards.give', word(1, 'first', 36))).toBe('award.pool');
  });

  test('in a theme that has no prize, and for an award that is not there', async () => {
    for (const input of [
      word(0, 'theme', 36, 'other'),
      word(0, 'theme', 36),
      word(0, 'grand', 36),
      word(0, 'first', 36, 'youth'),
    ])
      expect(await cloud.fault(ORGANIZER, 'awards.give', input, ANNOUNCING)).toMatchObject({
        code: 'NOT_FOUND',
      });
  });

  test('without a reason', async () => {
    const input = { ...word(0, 'theme', 38, 'youth'), reason: '好' };
    expect(await cloud.fault(ORGANIZER, 'awards.give', input, ANNOUNCING)).toMatchObject({
      fields: [{ path: 'reason' }],
    });
  });

  test('while the panel is still scoring; awards to units may be given', async () => {
    const last = at('11-01') - 60_000;
    expect(await refusal('awards.give', word(0, 'theme', 38, 'youth'), last)).toBe('award.judging');
    expect((await show(last)).refusals.map(({ rule }) => rule)).toContain('award.judging');
    const unit = word(0, 'organization', SHENYANG.id);
    const { board } = await cloud.done(ORGANIZER, 'awards.give', unit, JUDGING);
    expect(winners(board, 'organization')).toEqual([SHENYANG.id]);
  });

  test('a work without a score may be given a prize by a person', async () => {
    const board = await does('awards.give', word(0, 'theme', 38, 'youth'));
    expect(winners(board, 'theme', 'youth')).toEqual(ids(38));
  });

  afterEach(() => {
    const done = cloud.all('decisions').filter(({ verb }) => verb === 'give' || verb === 'take');
    expect(cloud.all('outcomes')[0]?.['revision'] ?? 0).toBe(done.length);
  });
});

describe('taking away', () => {
  beforeEach(() => aRanking(cloud, field(40)));

  test('what the ranking proposed leaves a place for a person, and the work gets nothing else', async () => {
    let board = await does('awards.take', word(0, 'first', 2));
    expect(winners(board, 'first')).toEqual(ids(1, 3, 4, 5));
    expect(winners(board, 'second')[0]).toBe(entryId(6));
    expect(board.refusals.map(({ rule }) => rule)).toContain('announce.short');
    board = await does('awards.give', word(1, 'first', 6));
    expect(winners(board, 'first')).toEqual(ids(1, 3, 4, 5, 6));
    expect(winners(board, 'second')).toEqual(ids(7, 8, 9, 10, 11, 12, 13, 14, 15, 16));
    const all = board.awards.flatMap(({ places }) => places.flatMap(({ lines }) => lines));
    expect(all.map(({ entry }) => entry)).not.toContain(entryId(2));
  });

  test('what a person gave is undone', async () => {
    await does('awards.give', word(0, 'organization', SHENYANG.id));
    const board = await does('awards.take', word(1, 'organization', SHENYANG.id));
    expect(winners(board, 'organization')).toEqual([]);
    expect(cloud.all('outcomes')).toMatchObject([{ given: [], taken: [] }]);
  });

  test('what is not there, or no free place, is a conflict', async () => {
    for (const input of [word(0, 'first', 30), word(0, 'first', 'vacant')])
      expect(await cloud.fault(ORGANIZER, 'awards.take', input, ANNOUNCING)).toMatchObject({
        code: 'CONFLICT',
      });
  });
});
