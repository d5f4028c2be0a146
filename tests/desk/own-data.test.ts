import { unzipSync, strFromU8 } from 'fflate';
import type { OwnData, OwnForm } from '../../miniprogram/shared/contract';
import { anAcceptedEntry, anEdition, anEntry } from '../support/builders';
import { at, CAMPAIGN, OPEN, openCloud, ORGANIZER, type TestCloud } from '../support/cloud';
import { keptFile } from '../support/kept-file';
import { deletedFiles } from '../support/deleted-files';

let cloud: TestCloud;
let deleted: string[];
beforeAll(async () => {
  deleted = deletedFiles();
  cloud = await openCloud();
});
afterAll(() => cloud.close());

const PURPOSE = '电话核实作者身份';
const own = async (who: string, when?: number): Promise<OwnData> =>
  (await cloud.done(who, 'own.show', {}, when)).own;
const formOf = (data: OwnData, id: string): OwnForm => {
  const form = data.forms.find((one) => one.id === id);
  if (form === undefined) throw new Error('no such form');
  return form;
};
const valueOf = (form: OwnForm, field: string): string =>
  form.answers.find((one) => one.field === field)?.value ?? '';
const entryOf = (id: string) => cloud.all('entries').find(({ _id }) => _id === id);

test('a person sees the own forms in full, who read them and what stays, and nothing of others', async () => {
  const owner = 'seer';
  const { id } = await anEntry(cloud, { owner, when: OPEN });
  await anEntry(cloud, { owner: 'neighbour', answers: { name: '李四光', phone: '13700137000' } });
  const asked = { kind: 'entry', id, purpose: PURPOSE } as const;
  await cloud.done(ORGANIZER, 'personal.show', asked, OPEN + 1000);
  const data = await own(owner, OPEN + 2000);
  expect(data.forms).toHaveLength(1);
  const form = formOf(data, id);
  expect([valueOf(form, 'name'), valueOf(form, 'phone')]).toEqual(['王小明', '13800138000']);
  expect(form).toMatchObject({
    kind: 'entry',
    correctable: ['title', 'intro', 'name', 'phone', 'unit'].map((id) => ({ id })),
    withdrawal: null,
    consent: { version: '2027-1' },
    history: [{ label: '待审核', reason: null }],
  });
  expect(data.disclosures).toMatchObject([
    {
      by: '主办方工作人员',
      role: 'organizer',
      purpose: PURPOSE,
      what: expect.stringContaining('《') as unknown,
    },
  ]);
  expect(data.kept.length).toBeGreaterThan(4);
  expect(data.kept.every(({ why }) => /[。]$/.test(why))).toBe(true);
  expect(data).toMatchObject({
    counts: { votes: 0, reports: 0, appeals: 0 },
    erasedAt: null,
    erasure: null,
  });
  expect(JSON.stringify(data)).not.toMatch(/李四光|13700137000|organizer-one/);
});

test('somebody who never sent anything in reads what would be kept', async () => {
  expect(await own('passer-by')).toMatchObject({
    forms: [],
    disclosures: [],
    certificates: [],
    erasedAt: null,
  });
});

