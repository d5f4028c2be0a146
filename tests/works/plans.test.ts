import { anAcceptedEntry, anEdition, anEntry } from '../support/builders';
import { at, openCloud, ORGANIZER, OTHER_ORGANIZER, type TestCloud } from '../support/cloud';
import { GROUND } from '../support/selecting';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openCloud();
});
afterAll(() => cloud.close());
beforeEach(() => {
  for (const name of ['edition_plans', 'decisions', 'editions', 'exhibits'])
    cloud.database.remove(name, {}, { multi: true });
});
afterEach(() => jest.restoreAllMocks());

const DAY = '2027-08-12';
const planning = (edition: number, entries: string[], revision = 0, day = DAY) => ({
  edition,
  day,
  entries,
  revision,
});
const plan = (...input: Parameters<typeof planning>) =>
  cloud.done(ORGANIZER, 'edition.plan', planning(...input));
const plans = async () => (await cloud.done(ORGANIZER, 'edition.plans', {})).plans;
const accepted = async (count: number): Promise<string[]> =>
  Promise.all(Array.from({ length: count }, async () => (await anAcceptedEntry(cloud)).id));

describe('每期从各工会报送的作品中选出优秀作品刊发: chosen before', () => {
  test('plans are kept, changed, and listed by number', async () => {
    const [a = '', b = '', c = ''] = await accepted(3);
    await plan(2, [c], 0, '2027-08-19');
    expect((await plan(1, [b, a])).plan).toEqual(planning(1, [b, a], 1));
    expect(await plans()).toEqual([planning(1, [b, a], 1), planning(2, [c], 1, '2027-08-19')]);
    await plan(1, [a], 1, '2027-08-13');
    expect(await plans()).toMatchObject([planning(1, [a], 2, '2027-08-13'), { edition: 2 }]);
    expect(cloud.all('decisions').filter(({ verb }) => verb === 'plan')).toHaveLength(3);
  });

  test('what is planned is not shown before it is published; then its plan is gone', async () => {
    const [a = '', b = ''] = await accepted(2);
    await plan(1, [a]);
    await plan(2, [b]);
    expect(cloud.all('exhibits')).toEqual([]);
    await anEdition(cloud, [{ id: a }]);
    expect(await plans()).toMatchObject([{ edition: 2, entries: [b] }]);
    const again = await cloud.fault(ORGANIZER, 'edition.plan', planning(1, [], 1));
    expect(again).toMatchObject({
      code: 'CONFLICT',
      remedy: expect.stringContaining('第 2 期') as string,
    });
  });

  test('a work can be planned once: the other edition is named', async () => {
    const [a = '', b = ''] = await accepted(2);
    await plan(1, [a, b]);
    const fault = await cloud.fault(ORGANIZER, 'edition.plan', planning(3, [b]));
    expect(fault.code).toBe('CONFLICT');
    expect(fault.reason).toContain('第 1 期');
    await plan(1, [a], 1);
    expect((await plan(3, [b])).plan.entries).toEqual([b]);
  });

  test('a work that was published or lost its standing leaves its plan', async () => {
    const [a = '', b = '', c = ''] = await accepted(3);
    await plan(5, [a, b, c]);
    await anEdition(cloud, [{ id: a }]);
    await cloud.done(ORGANIZER, 'entry.disqualify', { id: b, revision: 1, ...GROUND });
    expect(await plans()).toEqual([planning(5, [c], 1)]);
  });

  test.each([
    ['not accepted yet', async () => (await anEntry(cloud)).id, 'CONFLICT'],
    ['not there', async () => Promise.resolve('none'), 'NOT_FOUND'],
  ])('a work that is %s is refused', async (_, entry, code) => {
    const fault = await cloud.fault(ORGANIZER, 'edition.plan', planning(1, [await entry()]));
    expect(fault.code).toBe(code);
    expect(await plans()).toEqual([]);
  });

  test.each([
    ['2027-07-31', 'plan.day'],
    ['2027-08-04', 'plan.day'],
    ['2027-09-16', 'plan.day'],
    ['2027-08-05', null],
    ['2027-09-15', null],
  ])('for %s, on 5 August: %s', async (day, rule) => {
    const reply = await cloud.ask(ORGANIZER, 'edition.plan', planning(1, [], 0, day));
    expect(reply.ok ? null : reply.error.refusal?.rule).toBe(rule);
  });

  test.each(['2027-02-30', '8月12日', ''])('the day %j does not exist', async (day) => {
    const fault = await cloud.fault(ORGANIZER, 'edition.plan', planning(1, [], 0, day));
    expect(fault.fields).toMatchObject([{ path: 'day' }]);
  });

  test('more than fifty are refused', async () => {
    const many = Array.from({ length: 51 }, (_, index) => `entry-${String(index)}`);
    expect(await cloud.fault(ORGANIZER, 'edition.plan', planning(1, many))).toMatchObject({
      fields: [{ path: 'entries' }],
    });
  });
});

