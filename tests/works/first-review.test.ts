import { resolve } from 'node:path';
import type { ActionName, FirstWork, Input, UnitRef } from '../../miniprogram/shared/contract';
import { anEntry, anUpload, type EntryOptions } from '../support/builders';
import { at, openCloud, ORGANIZER, OUTCOME_TEMPLATE, type TestCloud } from '../support/cloud';
import { inOffice } from '../support/office';
import { inspected } from '../support/inspected';
import { aContact, aUnit } from '../support/units';
import { together } from '../support/together';

const PAPER = '人才就业社保信息报社';
const REASON = '照片不清晰，请补拍后再报送';
const SIGNED = ['clean', 'rights'];
/** Works are being judged. */
const JUDGED = at('10-20 10:00');

let cloud: TestCloud;
let city: UnitRef;
let works: UnitRef;
beforeAll(async () => {
  cloud = await openCloud({
    campaign: resolve(__dirname, '../campaigns/open-campaigns/first-reviewed.ts'),
  });
  city = await aUnit(cloud, '沈阳市总工会');
  works = await aUnit(cloud, '鞍钢集团工会', 'enterprise');
  await aContact(cloud, 'li', city);
  await aContact(cloud, 'zhao', city, { phone: '13900002222' });
  await aContact(cloud, 'gang', works, { phone: '13900003333' });
  inOffice(cloud, 'helper', { role: 'contact', unit: city, acts: false });
  inOffice(cloud, 'paper', { role: 'partner' });
  inOffice(cloud, 'press', { role: 'partner' });
  inOffice(cloud, 'judge', { role: 'judge' });
});
afterAll(() => cloud.close());

/** An author's own work, inspected; gives its id. */
async function own(options: EntryOptions = {}): Promise<string> {
  const { id } = await anEntry(cloud, options);
  inspected(cloud, id);
  return id;
}
/** A work that a contact sends in, inspected; gives its id. */
async function sent(contact = 'li', options: EntryOptions = {}): Promise<string> {
  const input = await anUpload(cloud, { owner: contact, via: 'batch.ticket', ...options });
  const { work } = await cloud.done(contact, 'batch.submit', input);
  inspected(cloud, work.entry);
  return work.entry;
}
const shown = async (who: string, id: string): Promise<FirstWork> =>
  (await cloud.done(who, 'first.show', { id })).first;
const accepting = (id: string, input: Partial<Input<'first.accept'>> = {}) => ({
  ...{ id, revision: 0, signed: SIGNED },
  ...input,
});
const entryOf = (id: string) => cloud.all('entries').find(({ _id }) => _id === id);
const decisionsOn = (id: string) =>
  cloud.all('decisions').filter(({ subject }) => subject === `entry:${id}`);

