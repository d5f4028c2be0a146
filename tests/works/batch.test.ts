import { aWish, oneFile, placeIn } from '../support/one-file';
import type { ActionName, Input, UnitRef } from '../../miniprogram/shared/contract';
import { answers, anEntry, aPhoto, CONSENT } from '../support/builders';
import { at, openCloud, ORGANIZER, type TestCloud } from '../support/cloud';
import { aContact, aUnit } from '../support/units';
import { eventOf } from '../support/event-of';

let cloud: TestCloud;
let unit: UnitRef;
let other: UnitRef;
beforeAll(async () => {
  cloud = await openCloud();
  unit = await aUnit(cloud, '沈阳市总工会');
  other = await aUnit(cloud, '鞍钢集团工会', 'enterprise');
  await aContact(cloud, 'li', unit);
  await aContact(cloud, 'zhao', unit, { phone: '13900002222' });
  await aContact(cloud, 'gang', other, { phone: '13900003333' });
});
afterAll(() => cloud.close());

/** All of an upload for a named author but the last step. */
async function aBatchUpload(
  who: string,
  own: Record<string, string> = {},
  bytes = aPhoto(),
): Promise<Input<'batch.submit'>> {
  const asked = aWish('image', 'jpg', bytes.length);
  const ticket = await cloud.done(who, 'batch.ticket', asked);
  const { fileID: file } = await cloud.as(who).upload(placeIn(ticket).filePath, bytes);
  return {
    ticket: ticket.ticket,
    ...oneFile(file),
    theme: 'work',
    answers: answers(own),
    consent: CONSENT,
  };
}
const entryOf = (id: string) => cloud.all('entries').find(({ _id }) => _id === id);

describe('各市总工会、省产业工会将个人作品汇总至活动联系人处，统一上传', () => {
  test.each([
    ['li', () => unit],
    ['gang', () => other],
  ])('%s sends in a named author’s work, which belongs to the unit', async (who, its) => {
    const own = { name: '赵铁柱', unit: '某车间' };
    const { work } = await cloud.done(who, 'batch.submit', await aBatchUpload(who, own));
    expect(work).toMatchObject({ author: '赵*柱', state: 'submitted', number: null });
    expect(entryOf(work.entry)).toMatchObject({
      owner: who,
      channel: 'unit',
      uploadedFor: its().id,
      belongsTo: its(),
      unit: '某车间',
    });
    const { items } = await cloud.done(ORGANIZER, 'organizer.queue', {
      state: 'submitted',
      theme: null,
      cursor: null,
    });
    expect(items.find(({ id }) => id === work.entry)).toMatchObject({
      channel: 'unit',
      belongsTo: its(),
    });
  });

  test('every contact of the unit sees what was sent in, nobody else does', async () => {
    const { work } = await cloud.done('li', 'batch.submit', await aBatchUpload('li'));
    await anEntry(cloud, { owner: 'alone', answers: { unit: unit.name } });
    const works = async (who: string) =>
      (await cloud.done(who, 'batch.works', { cursor: null })).items;
    const mine = await works('zhao');
    expect(mine.map(({ entry }) => entry)).toContain(work.entry);
    for (const { entry } of mine) expect(entryOf(entry)?.['uploadedFor']).toBe(unit.id);
    expect((await works('gang')).map(({ entry }) => entry)).not.toContain(work.entry);
    const { desk } = await cloud.done('zhao', 'union.desk', {});
    expect(desk.counts.uploaded).toBe(mine.length + 1);
  });

  test('a rejected one is read with its reason', async () => {
    const { work } = await cloud.done('li', 'batch.submit', await aBatchUpload('li'));
    const reason = '画面太模糊，看不清人物';
    await cloud.done(ORGANIZER, 'entry.reject', { id: work.entry, revision: 0, reason });
    const { items } = await cloud.done('zhao', 'batch.works', { cursor: null });
    expect(items.find(({ entry }) => entry === work.entry)).toMatchObject({
      state: 'rejected',
      history: [{ state: 'submitted' }, { state: 'rejected', reason }],
    });
  });
});

