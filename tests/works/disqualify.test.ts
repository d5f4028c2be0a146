import { anAcceptedEntry, anEdition, anEntry, anUpload, aPhoto } from '../support/builders';
import { at, OPEN, openCloud, ORGANIZER, OUTCOME_TEMPLATE, type TestCloud } from '../support/cloud';
import { aWork } from '../support/field';
import { inOffice, SHENYANG } from '../support/office';
import { GROUND } from '../support/selecting';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openCloud();
});
afterAll(() => cloud.close());

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

describe('须填写作者真实资料并填写完整、准确，否则取消参加活动资格', () => {
  test.each([
    ['submitted', 0],
    ['accepted', 1],
    ['published', 2],
  ])('a work that is %s loses its standing, with ground and reason', async (state, revision) => {
    const { id } =
      state === 'submitted'
        ? await anEntry(cloud)
        : state === 'accepted'
          ? await anAcceptedEntry(cloud)
          : await aShownEntry('城市清晨');
    expect(await disqualify(id, revision)).toMatchObject({
      ok: true,
      data: {
        entry: {
          state: 'disqualified',
          revision: revision + 1,
          history: expect.arrayContaining([
            expect.objectContaining({
              state: 'disqualified',
              reason: '作者资料不真实、不完整或不准确：电话是空号，查无此人',
            }),
          ]) as unknown,
        },
      },
    });
    expect(decisionsOn(id).pop()).toMatchObject({ verb: 'disqualify', actor: ORGANIZER });
    expect(exhibitsOf(id).some(({ shown }) => shown)).toBe(false);
  });

  test('its author reads why, and is told', async () => {
    const owner = 'told';
    const { id } = await anEntry(cloud, { owner });
    await cloud.as(owner).subscribe({ [OUTCOME_TEMPLATE]: 'accept' });
    cloud.outbox.clear();
    await disqualify(id, 0);
    const { items } = await cloud.done(owner, 'entry.mine', { cursor: null });
    expect(items).toMatchObject([
      {
        id,
        state: 'disqualified',
        votes: null,
        standings: [],
        history: [{}, { state: 'disqualified' }],
      },
    ]);
    expect(cloud.outbox.list({ api: 'subscribeMessage.send' })).toMatchObject([
      { args: { touser: owner, data: { phrase2: { value: '取消资格' } } } },
    ]);
  });

  test.each([
    ['no ground of that number', { ground: 1 }, 'ground'],
    ['a reason that is too short', { reason: '空号' }, 'reason'],
    ['no reason', { reason: '   ' }, 'reason'],
  ])('%s is refused at its field', async (_, own, path) => {
    const { id } = await anEntry(cloud);
    expect(await disqualify(id, 0, own)).toMatchObject({
      ok: false,
      error: { code: 'INVALID', fields: [{ path }] },
    });
    expect(entryOf(id)).toMatchObject({ state: 'submitted', revision: 0 });
  });

  test('all that is wrong is said at once', async () => {
    const reply = await disqualify('none', 0, { ground: 9, reason: '' });
    expect(reply).toMatchObject({ error: { fields: [{ path: 'ground' }, { path: 'reason' }] } });
  });

  test('a rejected work, or one that has lost its standing, is left as it is', async () => {
    const rejected = await anEntry(cloud);
    const no = { id: rejected.id, revision: 0, reason: '与主题不符' };
    await cloud.done(ORGANIZER, 'entry.reject', no);
    expect(await disqualify(rejected.id, 1)).toMatchObject({ error: { code: 'CONFLICT' } });
    const { id } = await anEntry(cloud);
    await disqualify(id, 0);
    expect(await disqualify(id, 1)).toMatchObject({ error: { code: 'CONFLICT' } });
    expect(await disqualify(id, 0)).toMatchObject({ ok: true });
    expect(decisionsOn(id)).toHaveLength(1);
  });

  test('the same file may be sent in again', async () => {
    const bytes = aPhoto();
    const owner = 'again';
    const { id } = await anEntry(cloud, { owner, bytes });
    const again = await anUpload(cloud, { owner, bytes });
    expect(await cloud.fault(owner, 'entry.submit', again)).toMatchObject({
      refusal: { rule: 'entry.duplicate' },
    });
    await disqualify(id, 0);
    const { entry } = await cloud.done(
      owner,
      'entry.submit',
      await anUpload(cloud, { owner, bytes }),
    );
    expect(entry.id).not.toBe(id);
  });
});

