import { fileIn } from '../support/one-file';
import { anAcceptedEntry, anEdition, anEntry, anUpload } from '../support/builders';
import { at, CAMPAIGN, OPEN, openCloud, ORGANIZER, type TestCloud } from '../support/cloud';
import { changeFile, keptFile } from '../support/kept-file';
import { deletedFiles } from '../support/deleted-files';

const HOUR = 3_600_000;
const AFTER = at('12-31 23:59:59') + 2000;

interface Kept {
  erasures: number | null;
  uploads: number | null;
  exports: number | null;
  turns: number | null;
  expired: number | null;
  rekeyed: { left: number } | null;
}

let cloud: TestCloud;
let deleted: string[];
beforeAll(async () => {
  deleted = deletedFiles();
  cloud = await openCloud();
});
afterAll(() => cloud.close());

const keep = (when: number): Promise<Kept> => {
  cloud.clock.set(when);
  return cloud.runTimer('keeper') as Promise<Kept>;
};
const pathOf = (file: string): string => file.replace(/^cloud:\/\/[^/]+\//, '');
const countOf = (collection: string): number => cloud.all(collection).length;

test('a person is sent away, whatever the event says', async () => {
  const event = { Type: 'Timer', TriggerName: 'keep', Time: '2027-08-05T02:00:00Z' };
  await expect(cloud.as('stranger').call('keeper', event)).rejects.toThrow();
  await expect(cloud.as(ORGANIZER).call('keeper', event)).rejects.toThrow();
});

test('what was uploaded and not submitted is removed a day after its ticket ran out', async () => {
  const left = await anUpload(cloud, { owner: 'gave-up', when: OPEN });
  const { id } = await anEntry(cloud, { owner: 'went-on', when: OPEN });
  const [path] = [pathOf(fileIn(left))];
  expect(await keep(OPEN + 25 * HOUR)).toMatchObject({ uploads: 0 });
  expect(deleted).not.toContain(path);
  expect(await keep(OPEN + 27 * HOUR)).toMatchObject({ uploads: 2 });
  expect(deleted).toContain(path);
  expect(countOf('tickets')).toBe(0);
  expect(deleted).not.toContain(pathOf(keptFile(cloud, id).original));
});

test('files that were handed over, and turns that are over, are removed', async () => {
  await cloud.done('downloader', 'own.download', {}, OPEN);
  expect([countOf('exports'), countOf('turns') > 0]).toEqual([1, true]);
  const { exports, turns } = await keep(OPEN + 30 * 24 * HOUR);
  expect(exports).toBe(1);
  expect(turns).toBeGreaterThan(0);
  expect([countOf('exports'), countOf('turns')]).toEqual([0, 0]);
  expect(deleted.some((path) => /^exports\/.*我的信息/.test(path))).toBe(true);
});

test('an erasure that broke off is finished', async () => {
  const { id } = await anEntry(cloud, { owner: 'broken-off', when: OPEN });
  // What a call leaves that dies right after it has begun.
  cloud.database.insert('chores', [
    {
      _id: `${CAMPAIGN}:erase:broken-off`,
      campaign: CAMPAIGN,
      cursor: null,
      doneAt: null,
      count: 0,
    },
  ]);
  expect(await keep(OPEN + HOUR)).toMatchObject({ erasures: 1 });
  expect(cloud.all('entry_forms').some(({ _id }) => _id === id)).toBe(false);
  expect((await cloud.done('broken-off', 'own.show', {})).own.erasedAt).not.toBeNull();
  expect(await keep(OPEN + 2 * HOUR)).toMatchObject({ erasures: 0 });
});

describe('when the time to keep personal data is over', () => {
  let shown: string;
  let original: string;
  beforeAll(async () => {
    const entry = await anAcceptedEntry(cloud, { owner: 'kept', when: OPEN });
    await anEdition(cloud, [entry]);
    shown = entry.id;
    original = `originals/${shown}/original.jpg`;
    const stored = keptFile(cloud, shown).original;
    changeFile(cloud, shown, { original: stored.replace(/originals\/.*/, original) });
    const invited = { role: 'judge', name: '赵敏', unit: null } as const;
    await cloud.done(ORGANIZER, 'invitation.create', invited, OPEN);
    const asked = { kind: 'entry', id: shown, purpose: '电话核实作者' } as const;
    await cloud.done(ORGANIZER, 'personal.show', asked, OPEN);
  });

  test('nothing is erased a second before', async () => {
    const forms = countOf('entry_forms');
    expect(forms).toBeGreaterThan(0);
    expect(await keep(AFTER - 4000)).toMatchObject({ expired: 0 });
    expect(countOf('entry_forms')).toBe(forms);
  });

  test('forms, names and files as they were sent in are erased; works, decisions and votes stay', async () => {
    const [decisions, entries] = [countOf('decisions'), countOf('entries')];
    const { expired, rekeyed } = await keep(AFTER);
    expect(expired).toBeGreaterThan(0);
    expect(rekeyed).toMatchObject({ left: 0 });
    expect(countOf('entry_forms')).toBe(0);
    expect([countOf('decisions'), countOf('entries')]).toEqual([decisions, entries]);
    const files = cloud.all('pieces').map(({ entry }) => keptFile(cloud, String(entry)));
    expect(files.every((one) => one.original === '')).toBe(true);
    expect(cloud.all('disclosures').every((one) => one['about'] === '')).toBe(true);
    const [entry] = cloud.all('entries').filter(({ _id }) => _id === shown);
    expect(entry).toMatchObject({ state: 'published' });
    expect(keptFile(cloud, shown).shown).not.toBeNull();
    const { invitations } = await cloud.done(ORGANIZER, 'invitation.list', {});
    expect(invitations.map(({ name }) => name)).toEqual(['']);
    expect((await cloud.done('kept', 'own.show', {})).own.forms).toEqual([]);
  });

  test('it is gone through again only after a day', async () => {
    expect(await keep(AFTER + HOUR)).toMatchObject({ expired: 0 });
    expect((await keep(AFTER + 26 * HOUR)).expired).toBeGreaterThan(0);
  });
});

test('the log tells counts and nothing else', () => {
  const lines = cloud.logs.list({ functionName: 'keeper' }).map((line) => JSON.stringify(line));
  expect(lines.length).toBeGreaterThan(3);
  expect(lines.join('\n')).not.toMatch(/gave-up|broken-off|王小明|13800138000|赵敏|originals/);
});