describe('the same file', () => {
  test('is taken once from a unit, whoever of its contacts sends it', async () => {
    const bytes = aPhoto();
    await cloud.done(
      'li',
      'batch.submit',
      await aBatchUpload('li', { title: '第一次传的' }, bytes),
    );
    const fault = await cloud.fault('zhao', 'batch.submit', await aBatchUpload('zhao', {}, bytes));
    expect(fault.refusal).toMatchObject({ rule: 'entry.duplicate' });
    expect(fault.reason).toContain('本单位已于');
    expect(await cloud.ask('gang', 'batch.submit', await aBatchUpload('gang', {}, bytes))).toEqual(
      expect.objectContaining({ ok: true }),
    );
    // Their own works are a matter of their own, and what they sent in for others is none of those.
    const own = await anEntry(cloud, { owner: 'li', bytes });
    const { items } = await cloud.done('li', 'entry.mine', { cursor: null });
    expect(items.map(({ id }) => id)).toEqual([own.id]);
  });

  test('in four uploads of two contacts at once is taken once', async () => {
    const bytes = aPhoto();
    const who = ['li', 'zhao', 'li', 'zhao'];
    const inputs = await Promise.all(who.map((one) => aBatchUpload(one, {}, bytes)));
    const replies = await Promise.all(
      inputs.map((input, index) => cloud.ask(who[index] ?? '', 'batch.submit', input)),
    );
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    for (const reply of replies)
      if (!reply.ok) expect(reply.error.refusal?.rule).toBe('entry.duplicate');
  });
});

describe('the ticket', () => {
  test('used again gives the same work', async () => {
    const input = await aBatchUpload('li');
    const first = await cloud.done('li', 'batch.submit', input);
    const again = await Promise.all([1, 2, 3].map(() => cloud.done('li', 'batch.submit', input)));
    for (const one of again) expect(one).toEqual(first);
  });

  test('of a colleague is as good as none', async () => {
    const input = await aBatchUpload('li');
    expect((await cloud.fault('zhao', 'batch.submit', input)).code).toBe('NOT_FOUND');
  });

  test('asks every field of the author', async () => {
    const input = await aBatchUpload('li', { name: '', phone: '1' });
    const fault = await cloud.fault('li', 'batch.submit', { ...input, theme: 'no' });
    expect(fault.fields?.map(({ path }) => path)).toEqual([
      'theme',
      'answers.name',
      'answers.phone',
    ]);
  });
});

describe('the window is the authors’', () => {
  const asked = aWish('image', 'jpg', 5000);
  const event = (action: ActionName, input: object) => eventOf(action, input);
  test.each([
    ['07-25', 0, true],
    ['07-25', -1, false],
    ['09-16', -1, true],
    ['09-16', 0, false],
  ])('%s %i ms: %s', async (day, shift, open) => {
    const when = { at: at(day) + shift, still: true };
    const reply = await cloud.as('li', when).call('union', event('batch.ticket', asked));
    expect(reply).toMatchObject(
      open ? { ok: true } : { ok: false, error: { refusal: { rule: 'submission.window' } } },
    );
  });

  test('a ticket does not outlive it', async () => {
    const input = await aBatchUpload('li');
    const when = { at: at('09-16'), still: true };
    const reply = await cloud.as('li', when).call('union', event('batch.submit', input));
    expect(reply).toMatchObject({ error: { refusal: { rule: 'submission.window' } } });
  });
});

test('a contact of a 网信办 uploads for nobody', async () => {
  const office = await aUnit(cloud, '沈阳市委网信办', 'internet');
  await aContact(cloud, 'sun', office, { phone: '13900004444' });
  const asked = aWish('image', 'jpg', 5000);
  const fault = await cloud.fault('sun', 'batch.ticket', asked);
  expect(fault.refusal).toMatchObject({ rule: 'batch.contact' });
  expect(cloud.all('decisions').filter(({ rule }) => rule === 'batch.contact')).toHaveLength(1);
});

test('a file of the wrong kind is refused before a byte is uploaded', async () => {
  const asked = aWish('image', 'gif', 5000);
  expect((await cloud.fault('li', 'batch.ticket', asked)).refusal?.rule).toBe('media.extension');
});
