import type { CheckView } from '../../miniprogram/shared/contract';
import { anEntry } from '../support/builders';
import { aCheck } from '../support/checks';
import { at, openCloud, ORGANIZER, type TestCloud } from '../support/cloud';
import { changeFile } from '../support/kept-file';
import { inspected } from '../support/inspected';
import { anMp4 } from '../support/mp4-bytes';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openCloud({ mediaCheckDelayMs: null });
});
afterAll(() => cloud.close());
beforeEach(() => cloud.verdicts.set({ text: 'pass', media: 'pass', words: [] }));

const MINUTE = 60_000;
const owner = 'author-one';

/** Runs the timer of the checks, some time later. */
async function run(later = 0): Promise<void> {
  cloud.clock.set(cloud.clock.now() + later);
  await cloud.runTimer('inspector');
}

async function checksOf(id: string): Promise<CheckView[]> {
  const { items } = await cloud.done(owner, 'entry.mine', { cursor: null });
  return items.find((item) => item.id === id)?.checks ?? [];
}

const statesOf = async (id: string) =>
  Object.fromEntries((await checksOf(id)).map(({ part, state }) => [part, state]));

/** The check of a work's picture as it is stored. */
const stored = (id: string, part: 'text' | 'picture' = 'picture') =>
  cloud.all('checks').find(({ _id }) => _id === `entry:${id}:${part}`);

/** WeChat's pushes for a work, as they wait. */
const askedFor = (id: string) =>
  cloud.mediaChecks.pending().find(({ traceId }) => traceId === stored(id)?.['trace']);

/** Leaves a work as WeChat does that gave no answer about its text. */
const unanswered = (id: string): unknown =>
  cloud.database.modify(
    'checks',
    { _id: `entry:${id}:text` },
    { $set: { state: 'unknown' } },
    { merge: true },
  );

const accept = (id: string, signed: string[] = []) =>
  cloud.ask(ORGANIZER, 'entry.accept', { id, revision: 0, signed });

/** A work that was sent in, inspected for real and asked about. */
async function asked(): Promise<string> {
  const { id } = await anEntry(cloud, { owner });
  await run();
  expect(askedFor(id)).toBeDefined();
  return id;
}

describe('a sound work', () => {
  test('waits for its file and its checks, then is accepted without a signature', async () => {
    const { id } = await anEntry(cloud, { owner, answers: { title: '渔港清晨' } });
    expect(await statesOf(id)).toEqual({ text: 'due' });
    expect(await accept(id)).toMatchObject({ error: { refusal: { rule: 'entry.inspected' } } });
    await run();
    expect(await statesOf(id)).toEqual({ text: 'passed', picture: 'asked' });
    expect(await accept(id)).toMatchObject({
      error: { refusal: { rule: 'entry.checking', facts: { checking: '图片' } } },
    });
    await cloud.mediaChecks.answer(askedFor(id)?.traceId ?? '');
    expect(await statesOf(id)).toEqual({ text: 'passed', picture: 'passed' });
    expect(await accept(id)).toMatchObject({ ok: true });
  });

  test('WeChat is asked about what would be read and seen, and about nothing else that is personal', () => {
    const sent = cloud.outbox.list().filter(({ api }) => api.startsWith('security.'));
    expect(sent.map(({ args }) => args['openid'])).toEqual([owner, owner]);
    const [text = {}, picture = {}]: Record<string, unknown>[] = sent.map(({ args }) => args);
    expect(text).toMatchObject({ scene: 3, version: 2 });
    const content = String(text['content']);
    for (const word of ['渔港清晨', '大雪封路', '王小明', '沈阳市总工会'])
      expect(content).toContain(word);
    expect(content).not.toContain('13800138000');
    expect(String(picture['media_url'])).toMatch(/page\.jpg$/);
    expect(picture).toMatchObject({ media_type: 2, scene: 3, version: 2 });
  });
});

describe('what WeChat finds doubtful', () => {
  test('is a person’s to judge, who signs for it; the decision keeps what was signed', async () => {
    cloud.verdicts.set({ words: ['快递员'] });
    const id = await asked();
    await cloud.mediaChecks.answer(askedFor(id)?.traceId ?? '', 'review');
    expect(await checksOf(id)).toMatchObject([
      { part: 'text', state: 'doubtful', label: '违法犯罪' },
      { part: 'picture', state: 'doubtful', label: '其他' },
    ]);
    expect(await accept(id, ['judged-text'])).toMatchObject({
      error: { code: 'INVALID', fields: [{ path: 'signed' }] },
    });
    expect(await accept(id, ['judged-text', 'judged-picture'])).toMatchObject({ ok: true });
    const { items } = await cloud.done(ORGANIZER, 'decision.list', {
      subject: `entry:${id}`,
      cursor: null,
    });
    expect(items[0]?.signed).toEqual([
      expect.stringMatching(/^微信认为文字可疑（违法犯罪），/),
      expect.stringMatching(/^微信认为图片/),
    ]);
  });

  test('a film is watched and every point is signed, whatever the checks say', async () => {
    const film = {
      kind: 'video',
      extension: 'mp4',
      bytes: anMp4({ width: 640, height: 360 }),
    } as const;
    const { id } = await anEntry(cloud, { owner, ...film });
    inspected(cloud, id);
    const some = await accept(id, ['watched', 'clear']);
    expect(some).toMatchObject({ error: { code: 'INVALID' } });
    if (!some.ok) expect(some.error.fields).toHaveLength(2);
    const all = ['watched', 'clear', 'positive', 'author'];
    expect(await accept(id, all)).toMatchObject({ ok: true });
  });
});

