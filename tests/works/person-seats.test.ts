import { resolve } from 'node:path';
import type { Input, UnitRef } from '../../miniprogram/shared/contract';
import { idCheckDigit } from '../../miniprogram/shared/campaign/id-number';
import { anUpload, type EntryOptions } from '../support/builders';
import { openCloud, ORGANIZER, type TestCloud } from '../support/cloud';
import { anMp4 } from '../support/mp4-bytes';
import { together } from '../support/together';
import { aContact, aUnit } from '../support/units';

const REASON = '与活动主题不符，请换一件';
let cloud: TestCloud;
let one: UnitRef;
let other: UnitRef;
let people = 0;
beforeAll(async () => {
  cloud = await openCloud({
    campaign: resolve(__dirname, '../campaigns/open-campaigns/counted-by-person.ts'),
  });
  one = await aUnit(cloud, '沈阳市总工会');
  other = await aUnit(cloud, '鞍钢集团工会', 'enterprise');
  await aContact(cloud, 'li', one);
  await aContact(cloud, 'gang', other, { phone: '13900003333' });
});
afterAll(() => cloud.close());

/** The ID number of somebody new. */
function somebody(): string {
  people += 1;
  const body = `21010219800101${String(people).padStart(3, '0')}`;
  return body + idCheckDigit(body);
}
type Own = EntryOptions & { title?: string; id?: string };

/** All of a submission but the last step, of a person. */
const upload = ({ title = '作品', id = '', ...options }: Own): Promise<Input<'entry.submit'>> =>
  anUpload(cloud, { ...options, answers: { title, idNumber: id } });
async function send(owner: string, own: Own = {}) {
  return cloud.ask(owner, 'entry.submit', await upload({ owner, ...own }));
}
async function batch(owner: string, own: Own = {}) {
  return cloud.ask(owner, 'batch.submit', await upload({ owner, via: 'batch.ticket', ...own }));
}
type Reply = Awaited<ReturnType<typeof send>> | Awaited<ReturnType<typeof batch>>;
const refusalOf = (reply: Reply) => (reply.ok ? null : (reply.error.refusal ?? null));
const idOf = (reply: Reply): string => {
  if (!reply.ok) throw new Error(JSON.stringify(reply.error));
  return 'entry' in reply.data ? reply.data.entry.id : reply.data.work.entry;
};

describe('同一个人可同时申报三类作品', () => {
  test('the third of a category is refused, naming the first', async () => {
    const id = somebody();
    idOf(await send('anna', { id, title: '第一件' }));
    idOf(await send('anna', { id, title: '第二件' }));
    expect(refusalOf(await send('anna', { id, title: '第三件' }))).toMatchObject({
      rule: 'entry.perPerson',
      facts: { works: 2, max: 2, title: '第一件' },
    });
    // Another category has seats of its own.
    const film = {
      kind: 'video',
      bytes: anMp4({ width: 1280, height: 720, durationMs: 5000 }),
    } as const;
    expect((await send('anna', { id, title: '影片', ...film })).ok).toBe(true);
  });

  test('one person through two units, and alone, counts once', async () => {
    const id = somebody();
    idOf(await batch('li', { id, title: '甲送的' }));
    idOf(await batch('gang', { id, title: '乙送的' }));
    expect(refusalOf(await send('boris', { id }))).toMatchObject({ facts: { title: '甲送的' } });
    expect((await batch('li', { id: somebody() })).ok).toBe(true);
  });

  test('without an ID number the own works of a phone count; those of named authors cannot', async () => {
    idOf(await send('carla'));
    idOf(await send('carla'));
    expect(refusalOf(await send('carla'))).toMatchObject({ rule: 'entry.perPerson' });
    for (let nth = 0; nth < 3; nth += 1) idOf(await batch('li'));
  });

  test('a quota of one theme counts that theme alone', async () => {
    const id = somebody();
    idOf(await send('dora', { id, theme: 'family' }));
    expect(refusalOf(await send('dora', { id, theme: 'family' }))).toMatchObject({
      facts: { quota: '家庭主题一件', max: 1 },
    });
    expect((await send('dora', { id, theme: 'work' })).ok).toBe(true);
  });
});

describe('a seat comes free', () => {
  const full = async (owner: string): Promise<[string, string]> => {
    const id = somebody();
    const first = idOf(await send(owner, { id }));
    idOf(await send(owner, { id }));
    expect((await send(owner, { id })).ok).toBe(false);
    return [first, id];
  };

  test('when the author withdraws', async () => {
    const [first, id] = await full('ella');
    await cloud.done('ella', 'entry.withdraw', { id: first, revision: 0, reason: REASON });
    expect((await send('ella', { id })).ok).toBe(true);
    expect((await send('ella', { id })).ok).toBe(false);
  });

  test('when it is turned down', async () => {
    const [first, id] = await full('fred');
    await cloud.done(ORGANIZER, 'entry.reject', { id: first, revision: 0, reason: REASON });
    expect((await send('fred', { id })).ok).toBe(true);
  });

  test('but not when it is disqualified', async () => {
    const [first, id] = await full('gina');
    const struck = { id: first, revision: 0, ground: 0, reason: REASON };
    await cloud.done(ORGANIZER, 'entry.disqualify', struck);
    expect(refusalOf(await send('gina', { id }))).toMatchObject({ rule: 'entry.perPerson' });
  });
});

describe('at the same time', () => {
  test('four works of one person by three ways: two of them sit, each once', async () => {
    const id = somebody();
    const uploads = await Promise.all([
      upload({ owner: 'hans', id }),
      upload({ owner: 'hans', id }),
      upload({ owner: 'li', via: 'batch.ticket', id }),
      upload({ owner: 'gang', via: 'batch.ticket', id }),
    ]);
    const [a, b, c, d] = uploads as [
      Input<'entry.submit'>,
      Input<'entry.submit'>,
      Input<'batch.submit'>,
      Input<'batch.submit'>,
    ];
    const replies: Reply[] = await together(cloud, 4, () =>
      Promise.all([
        cloud.ask('hans', 'entry.submit', a),
        cloud.ask('hans', 'entry.submit', b),
        cloud.ask('li', 'batch.submit', c),
        cloud.ask('gang', 'batch.submit', d),
      ]),
    );
    expect(replies.filter(({ ok }) => ok)).toHaveLength(2);
    for (const reply of replies.filter(({ ok }) => !ok))
      expect(refusalOf(reply)).toMatchObject({ rule: 'entry.perPerson' });
    const seats = cloud
      .all('entries')
      .filter(({ _id }) => uploads.some(({ ticket }) => ticket === _id))
      .flatMap(({ fileKeys }) => fileKeys as string[])
      .filter((key) => key.includes(':person:'));
    expect(seats.map((key) => key.slice(-1)).sort()).toEqual(['1', '2']);
    expect(seats.join()).not.toContain(id);
  });

  test('the same submission twice is one work in one seat', async () => {
    const input = await upload({ owner: 'ida', id: somebody() });
    const replies = await Promise.all([
      cloud.ask('ida', 'entry.submit', input),
      cloud.ask('ida', 'entry.submit', input),
    ]);
    expect(new Set(replies.map(idOf)).size).toBe(1);
  });
});

test('an ID number stays as it was sent in: it says whose the work is', async () => {
  const id = idOf(await send('jack', { id: somebody() }));
  const wish = { kind: 'entry', id, revision: 0, answers: { idNumber: somebody() } } as const;
  expect(await cloud.fault('jack', 'own.correct', wish)).toMatchObject({
    code: 'INVALID',
    fields: [{ path: 'answers.idNumber' }],
  });
});