describe('推荐报送的作品由推荐单位进行初审', () => {
  test('any contact of the unit accepts, having signed; author, organizer and record read who did', async () => {
    const id = await sent();
    const before = await shown('zhao', id);
    expect(before).toMatchObject({
      work: { sentBy: city.name, way: 'union', state: 'submitted' },
      points: [{ id: 'clean' }, { id: 'rights' }],
      unready: null,
      desk: { by: city.name, refusal: null },
    });
    expect(
      await cloud.fault('zhao', 'first.accept', accepting(id, { signed: ['clean'] })),
    ).toMatchObject({ code: 'INVALID', fields: [{ path: 'signed' }] });
    const { first } = await cloud.done('zhao', 'first.accept', accepting(id));
    expect(first.work).toMatchObject({ state: 'accepted', revision: 1 });
    expect(first.work.history[1]).toMatchObject({ state: 'accepted', by: city.name });
    expect(decisionsOn(id)).toMatchObject([
      { verb: 'accept', actor: 'zhao', actorRole: 'contact', inNameOf: city.name },
    ]);
    const { items } = await cloud.done(ORGANIZER, 'decision.list', {
      subject: `entry:${id}`,
      cursor: null,
    });
    expect(items[0]).toMatchObject({
      verbLabel: '沈阳市总工会初审通过',
      signed: ['没有水印和商业广告', '没有侵权'],
    });
  });

  test('the unit reads whole what it has typed, masked in the list', async () => {
    const id = await sent('li', { answers: { phone: '13812345678' } });
    const phone = ({ answers }: FirstWork['work']) =>
      answers.find(({ field }) => field === 'phone')?.value;
    expect(phone((await shown('zhao', id)).work)).toBe('13812345678');
    const queue = await cloud.done('zhao', 'first.queue', {
      ...{ way: 'union', state: 'submitted', cursor: null },
    });
    const [item] = queue.items.filter((one) => one.id === id);
    expect(item && phone(item)).not.toContain('1234567');
  });

  test('one that is turned back can be sent in again, and its reason is read', async () => {
    const input = await anUpload(cloud, { owner: 'li', via: 'batch.ticket' });
    const { work } = await cloud.done('li', 'batch.submit', input);
    const turned = { id: work.entry, revision: 0, reason: REASON };
    expect(await cloud.fault('zhao', 'first.reject', { ...turned, reason: '' })).toMatchObject({
      code: 'INVALID',
    });
    const { first } = await cloud.done('zhao', 'first.reject', turned);
    expect(first.work).toMatchObject({ state: 'rejected' });
    const { items } = await cloud.done('li', 'batch.works', { cursor: null });
    expect(items.find(({ entry }) => entry === work.entry)?.history[1]).toMatchObject({
      reason: REASON,
      by: city.name,
    });
  });

  test.each(['gang', 'paper'])('%s sees nothing of it', async (who) => {
    const id = await sent();
    for (const [action, input] of [
      ['first.show', { id }],
      ['first.accept', accepting(id)],
      ['first.reject', { id, revision: 0, reason: REASON }],
    ] as [ActionName, object][])
      expect(await cloud.fault(who, action, input as never)).toMatchObject({ code: 'NOT_FOUND' });
    expect(entryOf(id)?.['state']).toBe('submitted');
  });

  test('a contact who only helps is told who does it', async () => {
    const id = await sent();
    for (const [action, input] of [
      ['first.show', { id }],
      ['first.accept', accepting(id)],
    ] as [ActionName, object][])
      expect(await cloud.fault('helper', action, input as never)).toMatchObject({
        refusal: { rule: 'review.contact' },
      });
    const { desks } = await cloud.done('helper', 'first.desk', {});
    expect(desks).toMatchObject([{ refusal: { rule: 'review.contact' } }]);
  });

  test('a unit that was assigned since changes nothing about who looks first', async () => {
    const id = await sent();
    const moved = { id, revision: 0, unit: works.id, reason: REASON };
    await cloud.done(ORGANIZER, 'entry.assign', moved);
    expect(await cloud.fault('gang', 'first.show', { id })).toMatchObject({ code: 'NOT_FOUND' });
    await cloud.done('zhao', 'first.accept', accepting(id, { revision: 1 }));
    expect(entryOf(id)?.['state']).toBe('accepted');
  });
});

