import { anAcceptedEntry, anEdition, anEntry, anUpload, aPhoto } from '../support/builders';
import { at, OPEN, openCloud, ORGANIZER, type TestCloud } from '../support/cloud';
import { aWork } from '../support/field';
import { inOffice, SHENYANG } from '../support/office';
import { opened } from '../support/opened';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openCloud();
});
afterAll(() => cloud.close());

const OWNER = 'author-one';
const REASON = '照片里的人不愿意公开';
const entryOf = (id: string) => cloud.all('entries').find(({ _id }) => _id === id);
const decisionsOn = (id: string) =>
  opened(cloud, 'decisions').filter(({ subject }) => subject === `entry:${id}`);

test.each([
  ['submitted', 0],
  ['accepted', 1],
  ['published', 2],
])('an author takes back a work that is %s', async (state, revision) => {
  const { id } = state === 'submitted' ? await anEntry(cloud) : await anAcceptedEntry(cloud);
  if (state === 'published') await anEdition(cloud, [{ id }]);
  const input = { id, revision, reason: `  ${REASON} ` };
  const { entry } = await cloud.done(OWNER, 'entry.withdraw', input);
  expect(entry).toMatchObject({
    state: 'withdrawn',
    revision: revision + 1,
    votes: null,
    withdrawal: { rule: 'entry.withdraw' },
    history: expect.arrayContaining([
      expect.objectContaining({ state: 'withdrawn', reason: REASON }),
    ]) as unknown,
  });
  expect(decisionsOn(id).pop()).toMatchObject({
    ...{ verb: 'withdraw', actor: OWNER, actorName: '作者本人', actorRole: 'citizen' },
  });
  const shown = cloud.all('exhibits').filter((one) => one['entry'] === id && one['shown'] === true);
  expect(shown).toEqual([]);
  // The same again, after the answer was lost on the way.
  expect((await cloud.done(OWNER, 'entry.withdraw', input)).entry.state).toBe('withdrawn');
  expect(decisionsOn(id)).toHaveLength(revision + 1);
});

test('nobody else can, and is told what somebody is told who names no work', async () => {
  const { id } = await anEntry(cloud);
  const input = { id, revision: 0, reason: REASON };
  const other = await cloud.fault('somebody-else', 'entry.withdraw', input);
  const unknown = await cloud.fault('somebody-else', 'entry.withdraw', { ...input, id: 'none' });
  expect(other).toEqual(unknown);
  expect(entryOf(id)).toMatchObject({ state: 'submitted', revision: 0 });
});

test('the office is told what stands, and the same file may be sent in again', async () => {
  const owner = 'again';
  const bytes = aPhoto();
  const { id } = await anEntry(cloud, { owner, bytes });
  await cloud.done(owner, 'entry.withdraw', { id, revision: 0, reason: REASON });
  const fault = await cloud.fault(ORGANIZER, 'entry.accept', { id, revision: 0, signed: [] });
  expect(fault).toMatchObject({ code: 'CONFLICT' });
  expect(fault.reason).toContain('已撤回');
  const again = await anUpload(cloud, { owner, bytes });
  expect((await cloud.done(owner, 'entry.submit', again)).entry.id).not.toBe(id);
});

test('of an author and an organizer at once one decides, and the other is told', async () => {
  const { id } = await anEntry(cloud);
  const [author, office] = await Promise.all([
    cloud.ask(OWNER, 'entry.withdraw', { id, revision: 0, reason: REASON }),
    cloud.ask(ORGANIZER, 'entry.reject', { id, revision: 0, reason: REASON }),
  ]);
  expect([author.ok, office.ok].sort()).toEqual([false, true]);
  expect(decisionsOn(id)).toHaveLength(1);
  expect(entryOf(id)).toMatchObject({ state: author.ok ? 'withdrawn' : 'rejected', revision: 1 });
});

test('a reason is asked for, and a rejected work needs none', async () => {
  const { id } = await anEntry(cloud);
  const short = await cloud.fault(OWNER, 'entry.withdraw', { id, revision: 0, reason: '不' });
  expect(short.fields).toMatchObject([{ path: 'reason' }]);
  await cloud.done(ORGANIZER, 'entry.reject', { id, revision: 0, reason: REASON });
  const fault = await cloud.fault(OWNER, 'entry.withdraw', { id, revision: 1, reason: REASON });
  expect(fault.refusal).toMatchObject({ rule: 'entry.withdraw', facts: { state: 'rejected' } });
});

test('a recommended work keeps its seat, struck, and its row, without a place', async () => {
  inOffice(cloud, 'contact-one', { role: 'contact', unit: SHENYANG });
  const owner = 'recommended';
  const own = { unit: SHENYANG, recommended: true, votes: { preliminary: 201 } };
  const id = aWork(cloud, { ...own, owner });
  const other = aWork(cloud, own);
  const when = at('09-20 10:00');
  await cloud.done(owner, 'entry.withdraw', { id, revision: 2, reason: REASON }, when);
  const { desk } = await cloud.done('contact-one', 'union.desk', {}, when);
  const seat = desk.quotas.flatMap(({ taken }) => taken).find(({ entry }) => entry === id);
  expect(seat?.struck).toBe(`已撤回：${REASON}`);
  const { board } = await cloud.done(
    ORGANIZER,
    'selection.show',
    { id: 'finalists' },
    at('10-02 10:00'),
  );
  const rows = board.groups.flatMap((group) => group.rows);
  expect(rows.map(({ entry, admitted, disqualified }) => [entry, admitted, disqualified])).toEqual([
    [other, true, null],
    [id, false, `已撤回：${REASON}`],
  ]);
});

test('after the publication nothing is taken back', async () => {
  const { id } = await anEntry(cloud);
  const published = { state: 'published', published: [], given: [], taken: [], withdrawn: null };
  cloud.database.insert('outcomes', [
    { _id: 'zhongai-liaoning', revision: 1, publishedAt: OPEN, ...published },
  ]);
  const { items } = await cloud.done(OWNER, 'entry.mine', { cursor: null });
  const [mine] = items.filter((one) => one.id === id);
  const fault = await cloud.fault(OWNER, 'entry.withdraw', { id, revision: 0, reason: REASON });
  expect(fault.refusal).toMatchObject({ rule: 'entry.withdraw', facts: { at: OPEN } });
  expect(mine?.withdrawal).toEqual(fault.refusal);
});
