import { openCloud, ORGANIZER, OTHER_ORGANIZER, type TestCloud } from '../support/cloud';
import { awardBench, entryIds as ids, field, winnersOf as winners, word } from '../support/awarded';
import { ANNOUNCING, aRanking, listUnits, sweep } from '../support/judged';
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

describe('awards to units', () => {
  beforeEach(() => aRanking(cloud, field(1)));

  test('are given to units of the list, once each', async () => {
    await does('awards.give', word(0, 'organization', SHENYANG.id));
    const again = word(1, 'organization', SHENYANG.id);
    expect((await cloud.fault(ORGANIZER, 'awards.give', again, ANNOUNCING)).code).toBe('CONFLICT');
    const unknown = word(1, 'organization', 'nowhere');
    expect((await cloud.fault(ORGANIZER, 'awards.give', unknown, ANNOUNCING)).code).toBe(
      'NOT_FOUND',
    );
    cloud.database.modify('units', { id: DALIAN.id }, { $set: { active: false } }, { merge: true });
    const retired = word(1, 'organization', DALIAN.id);
    expect((await cloud.fault(ORGANIZER, 'awards.give', retired, ANNOUNCING)).code).toBe(
      'NOT_FOUND',
    );
  });

  test('go to unions and enterprises, not to offices that only help to make it known', async () => {
    const office = { id: 'internet', name: '沈阳市委网信办', level: 'internet' };
    listUnits(cloud, [office]);
    const given = word(0, 'organization', office.id);
    expect((await cloud.fault(ORGANIZER, 'awards.give', given, ANNOUNCING)).code).toBe('NOT_FOUND');
    expect((await show()).figures.map(({ id }) => id).sort()).toEqual([DALIAN.id, SHENYANG.id]);
  });

  test('are limited in number', async () => {
    const units = Array.from({ length: 11 }, (_, index) => ({
      id: `unit${String(index).padStart(2, '0')}`,
      name: `第${String(index)}产业工会`,
      level: 'industry',
    }));
    listUnits(cloud, units);
    for (const [index, { id }] of units.slice(0, 10).entries())
      await does('awards.give', word(index, 'organization', id));
    expect(await refusal('awards.give', word(10, 'organization', units[10]!.id))).toBe(
      'award.count',
    );
    expect(winners(await show(), 'organization')).toHaveLength(10);
  });
});

describe('two organizers at once', () => {
  test('exactly one decision stands, and the other one is told by whom', async () => {
    await aRanking(cloud, field(40));
    const [one, other] = await Promise.all([
      cloud.ask(ORGANIZER, 'awards.take', word(0, 'first', 1), ANNOUNCING),
      cloud.ask(OTHER_ORGANIZER, 'awards.take', word(0, 'first', 2), ANNOUNCING),
    ]);
    expect([one.ok, other.ok].filter(Boolean)).toHaveLength(1);
    const lost = one.ok ? other : one;
    expect(lost).toMatchObject({ error: { code: 'CONFLICT' } });
    expect(cloud.all('outcomes')).toMatchObject([{ revision: 1 }]);
    expect(winners(await show(), 'first')).toHaveLength(4);
  });

  test('five give the same last place to five works', async () => {
    await aRanking(
      cloud,
      field(9, Object.fromEntries([5, 6, 7, 8, 9].map((n) => [n, { points: 50 }]))),
    );
    const replies = await Promise.all(
      [5, 6, 7, 8, 9].map((number) =>
        cloud.ask(ORGANIZER, 'awards.give', word(0, 'first', number), ANNOUNCING),
      ),
    );
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    expect(winners(await show(), 'first')).toHaveLength(5);
  });

  test('the same wish again after its answer was lost is the same decision', async () => {
    await aRanking(cloud, field(40));
    const input = word(0, 'first', 1);
    await does('awards.take', input);
    const board = await does('awards.take', input);
    expect(board.revision).toBe(1);
    expect(await cloud.fault(OTHER_ORGANIZER, 'awards.take', input, ANNOUNCING)).toMatchObject({
      code: 'CONFLICT',
    });
  });
});

test('a decision that was taken and not carried out is finished by whoever looks next', async () => {
  await aRanking(cloud, field(40));
  await does('awards.take', word(0, 'first', 1));
  // As if the function had died after the decision.
  cloud.database.remove('outcomes', {}, { multi: true });
  const board = await show();
  expect(board.revision).toBe(1);
  expect(winners(board, 'first')).toEqual(ids(2, 3, 4, 5));
});
