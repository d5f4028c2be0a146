import { anAcceptedEntry, anEdition, anEntry } from '../support/builders';
import { openCloud, ORGANIZER, OTHER_ORGANIZER, type TestCloud } from '../support/cloud';
import { inspected } from '../support/inspected';
import { holdCall } from '../support/held-call';
import { GROUND } from '../support/selecting';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openCloud();
});
afterAll(() => cloud.close());
afterEach(() => jest.restoreAllMocks());

const entryOf = (id: string) => cloud.all('entries').find(({ _id }) => _id === id);
const exhibitsOf = (id: string) => cloud.all('exhibits').filter(({ entry }) => entry === id);
const decisionsOn = (id: string) =>
  cloud.all('decisions').filter(({ subject }) => subject === `entry:${id}`);
const disqualify = (id: string, revision: number, own: object = {}, person = ORGANIZER) =>
  cloud.ask(person, 'entry.disqualify', { id, revision, ...GROUND, ...own });
const aShownEntry = async (title: string): Promise<{ id: string; number: number }> => {
  const { id } = await anAcceptedEntry(cloud, { answers: { title } });
  const [number = 0] = await anEdition(cloud, [{ id }]);
  return { id, number };
};

describe('at the same moment', () => {
  test.each([2, 3, 4])('a vote that is under way (held at its operation %d)', async (nth) => {
    const { id } = await aShownEntry(`投票途中${String(nth)}`);
    const request = `request-held-${String(nth)}`;
    const vote = holdCall(cloud, nth, () =>
      cloud.ask(`voter-held-${String(nth)}`, 'vote.cast', { entry: id, request }),
    );
    await vote.standing;
    expect(await disqualify(id, 2)).toMatchObject({ ok: true });
    await vote.release();
    expect(exhibitsOf(id)).toMatchObject([{ shown: false }]);
    const again = { entry: id, request: `${request}-again` };
    expect(await cloud.ask('voter-after', 'vote.cast', again)).toMatchObject({ ok: false });
  });

  test.each(Array.from({ length: 9 }, (_, index) => 4 + 2 * index))(
    'a publication that hung at its operation %d and goes on now shows nothing',
    async (nth) => {
      const { id } = await anAcceptedEntry(cloud, { answers: { title: `刊发途中${String(nth)}` } });
      const { nextEdition } = await cloud.done(ORGANIZER, 'organizer.board', {});
      const chosen = { edition: nextEdition, entries: [id] };
      const held = holdCall(cloud, nth, () => cloud.ask(ORGANIZER, 'edition.publish', chosen));
      await held.standing;
      // Whoever looks finishes what was decided so far; then the work loses its standing.
      const [item] = (await cloud.done(OTHER_ORGANIZER, 'entry.find', { query: id })).items;
      expect(await disqualify(id, item?.revision ?? 0, {}, OTHER_ORGANIZER)).toMatchObject({
        ok: true,
      });
      await held.release();
      expect(entryOf(id)?.['state']).toBe('disqualified');
      expect(exhibitsOf(id).filter(({ shown }) => shown === true)).toEqual([]);
    },
  );

  test('two organizers: one decision stands, the other is told which', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { id } = await anEntry(cloud);
      inspected(cloud, id);
      const [accepted, lost] = await Promise.all([
        cloud.ask(ORGANIZER, 'entry.accept', { id, revision: 0, signed: [] }),
        disqualify(id, 0, {}, OTHER_ORGANIZER),
      ]);
      expect([accepted.ok, lost.ok].sort()).toEqual([false, true]);
      expect(entryOf(id)?.['state']).toBe(accepted.ok ? 'accepted' : 'disqualified');
      expect(decisionsOn(id)).toHaveLength(1);
    }
  });
});

describe('a disqualification that broke off', () => {
  const halfDone = async (title: string): Promise<string> => {
    const { id } = await aShownEntry(title);
    const modify = cloud.database.modify.bind(cloud.database);
    jest.spyOn(cloud.database, 'modify').mockImplementation((name, ...rest) => {
      if (name === 'exhibits') throw Object.assign(new Error('killed'), { code: 'SYS_ERR' });
      return modify(name, ...rest);
    });
    expect(await disqualify(id, 2)).toMatchObject({ ok: false });
    jest.restoreAllMocks();
    expect(entryOf(id)?.['state']).toBe('published');
    return id;
  };
  const finished = (id: string) => {
    expect(entryOf(id)).toMatchObject({ state: 'disqualified', revision: 3 });
    expect(exhibitsOf(id)).toMatchObject([{ shown: false }]);
  };

  test('is finished by its author looking', async () => {
    const id = await halfDone('半途一');
    await cloud.done('author-one', 'entry.mine', { cursor: null });
    finished(id);
  });
  test('is finished by an organizer finding it', async () => {
    const id = await halfDone('半途二');
    const { items } = await cloud.done(ORGANIZER, 'entry.find', { query: '半途二' });
    expect(items).toMatchObject([{ id, state: 'disqualified' }]);
    finished(id);
  });
  test('is finished by the same tap again', async () => {
    const id = await halfDone('半途三');
    expect(await disqualify(id, 2)).toMatchObject({ ok: true });
    finished(id);
    expect(decisionsOn(id).filter(({ verb }) => verb === 'disqualify')).toHaveLength(1);
  });
});