describe('自荐作品由报社进行初审', () => {
  test('its people accept authors’ own works, and the author is told', async () => {
    const id = await own({ owner: 'author-told' });
    await cloud.as('author-told').subscribe({ [OUTCOME_TEMPLATE]: 'accept' });
    cloud.outbox.clear();
    await cloud.done('paper', 'first.accept', accepting(id));
    const { items } = await cloud.done('author-told', 'entry.mine', { cursor: null });
    expect(items[0]?.history[1]).toMatchObject({ state: 'accepted', by: PAPER });
    expect(cloud.outbox.list({ api: 'subscribeMessage.send' })).toMatchObject([
      {
        args: {
          touser: 'author-told',
          data: { phrase2: { value: '初审通过' }, thing3: { value: `${PAPER}初审通过` } },
        },
      },
    ]);
  });

  test('personal answers are masked for them', async () => {
    const id = await own({ answers: { name: '王小明', phone: '13812345678' } });
    expect(JSON.stringify(await shown('paper', id))).not.toMatch(/13812345678|王小明/);
  });

  test.each(['li', 'gang'])('the contact %s sees nothing of it', async (who) => {
    const id = await own();
    expect(await cloud.fault(who, 'first.show', { id })).toMatchObject({ code: 'NOT_FOUND' });
    expect(
      await cloud.fault(who, 'first.queue', { way: 'author', state: 'submitted', cursor: null }),
    ).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('after the acceptance it is the organizer’s', async () => {
    const id = await own();
    await cloud.done('paper', 'first.accept', accepting(id));
    const again = { id, revision: 1, reason: REASON };
    expect(await cloud.fault('press', 'first.reject', again)).toMatchObject({ code: 'CONFLICT' });
    await cloud.done(ORGANIZER, 'entry.reject', again);
    expect(entryOf(id)).toMatchObject({ state: 'rejected' });
  });
});

describe('the organizer', () => {
  test.each([
    ['an own work', () => own(), PAPER],
    ['a unit’s work', () => sent(), '沈阳市总工会'],
  ])('waits for the first review of %s', async (_, make, by) => {
    const id = await make();
    for (const [action, input] of [
      ['entry.accept', { id, revision: 0, signed: SIGNED }],
      ['entry.reject', { id, revision: 0, reason: REASON }],
    ] as [ActionName, object][]) {
      const { refusal } = await cloud.fault(ORGANIZER, action, input as never);
      expect(refusal).toMatchObject({ rule: 'review.others', facts: { by } });
      expect(refusal?.reason).toContain(by);
    }
    expect(entryOf(id)?.['state']).toBe('submitted');
  });

  test('does what is left once works are judged, and nobody else any more', async () => {
    const [mine, theirs] = [await own(), await sent()];
    for (const [who, id] of [
      ['paper', mine],
      ['li', theirs],
    ] as const)
      for (const [action, input] of [
        ['first.accept', accepting(id)],
        ['first.reject', { id, revision: 0, reason: REASON }],
      ] as [ActionName, object][])
        expect(await cloud.fault(who, action, input as never, JUDGED)).toMatchObject({
          refusal: { rule: 'review.window' },
        });
    const signed = { id: mine, revision: 0, signed: SIGNED };
    await cloud.done(ORGANIZER, 'entry.accept', signed, JUDGED);
    expect(entryOf(mine)).toMatchObject({ state: 'accepted' });
    expect(decisionsOn(mine)[0]).not.toHaveProperty('inNameOf');
  });
});

describe('at the same time', () => {
  test.each([
    ['two accept', 'first.accept', 'first.accept'],
    ['one accepts, one turns back', 'first.accept', 'first.reject'],
  ] as const)('%s: one of them decides', async (_, left, right) => {
    const id = await own();
    const input = (action: string) =>
      action === 'first.accept' ? accepting(id) : { id, revision: 0, reason: REASON };
    const replies = await together(cloud, 2, () =>
      Promise.all([
        cloud.ask('paper', left, input(left) as never),
        cloud.ask('press', right, input(right) as never),
      ]),
    );
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    expect(decisionsOn(id)).toHaveLength(1);
    expect(entryOf(id)).toMatchObject({ revision: 1 });
  });

  test('the same wish of the same person again is harmless', async () => {
    const id = await sent();
    await cloud.done('li', 'first.accept', accepting(id));
    await cloud.done('li', 'first.accept', accepting(id));
    expect(decisionsOn(id)).toHaveLength(1);
  });
});

test('a work whose file is still being looked at is not accepted yet', async () => {
  const { id } = await anEntry(cloud);
  expect((await shown('paper', id)).unready).toMatchObject({ rule: 'entry.inspected' });
  expect(await cloud.fault('paper', 'first.accept', accepting(id))).toMatchObject({
    refusal: { rule: 'entry.inspected' },
  });
});

test('the desk counts what waits, by way in', async () => {
  const desk = async (who: string) => (await cloud.done(who, 'first.desk', {})).desks;
  const [before] = await desk('gang');
  expect(before).toMatchObject({ waiting: 0, waitingSince: null, by: works.name });
  const id = await sent('gang');
  expect(await desk('gang')).toMatchObject([{ waiting: 1, way: 'union', accepted: 0 }]);
  await cloud.done('gang', 'first.accept', accepting(id));
  expect(await desk('gang')).toMatchObject([{ waiting: 0, accepted: 1 }]);
  expect(await desk('paper')).toMatchObject([{ way: 'author', by: PAPER }]);
});

test.each(['author-one', 'judge', ORGANIZER])('%s looks at nothing first', async (who) => {
  for (const [action, input] of [
    ['first.desk', {}],
    ['first.queue', { way: 'author', state: 'submitted', cursor: null }],
    ['first.accept', accepting('x')],
  ] as [ActionName, object][])
    expect(await cloud.fault(who, action, input as never)).toMatchObject({ code: 'FORBIDDEN' });
});

test('a partner’s person comes by a code, and the next call after it was revoked is refused', async () => {
  const invited = { role: 'partner', name: '谢编辑', unit: null } as const;
  const { code, invitation } = await cloud.done(ORGANIZER, 'invitation.create', invited);
  const { me } = await cloud.done('editor', 'invitation.redeem', { code });
  expect(me.roles).toEqual(['citizen', 'partner']);
  expect(await cloud.done('editor', 'first.desk', {})).toMatchObject({ name: '谢编辑' });
  await cloud.done(ORGANIZER, 'invitation.revoke', { id: invitation.id, reason: '人员调整了' });
  expect(await cloud.fault('editor', 'first.desk', {})).toMatchObject({ code: 'FORBIDDEN' });
});