describe('correcting', () => {
  test('before a work is accepted everything may be corrected, and is checked anew', async () => {
    const owner = 'corrector';
    const { id } = await anEntry(cloud, { owner });
    const input = {
      ...({ kind: 'entry', id, revision: 0 } as const),
      answers: { title: '雪夜里的快递员', phone: '13900139000', unit: '大连市总工会' },
    };
    const { own: data } = await cloud.done(owner, 'own.correct', input);
    const form = formOf(data, id);
    expect(form).toMatchObject({ title: '雪夜里的快递员', revision: 1 });
    expect(form.history.at(-1)).toMatchObject({
      reason: '更正了作品标题、手机号码、单位或所属工会',
    });
    expect(valueOf(form, 'phone')).toBe('13900139000');
    expect(valueOf(form, 'name')).toBe('王小明');
    expect(entryOf(id)).toMatchObject({
      title: '雪夜里的快递员',
      unit: '大连市总工会',
      state: 'submitted',
      revision: 1,
    });
    expect((entryOf(id)?.['terms'] as string[]).includes('雪夜')).toBe(true);
    const [check] = cloud.all('checks').filter(({ _id }) => _id === `entry:${id}:text`);
    expect(check).toMatchObject({ state: 'due' });
    // Nothing personal stands among the decisions.
    const written = cloud.all('decisions').filter(({ subject }) => subject === `entry:${id}`);
    expect(written).toMatchObject([{ verb: 'correct', actorRole: 'citizen' }]);
    expect(JSON.stringify(written)).not.toContain('13900139000');
    // The same again is harmless.
    expect((await cloud.done(owner, 'own.correct', input)).own.forms[0]?.revision).toBe(1);
  });

  test('afterwards only what is personal, and what is wrong is said at its field', async () => {
    const owner = 'late-corrector';
    const { id } = await anAcceptedEntry(cloud, { owner });
    const about = { kind: 'entry', id, revision: 1 } as const;
    const no = await cloud.fault(owner, 'own.correct', {
      ...about,
      answers: { title: '换一个标题', phone: '12' },
    });
    expect(no.fields?.map(({ path }) => path)).toEqual(['answers.title', 'answers.phone']);
    const { own: data } = await cloud.done(owner, 'own.correct', {
      ...about,
      answers: { phone: '13900139000' },
    });
    expect(formOf(data, id)).toMatchObject({
      correctable: [{ id: 'name' }, { id: 'phone' }],
      revision: 2,
    });
    const old = await cloud.fault(owner, 'own.correct', {
      ...about,
      answers: { phone: '13600136000' },
    });
    expect(old.code).toBe('CONFLICT');
    // The office goes on from there.
    await cloud.done(ORGANIZER, 'entry.reject', { id, revision: 2, reason: '与主题不符' });
  });

  test('nobody corrects what is not theirs', async () => {
    const { id } = await anEntry(cloud, { owner: 'owner-of-it' });
    const input = { kind: 'entry', id, revision: 0, answers: { phone: '13900139000' } } as const;
    const foreign = await cloud.fault('stranger', 'own.correct', input);
    expect(foreign).toEqual(await cloud.fault('stranger', 'own.correct', { ...input, id: 'none' }));
  });
});

test('a download holds all of it, as a page and for programs, and only so often', async () => {
  const owner = 'downloader';
  const { id } = await anAcceptedEntry(cloud, { owner, answers: { title: '<b>海边</b>的清晨' } });
  const shown = await anAcceptedEntry(cloud);
  await anEdition(cloud, [shown]);
  await cloud.done(owner, 'vote.cast', { entry: shown.id, request: 'request-download' });
  const { file } = await cloud.done(owner, 'own.download', {});
  const zip = unzipSync(new Uint8Array(await (await fetch(file.url)).arrayBuffer()));
  const html = strFromU8(zip['我的信息.html']!);
  const json = JSON.parse(strFromU8(zip['我的信息.json']!)) as OwnData & { votes: unknown[] };
  expect(formOf(json, id).answers.map(({ value }) => value)).toContain('13800138000');
  expect(json.votes).toMatchObject([{ title: '雪中送炭的快递员', round: 'preliminary' }]);
  expect(html).toContain('13800138000');
  expect(html).not.toContain('<b>海边');
  for (let turn = 1; turn < 20; turn += 1) {
    const reply = await cloud.ask(owner, 'own.download', {});
    if (reply.ok) continue;
    expect(reply.error.refusal?.rule).toBe('limit.download');
    return;
  }
  throw new Error('There was no end to it');
});

