import { openCloud, ORGANIZER, type TestCloud } from '../support/cloud';
import { CONTACT, HANDED_ON, handedOnWorks, PURPOSE, saidIn } from '../support/handed-on';
import { ANNOUNCING, entryId } from '../support/judged';
import { DALIAN, inOffice, SHENYANG } from '../support/office';
import { opened } from '../support/opened';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openCloud({ campaign: HANDED_ON });
  await handedOnWorks(cloud);
  inOffice(cloud, 'elsewhere', { role: 'contact', unit: DALIAN });
});
afterAll(() => cloud.close());

const read = () =>
  opened(cloud, 'disclosures').map(({ about, what, purpose, actor }) => [
    about,
    what,
    purpose,
    actor,
  ]);
const WHAT = '作品《星城/大爱》的征集报名表';

test('the organizer takes the form of any work, on record, named as the notice says', async () => {
  const input = { entry: entryId(1), purpose: PURPOSE };
  const { file } = await cloud.done(ORGANIZER, 'form.print', input, ANNOUNCING);
  expect(file.name).toBe(
    '扶贫征集-作者自己上传-图片-星城／大爱-征集报名表-众爱辽宁随手拍-2027-11-02.docx',
  );
  const said = saidIn(await cloud.as(ORGANIZER).download(file.url));
  expect(said).toEqual(expect.arrayContaining(['☑作者自己上传', '作者1', '13800138000']));
  expect(read()).toEqual([['owner-1', WHAT, PURPOSE, ORGANIZER]]);
});

test('a contact takes those of works that the unit has sent in, on record', async () => {
  const input = { entry: entryId(2), purpose: PURPOSE };
  const { file } = await cloud.done(CONTACT, 'form.ofUnit', input, ANNOUNCING);
  expect(saidIn(await cloud.as(CONTACT).download(file.url))).toContain('☑工会汇总上传');
  expect(read()).toContainEqual([CONTACT, WHAT, PURPOSE, CONTACT]);
});

test('an author takes the own one, which is nobody’s disclosure', async () => {
  const before = read().length;
  const { file } = await cloud.done('owner-1', 'form.own', { entry: entryId(1) }, ANNOUNCING);
  expect(saidIn(await cloud.as('owner-1').download(file.url))).toContain('13800138000');
  expect(read()).toHaveLength(before);
});

test.each([
  ['a contact of another unit', 'elsewhere', 'form.ofUnit', 2],
  ['a contact, of a work that its author sent in alone', CONTACT, 'form.ofUnit', 1],
  ['a contact past the record', CONTACT, 'form.own', 2],
  ['another author', 'owner-3', 'form.own', 1],
] as const)('%s gets none', async (_, who, action, number) => {
  const input = { entry: entryId(number), ...(action === 'form.own' ? {} : { purpose: PURPOSE }) };
  expect((await cloud.fault(who, action, input as never, ANNOUNCING)).code).toBe('NOT_FOUND');
});

test.each([
  ['an author', 'owner-1', 'form.print'],
  ['a contact', CONTACT, 'form.print'],
  ['an author', 'owner-1', 'form.ofUnit'],
] as const)('%s may not ask as somebody else', async (_, who, action) => {
  const input = { entry: entryId(1), purpose: PURPOSE };
  expect((await cloud.fault(who, action, input, ANNOUNCING)).code).toBe('FORBIDDEN');
});

test('a contact who only helps to make it known gets none', async () => {
  inOffice(cloud, 'observer', { role: 'contact', unit: SHENYANG, acts: false });
  const input = { entry: entryId(2), purpose: PURPOSE };
  const fault = await cloud.fault('observer', 'form.ofUnit', input, ANNOUNCING);
  expect(fault.refusal?.rule).toBe('batch.contact');
});

test('without a purpose there is none', async () => {
  const input = { entry: entryId(1), purpose: '' };
  expect((await cloud.fault(ORGANIZER, 'form.print', input, ANNOUNCING)).code).toBe('INVALID');
});

test('nobody takes one’s own more often than the campaign allows', async () => {
  const ask = () => cloud.ask('owner-3', 'form.own', { entry: entryId(3) }, ANNOUNCING);
  const replies = [];
  for (let asked = 0; asked < 40; asked += 1) replies.push(await ask());
  const refused = replies.filter((reply) => !reply.ok);
  expect(refused.length).toBeGreaterThan(0);
  expect(refused[0]).toMatchObject({ error: { refusal: { rule: 'limit.download' } } });
});
