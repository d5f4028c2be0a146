import { openCloud, ORGANIZER, OTHER_ORGANIZER, type TestCloud } from '../support/cloud';
import { CONTACT, HANDED_ON, handedOnWorks, publishAll, SENDING } from '../support/handed-on';
import { ANNOUNCING, entryId } from '../support/judged';
import { opened } from '../support/opened';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openCloud({ campaign: HANDED_ON });
  await handedOnWorks(cloud);
});
afterAll(() => cloud.close());

const input = { id: 'province', revision: 0, day: '2027-11-06', note: '湘人社函〔2027〕77号' };
const board = async (when = SENDING) =>
  (await cloud.done(ORGANIZER, 'forwarding.board', {}, when)).forwardings;
const rule = async (when: number) =>
  (await cloud.fault(ORGANIZER, 'forwarding.send', input, when)).refusal?.rule;
const todos = async (when: number) => {
  const { tasks } = await cloud.done(ORGANIZER, 'rounds.board', {}, when);
  return tasks.flatMap(({ todos: own }) => own).filter(({ url }) => url?.includes('forwardings'));
};

test('before results are published nothing is sent on, and the board says why', async () => {
  expect(await board()).toMatchObject([
    { state: 'late', list: 'award.first', works: 0, refusal: { rule: 'announce.pending' } },
    { state: 'due', refusal: { rule: 'announce.pending' } },
  ]);
  expect(await rule(SENDING)).toBe('announce.pending');
});

test('it becomes something to do on its day', async () => {
  await publishAll(cloud);
  expect(await todos(ANNOUNCING)).toEqual([]);
  const read = await cloud.fault(
    ORGANIZER,
    'forwarding.send',
    { ...input, day: '2027-11-02' },
    ANNOUNCING,
  );
  expect(read.fields?.map(({ path }) => path)).toEqual(['day']);
  expect(await todos(SENDING)).toMatchObject([
    { text: '报送省扶贫办：已逾期，还没有登记', count: 3, done: false },
    { text: '待报送人社部', count: 3, done: false },
  ]);
});

test.each([
  ['a day to come', { day: '2027-11-30' }, 'day'],
  ['a day before', { day: '2027-11-04' }, 'day'],
  ['no day', { day: '昨天' }, 'day'],
  ['a note that is too long', { note: '长'.repeat(201) }, 'note'],
])('%s is not taken', async (_, own, path) => {
  const fault = await cloud.fault(ORGANIZER, 'forwarding.send', { ...input, ...own }, SENDING);
  expect(fault.fields?.map((one) => one.path)).toEqual([path]);
});

test('of two organizers at once one has noted it, and the other hears who', async () => {
  await cloud.done(ORGANIZER, 'package.build', { list: 'award.first', part: 1 }, SENDING);
  const replies = await Promise.all([
    cloud.ask(ORGANIZER, 'forwarding.send', input, SENDING),
    cloud.ask(OTHER_ORGANIZER, 'forwarding.send', { ...input, note: '已寄出' }, SENDING),
  ]);
  expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
  const [lost] = replies.filter((reply) => !reply.ok);
  expect(lost).toMatchObject({ error: { code: 'CONFLICT' } });
  const [one] = await board();
  expect(one).toMatchObject({
    state: 'sent',
    revision: 1,
    sent: { day: '2027-11-06', works: 3, parts: 1 },
  });
  const acts = opened(cloud, 'decisions').filter(({ verb }) => verb === 'send');
  expect(acts).toMatchObject([
    { title: '展示展播活动（省扶贫办）', after: { day: '2027-11-06', works: 3, parts: 1 } },
  ]);
  // Who it was stands nowhere as it is read.
  const raw = cloud.all('decisions').find(({ verb }) => verb === 'send');
  expect(JSON.stringify(raw?.['next'])).not.toContain(String(acts[0]?.['actorName']));
  expect(cloud.all('forwardings')[0]?.['sent']).toMatchObject({
    entries: [1, 2, 3].map(entryId),
  });
});

test('the same again from the same person is harmless', async () => {
  const [{ actor = '', reason = '' } = {}] = opened(cloud, 'decisions').filter(
    ({ verb }) => verb === 'send',
  );
  const again = { ...input, note: String(reason) };
  await cloud.done(String(actor), 'forwarding.send', again, SENDING + 1000);
  expect(opened(cloud, 'decisions').filter(({ verb }) => verb === 'send')).toHaveLength(1);
  expect(await todos(SENDING)).toMatchObject([{ text: '已报送省扶贫办', done: true }, {}]);
});

test('a decision that broke off before it was carried out is finished by whoever reads next', async () => {
  const before = cloud.all('forwardings')[0]?.['sent'];
  cloud.database.remove('forwardings', {}, { multi: true });
  expect((await board())[0]).toMatchObject({ state: 'sent', revision: 1 });
  expect(cloud.all('forwardings')[0]?.['sent']).toMatchObject({
    day: (before as { day: string }).day,
  });
});

test.each([
  ['an author', 'owner-1'],
  ['a contact', CONTACT],
])('%s notes nothing', async (_, who) => {
  expect((await cloud.fault(who, 'forwarding.send', input, SENDING)).code).toBe('FORBIDDEN');
});

test('the rules page says to whom and when', async () => {
  const { sections } = await cloud.done('anybody', 'campaign.rules', {}, SENDING);
  const said = sections.find(({ title }) => title === '报送')?.items.map(({ text }) => text);
  expect(said).toEqual([
    '展示展播活动：11月5日，主办方把一等奖作品报送省扶贫办。',
    '优秀成果宣介活动：11月5日至11月6日，主办方把一等奖作品报送人社部。',
    '每件作品的报送材料有征集报名表。',
    '每件作品的报送材料有作品。',
  ]);
});
