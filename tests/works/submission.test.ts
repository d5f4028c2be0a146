import { aWish, fileIn, oneFile, placeIn } from '../support/one-file';
import { answers, anEntry, anUpload, aPhoto } from '../support/builders';
import { at, openCloud, ORGANIZER, type TestCloud } from '../support/cloud';
import { opened } from '../support/opened';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openCloud();
});
afterAll(() => cloud.close());

const asked = aWish('image', 'jpg', 5000);

describe('活动开始前一周…即可上传作品, to 9-15 24:00', () => {
  test.each([
    ['07-24 23:58', false],
    ['07-25 00:00', true],
    ['09-15 23:58', true],
    ['09-16 00:00', false],
  ])('at %s a ticket is given: %s', async (moment, open) => {
    const reply = await cloud.ask('early', 'upload.ticket', asked, at(moment));
    expect(reply.ok).toBe(open);
    if (!reply.ok) expect(reply.error.refusal?.rule).toBe('submission.window');
  });

  test('a ticket of the last minute does not outlive the round', async () => {
    const input = await anUpload(cloud, { owner: 'late', when: at('09-15 23:59') });
    const fault = await cloud.fault('late', 'entry.submit', input, at('09-16 00:00'));
    expect(fault.refusal).toMatchObject({ rule: 'submission.window' });
    expect(fault.reason).toContain('9月15日 24:00');
  });
});