describe('erasing', () => {
  test('takes back what takes part and leaves nothing of the person', async () => {
    const owner = 'leaver';
    const waiting = await anEntry(cloud, { owner });
    const accepted = await anAcceptedEntry(cloud, { owner });
    await anEdition(cloud, [accepted]);
    const rejected = await anEntry(cloud, { owner });
    await cloud.done(ORGANIZER, 'entry.reject', {
      id: rejected.id,
      revision: 0,
      reason: '与主题不符',
    });
    const files = [waiting, accepted, rejected].map(({ id }) => keptFile(cloud, id).original);
    const stray = { _id: 'never-sent', campaign: CAMPAIGN, owner, answers: { name: '王小明' } };
    cloud.database.insert('entry_forms', [stray]);
    const { own: data } = await cloud.done(owner, 'own.erase', { understood: true });
    expect(cloud.all('entry_forms').filter((form) => form['owner'] === owner)).toEqual([]);
    expect(data).toMatchObject({ forms: [], erasure: null });
    expect(data.erasedAt).not.toBeNull();
    expect([waiting, accepted, rejected].map(({ id }) => entryOf(id)?.['state'])).toEqual([
      'withdrawn',
      'withdrawn',
      'rejected',
    ]);
    for (const { id } of [waiting, accepted, rejected]) {
      expect(cloud.all('entry_forms').some(({ _id }) => _id === id)).toBe(false);
      expect(keptFile(cloud, id)).toMatchObject({
        original: '',
        poster: null,
        shown: null,
        preview: null,
      });
    }
    for (const file of files) expect(deleted).toContain(file.replace(/^cloud:\/\/[^/]+\//, ''));
    const shown = cloud
      .all('exhibits')
      .filter((one) => one['entry'] === accepted.id && one['shown'] === true);
    expect(shown).toEqual([]);
    // Once more is harmless; and whoever comes back begins anew.
    await cloud.done(owner, 'own.erase', { understood: true });
    await anEntry(cloud, { owner });
    expect(await own(owner)).toMatchObject({ forms: [{}], erasedAt: null });
  });

  test('is not done without the person’s own word on it', async () => {
    const fault = await cloud.fault('leaver', 'own.erase', { understood: false } as never);
    expect(fault.code).toBe('INVALID');
  });

  test('waits while an award of the person is handed over, then leaves the award without a name', async () => {
    const owner = 'winner';
    const { id } = await anAcceptedEntry(cloud, { owner });
    await anEdition(cloud, [{ id }]);
    const line = {
      award: 'first',
      theme: null,
      entry: id,
      unit: null,
      title: '作品',
      unitName: '沈阳市总工会',
    };
    cloud.database.insert('outcomes', [
      {
        _id: CAMPAIGN,
        revision: 1,
        state: 'published',
        publishedAt: at('11-02'),
        published: [line],
        given: [],
        taken: [],
        withdrawn: null,
      },
    ]);
    const code = 'AAAABBBBCCCC';
    const certificate = { key: `${CAMPAIGN}:first::${id}`, owner, entry: id, award: 'first' };
    const words = { awardName: '一等奖', title: '作品', unit: '沈阳市总工会', name: '王小明' };
    cloud.database.insert('certificates', [
      { _id: code, campaign: CAMPAIGN, ...certificate, ...words, publishedAt: at('11-02') },
    ]);
    const when = at('11-10 10:00');
    const shownTo = async (who: string) =>
      (await cloud.done(who, 'certificate.verify', { code }, when)).certificate.name;
    expect(await shownTo('anybody')).toBe('王*明');
    const fault = await cloud.fault(owner, 'own.erase', { understood: true }, when);
    expect(fault.refusal).toMatchObject({ rule: 'own.erase', facts: { award: '一等奖' } });
    const before = await own(owner, when);
    expect(before.erasure).toEqual(fault.refusal);
    expect(before.forms[0]?.correctable).toMatchObject([{ id: 'phone' }]);
    const { own: after } = await cloud.done(
      owner,
      'own.erase',
      { understood: true },
      at('12-31 23:59:59') + 5000,
    );
    expect(after.forms).toEqual([]);
    expect(entryOf(id)).toMatchObject({ state: 'published' });
    expect(keptFile(cloud, id)).toMatchObject({
      original: '',
      shown: expect.any(String) as string,
    });
    expect(await shownTo('anybody')).toBe('（姓名已清除）');
  });
});
