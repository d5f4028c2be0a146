import { at, CAMPAIGN, openCloud, type TestCloud } from '../support/cloud';
import { recommendBench, WHY } from '../support/recommending';
import { RECOMMENDING } from '../support/units';

const MINUTE = 60_000;

let cloud: TestCloud;
const { clear, open, published, recommend, seats, tap, traces, withdraw } = recommendBench(
  () => cloud,
);

beforeAll(async () => {
  cloud = await openCloud();
  await open();
});
beforeEach(clear);
afterAll(() => cloud.close());

describe('again', () => {
  test('the same tap gives the same seat and one trace', async () => {
    const entry = published(201);
    const request = tap();
    const first = await recommend('li', entry, RECOMMENDING, request);
    const again = await recommend('li', entry, RECOMMENDING, request);
    expect(again.candidate.seat).toEqual(first.candidate.seat);
    expect(seats()).toHaveLength(1);
    expect(traces(entry)).toEqual(['recommend']);
  });

  test('withdrawn and recommended again leaves three traces and one seat', async () => {
    const entry = published(201);
    const request = tap();
    await recommend('li', entry, RECOMMENDING, request);
    const { candidate, desk } = await withdraw('zhao', entry, RECOMMENDING + MINUTE);
    expect(candidate).toMatchObject({ seat: null, refusals: [] });
    expect(desk.quotas[0]?.taken).toEqual([]);
    // The first tap, sent again late, does not undo the withdrawal.
    const late = { entry, request };
    expect((await cloud.fault('li', 'union.recommend', late, RECOMMENDING)).code).toBe('CONFLICT');
    expect(seats()).toEqual([]);
    await recommend('li', entry, RECOMMENDING + 2 * MINUTE);
    expect(seats()).toHaveLength(1);
    expect(traces(entry)).toEqual(['recommend', 'withdraw', 'recommend']);
  });

  test('one name for two taps on two entries makes two recommendations', async () => {
    const [one, two] = [published(201), published(201)];
    const request = tap();
    await recommend('li', one, RECOMMENDING, request);
    await recommend('li', two, RECOMMENDING, request);
    expect(seats()).toHaveLength(2);
    expect([...traces(one), ...traces(two)]).toEqual(['recommend', 'recommend']);
  });
});

describe('withdrawing', () => {
  test('asks for a reason, and for a recommendation of this unit', async () => {
    const entry = published(201);
    await recommend('li', entry);
    const short = { entry, reason: '换' };
    expect(await cloud.fault('li', 'union.withdraw', short, RECOMMENDING)).toMatchObject({
      code: 'INVALID',
      fields: [{ path: 'reason' }],
    });
    const other = { entry, reason: WHY };
    expect((await cloud.fault('wang', 'union.withdraw', other, RECOMMENDING)).code).toBe(
      'CONFLICT',
    );
    expect(seats()).toHaveLength(1);
  });

  test('ends with the round', async () => {
    const entry = published(201);
    await recommend('li', entry);
    const fault = await cloud.fault(
      'li',
      'union.withdraw',
      { entry, reason: WHY },
      at('10-01 00:00'),
    );
    expect(fault.refusal?.rule).toBe('recommend.withdraw');
    expect(seats()).toHaveLength(1);
  });

  test('that broke off before the seat was freed is finished by whoever looks', async () => {
    const entry = published(201);
    await recommend('li', entry);
    const [seat] = seats();
    cloud.database.insert('decisions', [
      {
        _id: `recommendation:${String(seat?.['request'])}:2`,
        campaign: CAMPAIGN,
        subject: `recommendation:${String(seat?.['request'])}`,
        title: '作品',
        verb: 'withdraw',
        actor: 'zhao',
        actorName: '赵',
        actorRole: 'contact',
        reason: WHY,
        before: {},
        after: {},
        rule: null,
        at: RECOMMENDING,
      },
    ]);
    const { desk } = await cloud.done('li', 'union.desk', {}, RECOMMENDING);
    expect(desk.quotas[0]?.taken).toEqual([]);
    expect(seats()).toEqual([]);
  });

  test('a seat whose trace was not written gets it from whoever looks', async () => {
    const entry = published(201);
    await recommend('li', entry);
    cloud.database.remove('decisions', { verb: 'recommend' }, { multi: true });
    expect(traces(entry)).toEqual([]);
    await cloud.done('zhao', 'union.desk', {}, RECOMMENDING);
    expect(traces(entry)).toEqual(['recommend']);
  });
});