describe('the ticket', () => {
  test('of another is as good as none', async () => {
    const input = await anUpload(cloud, { owner: 'owner' });
    expect(await cloud.fault('thief', 'entry.submit', input)).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('of another opens no place to write to', async () => {
    const ticket = await cloud.done('owner', 'upload.ticket', asked);
    await cloud.as('owner').upload(placeIn(ticket).filePath, aPhoto());
    await expect(cloud.as('thief').upload(placeIn(ticket).filePath, aPhoto())).rejects.toThrow();
    await expect(cloud.as('thief').upload('media/x/original.jpg', aPhoto())).rejects.toThrow();
  });

  test('lasts two hours and no longer', async () => {
    const start = at('08-05 10:00');
    const input = await anUpload(cloud, { owner: 'slow', when: start });
    const { expiresAt } = cloud.all('tickets').find(({ _id }) => _id === input.ticket) as {
      expiresAt: number;
    };
    const fault = await cloud.fault('slow', 'entry.submit', input, expiresAt + 1000);
    expect(fault.refusal).toMatchObject({ rule: 'upload.expired', facts: { expiresAt } });
    expect(await cloud.ask('slow', 'entry.submit', input, expiresAt - 60_000)).toMatchObject({
      ok: true,
    });
  });

  test('used again by its owner gives the same entry back, also after the round', async () => {
    const input = await anUpload(cloud, { owner: 'twice' });
    const first = await cloud.done('twice', 'entry.submit', input);
    const second = await cloud.done('twice', 'entry.submit', input);
    const third = await cloud.done('twice', 'entry.submit', input, at('09-20 10:00'));
    expect([second, third]).toEqual([first, first]);
    expect(cloud.all('entries').filter(({ owner }) => owner === 'twice')).toHaveLength(1);
  });

  test('used eight times at once makes one entry, and every reply is that entry', async () => {
    const input = await anUpload(cloud, { owner: 'eager' });
    const replies = await Promise.all(
      Array.from({ length: 8 }, () => cloud.ask('eager', 'entry.submit', input)),
    );
    const entries = cloud.all('entries').filter(({ owner }) => owner === 'eager');
    expect(entries).toHaveLength(1);
    for (const reply of replies)
      expect(reply).toMatchObject({ ok: true, data: { entry: { id: entries[0]?.['_id'] } } });
  });

  test('with nothing uploaded', async () => {
    const input = await anUpload(cloud, { owner: 'empty' });
    const ticket = await cloud.done('empty', 'upload.ticket', asked);
    const file = fileIn(input).replace(input.ticket, ticket.ticket);
    const sent = { ...input, ticket: ticket.ticket, ...oneFile(file) };
    const fault = await cloud.fault('empty', 'entry.submit', sent);
    expect(fault.refusal?.rule).toBe('upload.missing');
  });

  test("does not take another ticket's file", async () => {
    const mine = await anUpload(cloud, { owner: 'mixer' });
    const other = await anUpload(cloud, { owner: 'other' });
    const fault = await cloud.fault('mixer', 'entry.submit', {
      ...mine,
      ...oneFile(fileIn(other)),
    });
    expect(fault.refusal?.rule).toBe('upload.missing');
  });
});

describe('须填写作者真实资料并填写完整、准确', () => {
  test('everything wrong is told at once, in Chinese, and nothing typed is logged', async () => {
    const input = await anUpload(cloud, { owner: 'hasty' });
    cloud.logs.clear();
    const fault = await cloud.fault('hasty', 'entry.submit', {
      ...input,
      theme: 'nothing',
      answers: { ...answers(), title: '', phone: '138secret', intro: '短' },
      consent: 'old',
    });
    expect(fault.code).toBe('INVALID');
    expect(fault.fields?.map(({ path }) => path)).toEqual([
      'theme',
      'answers.title',
      'answers.intro',
      'answers.phone',
      'consent',
    ]);
    for (const { reason, remedy } of fault.fields ?? [])
      expect(`${reason}${remedy}`).toMatch(/[\u4e00-\u9fff]/);
    expect(JSON.stringify(cloud.logs.list())).not.toContain('138secret');
  });

  test('the same input after correction is taken', async () => {
    const input = await anUpload(cloud, { owner: 'corrected' });
    await cloud.fault('corrected', 'entry.submit', { ...input, consent: 'old' });
    expect(await cloud.done('corrected', 'entry.submit', input)).toHaveProperty('entry.id');
  });

  test('a malformed input lists every field', async () => {
    const fault = await cloud.fault('odd', 'entry.submit', {
      ticket: 7,
      answers: { title: 3 },
      extra: true,
    } as never);
    expect(fault.fields?.map(({ path }) => path).sort()).toEqual([
      'acknowledged',
      'answers.title',
      'consent',
      'declared',
      'extra',
      'pieces',
      'theme',
      'ticket',
    ]);
  });

  test('personal answers live in the form only', async () => {
    const own = { name: '独一无二的名字', phone: '13911112222' };
    await anEntry(cloud, { owner: 'private', answers: own });
    const forms = opened(cloud, 'entry_forms');
    const { [0]: form, length } = forms.filter((one) => JSON.stringify(one).includes(own.name));
    expect(length).toBe(1);
    expect(form).toMatchObject({ owner: 'private', answers: own });
    // Even there they are sealed.
    for (const collection of cloud.database.collectionNames())
      expect(JSON.stringify(cloud.all(collection))).not.toMatch(/独一无二的名字|13911112222/);
  });
});

describe('the same file again', () => {
  const bytes = aPhoto();

  test('is refused to the same author, naming the first', async () => {
    await anEntry(cloud, { owner: 'again', bytes, answers: { title: '第一次投的' } });
    const input = await anUpload(cloud, { owner: 'again', bytes });
    const fault = await cloud.fault('again', 'entry.submit', input);
    expect(fault.refusal).toMatchObject({
      rule: 'entry.duplicate',
      facts: { title: '第一次投的', state: 'submitted' },
    });
    expect(fault.reason).toContain('第一次投的');
  });

  test('is taken from another author', async () => {
    expect(await anEntry(cloud, { owner: 'another', bytes })).toHaveProperty('id');
  });

  test('is taken once more after a rejection, once', async () => {
    const owner = 'rejected';
    const first = await anEntry(cloud, { owner, bytes });
    await cloud.done(ORGANIZER, 'entry.reject', {
      id: first.id,
      revision: 0,
      reason: '画面太模糊了',
    });
    expect(await anEntry(cloud, { owner, bytes })).toHaveProperty('id');
    const input = await anUpload(cloud, { owner, bytes });
    const fault = await cloud.fault(owner, 'entry.submit', input);
    expect(fault.refusal?.rule).toBe('entry.duplicate');
  });

  test('in four uploads at once is taken once', async () => {
    const owner = 'parallel';
    const inputs = await Promise.all([1, 2, 3, 4].map(() => anUpload(cloud, { owner, bytes })));
    const replies = await Promise.all(
      inputs.map((input) => cloud.ask(owner, 'entry.submit', input)),
    );
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    for (const reply of replies)
      if (!reply.ok) expect(reply.error.refusal?.rule).toBe('entry.duplicate');
    expect(cloud.all('entries').filter((entry) => entry['owner'] === owner)).toHaveLength(1);
  });
});