describe('a work without standing', () => {
  let id: string;
  let number: number;
  beforeAll(async () => {
    ({ id, number } = await aShownEntry('消失的风景'));
    await cloud.done('voter-early', 'vote.cast', { entry: id, request: 'request-early' });
    expect(await disqualify(id, 2)).toMatchObject({ ok: true });
  });
  const nowhere = (reply: unknown) => expect(JSON.stringify(reply)).not.toContain(id);

  test.each(['upload', 'hottest'] as const)('is not in the gallery %s', async (order) => {
    nowhere(await cloud.done('x', 'gallery.page', { order, theme: null, seed: 0, cursor: null }));
  });
  test.each([
    ['title', () => '消失的风景'],
    ['number', () => `编号${String(number)}`],
  ])('is not found by its %s', async (_, query) => {
    expect(await cloud.done('x', 'gallery.search', { query: query(), cursor: null })).toMatchObject(
      {
        items: [],
      },
    );
  });
  test('is not in the ranking, nor on the first screen', async () => {
    nowhere(await cloud.done('x', 'ranking.page', { round: null, theme: 'work', cursor: null }));
    nowhere(await cloud.done('x', 'home.open', {}));
  });
  test('cannot be looked at', async () => {
    expect(await cloud.fault('x', 'exhibit.show', { id })).toMatchObject({ code: 'NOT_FOUND' });
  });
  test('takes no vote', async () => {
    const input = { entry: id, request: 'request-late' };
    expect(await cloud.fault('voter-late', 'vote.cast', input)).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(cloud.all('votes').filter(({ entry }) => entry === id)).toHaveLength(1);
  });
  test('stays hidden when the votes it had are counted', async () => {
    cloud.clock.set(OPEN + 120_000);
    await cloud.runTimer('scheduler');
    expect(exhibitsOf(id)).toMatchObject([{ shown: false, votes: 1 }]);
    nowhere(await cloud.done('x', 'ranking.page', { round: null, theme: 'work', cursor: null }));
  });
  test('can be planned for no edition', async () => {
    const input = { edition: 99, day: '2027-08-20', entries: [id], revision: 0 };
    const fault = await cloud.fault(ORGANIZER, 'edition.plan', input);
    expect(fault.reason).toContain('已取消资格');
  });
  test('is found by the organizer, struck with its reason', async () => {
    const { items } = await cloud.done(ORGANIZER, 'entry.find', { query: String(number) });
    expect(items.find((item) => item.id === id)).toMatchObject({ state: 'disqualified', number });
  });
});

test('a recommended work is out of the candidates, the pool and the seats that count', async () => {
  inOffice(cloud, 'contact-one', { role: 'contact', unit: SHENYANG });
  const id = aWork(cloud, { unit: SHENYANG, recommended: true, votes: { preliminary: 201 } });
  const other = aWork(cloud, { unit: SHENYANG, recommended: true, votes: { preliminary: 201 } });
  const candidates = async () => {
    const input = { kind: null, cursor: null };
    const page = await cloud.done('contact-one', 'union.candidates', input, at('09-20 10:00'));
    return page.items.map(({ entry }) => entry);
  };
  expect((await candidates()).sort()).toEqual([id, other].sort());
  const input = { id, revision: 2, ...GROUND };
  await cloud.done(ORGANIZER, 'entry.disqualify', input, at('09-20 10:00'));
  expect(await candidates()).toEqual([other]);
  const asked = { entry: id, request: 'request-again' };
  const fault = await cloud.fault('contact-one', 'union.recommend', asked, at('09-20 10:00'));
  expect(fault.refusal?.rule).toBe('recommend.state');
  const show = { id: 'finalists' };
  const { board } = await cloud.done(ORGANIZER, 'selection.show', show, at('10-02 10:00'));
  const rows = board.groups.flatMap((group) => group.rows);
  expect(rows.map(({ entry, admitted }) => [entry, admitted])).toEqual([
    [other, true],
    [id, false],
  ]);
  const { figures } = await cloud.done(ORGANIZER, 'figures.show', { round: null });
  expect(figures.total.recommended).toBe(1);
});

test('no round has to be open for it', async () => {
  for (const moment of ['07-26 10:00', '09-20 10:00', '10-20 10:00', '11-05 10:00']) {
    const { id } = await anEntry(cloud);
    const input = { id, revision: 0, ...GROUND };
    const { entry } = await cloud.done(ORGANIZER, 'entry.disqualify', input, at(moment));
    expect(entry.state).toBe('disqualified');
  }
});
