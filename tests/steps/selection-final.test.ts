import { at, CAMPAIGN, openCloud, ORGANIZER, type TestCloud } from '../support/cloud';
import { aWork } from '../support/field';
import { holdCall } from '../support/held-call';
import { GROUND, SELECTING, selectingBench } from '../support/selecting';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openCloud();
});
afterAll(() => cloud.close());
const bench = selectingBench(() => cloud);
beforeEach(() => bench.reset());
afterEach(() => jest.restoreAllMocks());

const FINAL = at('10-09 10:00');
const { works, show, confirm, hall, hung } = bench;

describe('所有入围作品统一展示', () => {
  test('exactly what was admitted is shown, with its number and edition, and without votes', async () => {
    const ids = works(16);
    await confirm(0);
    expect(hung()).toEqual(ids.slice(0, 15).sort());
    expect(hall('final')).toHaveLength(15);
    const before = new Map(hall('preliminary').map((one) => [one['entry'], one]));
    for (const exhibit of hall('final')) {
      const { number, edition, title, unit, unitId, submittedAt, terms } =
        before.get(exhibit['entry']) ?? {};
      expect(exhibit).toMatchObject({
        _id: `${CAMPAIGN}:final:${String(exhibit['entry'])}`,
        ...{ number, edition, title, unit, unitId, submittedAt },
        votes: 0,
        window: 0,
        held: 0,
        voided: 0,
        slots: {},
        seal: 0,
        heat: -Number(number),
      });
      expect(exhibit['terms']).toEqual(expect.arrayContaining(terms as string[]));
    }
  });

  test('is seen once the final opens, and not before', async () => {
    const ids = works(16);
    await confirm(0);
    const page = async (when: number) => {
      const input = { order: 'upload', theme: null, seed: 0, cursor: null } as const;
      return (await cloud.done('somebody', 'gallery.page', input, when)).items.map(({ id }) => id);
    };
    expect(await page(at('10-07 12:00'))).toEqual(ids);
    expect(await page(FINAL)).toEqual(ids.slice(0, 15));
  });

  test('takes votes anew, and what is not in the final takes none', async () => {
    const finalist = aWork(cloud, { recommended: true });
    const other = aWork(cloud);
    await confirm(0);
    const vote = (entry: string) =>
      cloud.ask('voter', 'vote.cast', { entry, request: `request-${entry}` }, FINAL);
    expect(await vote(finalist)).toMatchObject({ ok: true, data: { receipt: { before: 0 } } });
    expect(await vote(other)).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
    cloud.clock.set(FINAL + 60_000);
    await cloud.runTimer('scheduler');
    const votesIn = (round: string) =>
      hall(round).find(({ entry }) => entry === finalist)?.['votes'];
    expect(votesIn('final')).toBe(1);
    expect(votesIn('preliminary')).toBe(0);
  });

  test('a work that was not admitted can still be looked at as it was', async () => {
    const last = works(16)[15] ?? '';
    await confirm(0);
    const { exhibit, refusal } = await cloud.done('somebody', 'exhibit.show', { id: last }, FINAL);
    expect(exhibit).toMatchObject({ round: 'preliminary', votes: 1 });
    expect(refusal?.rule).toBe('vote.window');
  });
});

describe('confirmed again', () => {
  test('who is no longer admitted is hidden, who came in is shown, and nothing is made twice', async () => {
    const ids = works(16);
    await confirm(0);
    await bench.adjust(ids[0] ?? '', 1, { admit: false });
    await bench.adjust(ids[15] ?? '', 2, { admit: true });
    expect(hung()).toEqual(ids.slice(0, 15).sort());
    await confirm(3);
    expect(hung()).toEqual(ids.slice(1).sort());
    expect(hall('final')).toHaveLength(16);
    const { exhibit } = await cloud.done('x', 'exhibit.show', { id: ids[0] ?? '' }, FINAL);
    expect(exhibit.round).toBe('preliminary');
    await bench.adjust(ids[0] ?? '', 4, { admit: true });
    await confirm(5);
    expect(hung()).toEqual([...ids].sort());
  });

  test.each(Array.from({ length: 8 }, (_, index) => 3 * index + 4))(
    'an earlier confirmation that hung at its operation %d and goes on now changes nothing',
    async (nth) => {
      const ids = works(3);
      const held = holdCall(cloud, nth, () => confirm(0));
      await held.standing;
      // Another organizer meets what was decided so far, finishes it, changes it and confirms that.
      const { revision } = await show();
      if (revision === 0) await confirm(0);
      await bench.adjust(ids[0] ?? '', 1, { admit: false });
      await confirm(2);
      await held.release().catch(() => undefined);
      expect(await show()).toMatchObject({ state: 'confirmed', revision: 3 });
      expect(hung()).toEqual(ids.slice(1).sort());
    },
  );
});