describe('WeChat in trouble', () => {
  test('it is asked again after 1, 5 and 15 minutes, then a person decides', async () => {
    cloud.verdicts.set({ text: 'error' });
    const { id } = await anEntry(cloud, { owner, answers: { title: '没人回答' } });
    const questions = () =>
      cloud.outbox
        .list({ api: 'security.msgSecCheck' })
        .filter(({ args }) => String(args['content']).startsWith('没人回答')).length;
    const seen: number[] = [];
    for (const minutes of [0, 0.5, 1, 4, 1.5, 14, 2, 60]) {
      await run(minutes * MINUTE);
      seen.push(questions());
    }
    expect(seen).toEqual([1, 1, 2, 2, 3, 3, 4, 4]);
    expect(await statesOf(id)).toMatchObject({ text: 'unknown' });
    inspected(cloud, id);
    unanswered(id);
    expect(await accept(id)).toMatchObject({ error: { code: 'INVALID' } });
    expect(await accept(id, ['judged-text'])).toMatchObject({ ok: true });
  });

  test('somebody who left two hours ago is not asked about again', async () => {
    const { id } = await anEntry(cloud, { owner });
    cloud.database.modify(
      'checks',
      { _id: `entry:${id}:text` },
      { $set: { openid: 'long-gone' } },
      { merge: true },
    );
    await run();
    expect(await statesOf(id)).toMatchObject({ text: 'unknown' });
  });

  test('a picture without an answer is asked about once more; what comes late still counts', async () => {
    const id = await asked();
    const first = askedFor(id)?.traceId ?? '';
    await run(31 * MINUTE);
    expect(await statesOf(id)).toMatchObject({ picture: 'due' });
    await run();
    const second = askedFor(id)?.traceId ?? '';
    expect(second).not.toBe(first);
    await run(31 * MINUTE);
    expect(await statesOf(id)).toMatchObject({ picture: 'unknown' });
    await cloud.mediaChecks.answer(second, 'pass');
    expect(await statesOf(id)).toMatchObject({ picture: 'passed' });
  });

  test('a picture that WeChat could not fetch is asked about once more', async () => {
    const id = await asked();
    await cloud.mediaChecks.answer(askedFor(id)?.traceId ?? '', 'error');
    expect(await statesOf(id)).toMatchObject({ picture: 'due' });
    await run();
    await cloud.mediaChecks.answer(askedFor(id)?.traceId ?? '', 'error');
    expect(await statesOf(id)).toMatchObject({ picture: 'unknown' });
  });
});

describe('an answer', () => {
  const push = (trace_id: string, suggest = 'pass') => ({
    Event: 'wxa_media_check',
    MsgType: 'event',
    trace_id,
    errcode: 0,
    result: { suggest, label: suggest === 'pass' ? 100 : 20002 },
  });
  const send = (event: object, source = 'wx_unknown') =>
    cloud.invoke('moderation', event, { source, openid: 'oSomebody' });

  test('is taken once for a question; a second one changes nothing', async () => {
    const id = await asked();
    const { traceId = '' } = askedFor(id) ?? {};
    expect(await send(push(traceId, 'risky'))).toBe('success');
    expect(await checksOf(id)).toMatchObject([{}, { state: 'doubtful', label: '色情' }]);
    expect(await send(push(traceId))).toBe('success');
    expect(await statesOf(id)).toMatchObject({ picture: 'doubtful' });
  });

  test.each([
    ['to a question nobody asked', () => push('nobody-asked')],
    ['for the check’s own id', (id: string) => push(`entry:${id}:picture`)],
    ['without a finding', (id: string) => ({ ...push(String(stored(id)?.['trace'])), result: {} })],
    ['of another event', (id: string) => ({ ...push(String(stored(id)?.['trace'])), Event: 'x' })],
    ['with a command in it', () => push({ $ne: '' } as never)],
  ])('%s passes nothing', async (_, event) => {
    const id = await asked();
    expect(await send(event(id))).toBe('success');
    expect((await statesOf(id))['picture']).not.toBe('passed');
  });

  test('copied by a phone is refused, whatever it knows', async () => {
    const id = await asked();
    const event = push(String(stored(id)?.['trace']));
    await expect(cloud.as('stranger').call('moderation', event)).rejects.toThrow();
    await expect(send(event, 'wx_client')).rejects.toThrow('answers no person');
    await expect(send(event, 'wx_client,scf')).rejects.toThrow('answers no person');
    expect(await statesOf(id)).toMatchObject({ picture: 'asked' });
  });
});

describe('two runs at once', () => {
  test('ask WeChat once about each', async () => {
    const { id } = await anEntry(cloud, { owner, when: at('08-20 10:00') });
    cloud.clock.set(at('08-20 10:01'));
    cloud.outbox.clear();
    await Promise.all([run(), run(), run()]);
    expect(cloud.outbox.list({ api: 'security.msgSecCheck' })).toHaveLength(1);
    expect(await statesOf(id)).toMatchObject({ text: 'passed' });
  });
});

test('a picture that is made later than expected is still asked about', async () => {
  const { id } = await anEntry(cloud, { owner });
  const [entry] = cloud.database.find('entries', { _id: id }, { limit: 1 });
  changeFile(cloud, id, { 'inspection.dueAt': cloud.clock.now() + 2 * MINUTE });
  aCheck(cloud, id, 'picture', { state: 'due' });
  cloud.database.modify(
    'checks',
    { _id: `entry:${id}:picture` },
    { $set: { openid: entry?.['owner'], attempts: 0 } },
    { merge: true },
  );
  await run();
  await run(MINUTE / 2);
  expect(await statesOf(id)).toMatchObject({ picture: 'due' });
  await run(2 * MINUTE);
  await run(5 * MINUTE);
  expect(await statesOf(id)).toMatchObject({ picture: 'asked' });
});