describe('two organizers', () => {
  test('change one plan at once: one stands, the other is told', async () => {
    const [a = '', b = ''] = await accepted(2);
    const replies = await Promise.all([
      cloud.ask(ORGANIZER, 'edition.plan', planning(1, [a])),
      cloud.ask(OTHER_ORGANIZER, 'edition.plan', planning(1, [b])),
    ]);
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    expect(replies.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'CONFLICT' } });
    expect((await plans()).map(({ entries }) => entries)).toEqual([replies[0]?.ok ? [a] : [b]]);
  });

  test('plan two editions at once: both stand', async () => {
    const ids = await accepted(6);
    await Promise.all(
      ids.map((id, index) =>
        cloud.done(
          index % 2 === 0 ? ORGANIZER : OTHER_ORGANIZER,
          'edition.plan',
          planning(index + 1, [id]),
        ),
      ),
    );
    expect((await plans()).map(({ entries }) => entries)).toEqual(ids.map((id) => [id]));
  });

  test('plan one work for two editions at once: it stands in one', async () => {
    for (let round = 0; round < 4; round += 1) {
      cloud.database.remove('edition_plans', {}, { multi: true });
      cloud.database.remove('decisions', {}, { multi: true });
      const [id = ''] = await accepted(1);
      const replies = await Promise.all([
        cloud.ask(ORGANIZER, 'edition.plan', planning(1, [id])),
        cloud.ask(OTHER_ORGANIZER, 'edition.plan', planning(2, [id])),
      ]);
      expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
      expect((await plans()).flatMap(({ entries }) => entries)).toEqual([id]);
    }
  });
});

test('the same again is harmless; a plan that broke off is finished by the next look', async () => {
  const [id = ''] = await accepted(1);
  await plan(1, [id]);
  expect((await plan(1, [id])).plan.revision).toBe(1);
  const modify = cloud.database.modify.bind(cloud.database);
  jest.spyOn(cloud.database, 'modify').mockImplementation((name, ...rest) => {
    if (name === 'edition_plans') throw Object.assign(new Error('killed'), { code: 'SYS_ERR' });
    return modify(name, ...rest);
  });
  await cloud.fault(ORGANIZER, 'edition.plan', planning(1, [id], 1, '2027-08-14'));
  jest.restoreAllMocks();
  expect(await plans()).toEqual([planning(1, [id], 2, '2027-08-14')]);
  expect(cloud.all('decisions').filter(({ verb }) => verb === 'plan')).toHaveLength(2);
});

test('an edition whose day has come waits on the rounds board', async () => {
  const [id = ''] = await accepted(1);
  await plan(1, [id]);
  const waiting = async (moment: string) => {
    const { tasks } = await cloud.done(ORGANIZER, 'rounds.board', {}, at(moment));
    return tasks.flatMap(({ todos }) => todos).find(({ text }) => text.includes('计划'));
  };
  expect(await waiting('08-11 23:00')).toBeUndefined();
  expect(await waiting('08-12 08:00')).toMatchObject({
    text: '第 1 期计划8月12日刊发',
    count: 1,
    done: false,
  });
});