describe('a confirmation that broke off', () => {
  /** The function dies right before its n-th write of a kind. */
  const killAt = (nth: number, collection: string, write: 'insert' | 'modify') => {
    const original = cloud.database[write].bind(cloud.database) as (...args: unknown[]) => unknown;
    let writes = 0;
    jest.spyOn(cloud.database, write as 'modify').mockImplementation(((
      name: string,
      ...rest: unknown[]
    ) => {
      if (name === collection && (writes += 1) === nth)
        throw Object.assign(new Error('killed'), { code: 'SYS_ERR' });
      return original(name, ...rest);
    }) as never);
  };

  test.each([
    ['before the first exhibit', 1, 'exhibits', 'insert'],
    ['amid the exhibits', 8, 'exhibits', 'insert'],
    ['before the earlier ones are taken down', 1, 'exhibits', 'modify'],
    ['before the list moves', 1, 'selections', 'modify'],
  ] as const)('%s is finished by whoever looks next', async (_, nth, collection, write) => {
    const ids = works(16);
    killAt(nth, collection, write);
    const input = { id: 'finalists', revision: 0 };
    expect(await cloud.ask(ORGANIZER, 'selection.confirm', input, SELECTING)).toMatchObject({
      ok: false,
    });
    jest.restoreAllMocks();
    expect(cloud.all('selections')[0]?.['state'] ?? 'open').toBe('open');
    expect(cloud.all('decisions')).toHaveLength(1);
    const board = await show();
    expect(board).toMatchObject({ state: 'confirmed', revision: 1 });
    expect(hung()).toEqual(ids.slice(0, 15).sort());
    expect(hall('final')).toHaveLength(15);
    // The organizer taps once more, as nothing was answered.
    expect(await confirm(0)).toEqual(board);
    expect(cloud.all('decisions')).toHaveLength(1);
  });

  test('is finished by the rounds board, and by the figures', async () => {
    for (const action of ['rounds.board', 'figures.show'] as const) {
      bench.reset();
      const ids = works(3);
      killAt(2, 'exhibits', 'insert');
      await cloud.ask(ORGANIZER, 'selection.confirm', { id: 'finalists', revision: 0 }, SELECTING);
      jest.restoreAllMocks();
      await cloud.done(
        ORGANIZER,
        action,
        (action === 'rounds.board' ? {} : { round: null }) as never,
        SELECTING,
      );
      expect(cloud.all('selections')).toMatchObject([{ state: 'confirmed', revision: 1 }]);
      expect(hung()).toEqual([...ids].sort());
    }
  });

  test('is finished before anybody adjusts', async () => {
    const ids = works(3);
    killAt(2, 'exhibits', 'insert');
    await cloud.ask(ORGANIZER, 'selection.confirm', { id: 'finalists', revision: 0 }, SELECTING);
    jest.restoreAllMocks();
    const input = { id: 'finalists', entry: ids[0] ?? '', admit: false, reason: '作者提出退出' };
    const fault = await cloud.fault(
      ORGANIZER,
      'selection.adjust',
      { ...input, revision: 0 },
      SELECTING,
    );
    expect(fault).toMatchObject({ code: 'CONFLICT' });
    expect(fault.reason).toContain('确认“入围决赛”的名单');
    expect(hung()).toEqual([...ids].sort());
  });
});

describe('a disqualification', () => {
  test('takes a finalist out of the final at once', async () => {
    const ids = works(3);
    await confirm(0);
    await cloud.done(
      ORGANIZER,
      'entry.disqualify',
      { id: ids[0] ?? '', revision: 2, ...GROUND },
      FINAL,
    );
    expect(hung()).toEqual(ids.slice(1).sort());
    // Confirming again, or finishing an old confirmation, does not bring it back.
    await bench.adjust(ids[1] ?? '', 1, { admit: true });
    await confirm(2);
    expect(hung()).toEqual(ids.slice(1).sort());
  });

  test('at any moment of the confirmation: never shown afterwards', async () => {
    let nth = 1;
    for (let over = false; ; nth += 1, over = false) {
      bench.reset();
      const ids = works(4);
      const held = holdCall(cloud, nth, () => confirm(0).finally(() => (over = true)));
      await held.standing;
      if (over) break;
      const input = { id: ids[1] ?? '', revision: 2, ...GROUND };
      await cloud.done(ORGANIZER, 'entry.disqualify', input, SELECTING);
      await held.release();
      expect(hung()).toEqual(ids.filter((_, index) => index !== 1).sort());
    }
    expect(nth).toBeGreaterThan(10);
  });
});
