import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LocalCloud } from '../../simulator/cloud';
import { startFixtureCloud } from './fixtures/cloud';
import { startKillable, type KillableCloud } from './killed-cloud';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'killed-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const LIVES = 3;
const WRITERS = 4;
const ACKNOWLEDGED_PER_LIFE = 30;

/** Bytes that prove themselves: each file can be told from its number alone, and a torn one is seen. */
function bytesOf(number: number): Buffer {
  const seed = createHash('sha256').update(String(number)).digest();
  return Buffer.concat(Array.from({ length: 512 + (number % 7) * 700 }, () => seed));
}

/** What was sent, and what the cloud said it has. */
class Ledger {
  readonly sent = new Set<number>();
  readonly written = new Set<number>();
  readonly stored = new Map<number, string>();
  /** By writer: the newest version of the one file it overwrites again and again. */
  readonly versions = new Map<number, number>();
  private next = 0;

  take(): number {
    this.next += 1;
    this.sent.add(this.next);
    return this.next;
  }
}

/** Calls and uploads without end until the cloud is gone. */
async function burst(cloud: KillableCloud, writer: number, ledger: Ledger): Promise<void> {
  const person = cloud.as(`oWriter${writer}`);
  for (;;) {
    const number = ledger.take();
    try {
      if ((await person.call('shelf', { way: 'put', number })) === number)
        ledger.written.add(number);
      const { fileID } = await person.upload(`uploads/${number}.bin`, bytesOf(number));
      ledger.stored.set(number, fileID);
      await person.upload(`uploads/current-${writer}.bin`, bytesOf(number));
      ledger.versions.set(writer, number);
    } catch {
      return;
    }
  }
}

async function oneLife(ledger: Ledger): Promise<void> {
  const cloud = await startKillable(folder);
  const before = ledger.versions.size + ledger.written.size + ledger.stored.size;
  if (ledger.sent.size === 0) await cloud.as('oWriter0').call('shelf', { way: 'open' });
  const writers = Array.from({ length: WRITERS }, (_, writer) => burst(cloud, writer, ledger));
  const enough = new Promise<void>((resolve) => {
    const look = setInterval(() => {
      const now = ledger.versions.size + ledger.written.size + ledger.stored.size;
      if (now - before < ACKNOWLEDGED_PER_LIFE) return;
      clearInterval(look);
      resolve();
    }, 5);
  });
  await enough;
  await cloud.kill();
  await Promise.all(writers);
}

const numbersOf = (cloud: LocalCloud): number[] =>
  cloud.database.find('crowd', {}).map((document) => Number(document['number']));

test('a cloud killed again and again has every acknowledged write and file, whole and once', async () => {
  const ledger = new Ledger();
  for (let life = 0; life < LIVES; life += 1) await oneLife(ledger);

  const cloud = await startFixtureCloud({ dir: folder });
  try {
    // Documents: nothing lost, nothing twice, nothing that was never sent.
    const numbers = numbersOf(cloud);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers).toEqual(expect.arrayContaining([...ledger.written]));
    expect(numbers.every((number) => ledger.sent.has(number))).toBe(true);
    expect(ledger.written.size).toBeGreaterThanOrEqual(LIVES * 5);

    // A counter moved once for each acknowledged call, and at most once for one cut off.
    const [counter] = cloud.database.find('accounts', { _id: 'counter' });
    expect(counter!['puts']).toBeGreaterThanOrEqual(ledger.written.size);
    expect(counter!['puts']).toBeLessThanOrEqual(ledger.written.size + LIVES * WRITERS);

    // The unique index still holds for every name, through a function.
    const [number] = ledger.written;
    expect(
      await cloud.as('oWriter0').call('shelf', { way: 'name', name: `name-${number}` }),
    ).toMatchObject({ errMsg: expect.stringContaining('E11000 duplicate key error') as string });
    expect(cloud.database.find('names', { name: `name-${number}` })).toHaveLength(1);
    expect(cloud.database.meter.index).toBe('unique_name');

    // Files: whole; one that was cut off is whole or not there.
    const reader = cloud.as('oReader');
    for (const [each, fileID] of ledger.stored) {
      expect((await reader.download(fileID)).equals(bytesOf(each))).toBe(true);
    }
    const [sample] = ledger.stored.values();
    const idOf = (name: string): string => sample!.replace(/[^/]+$/, name);
    for (const each of ledger.sent) {
      if (ledger.stored.has(each)) continue;
      const [link] = await reader.tempUrls([idOf(`${each}.bin`)]);
      if (link!.status === 0)
        expect((await reader.download(link!.tempFileURL)).equals(bytesOf(each))).toBe(true);
    }

    // An overwritten file is the version that was acknowledged, or the one under way.
    for (const [writer, version] of ledger.versions) {
      const bytes = await reader.download(idOf(`current-${writer}.bin`));
      const later = [...ledger.sent].filter((each) => each >= version);
      expect(later.some((each) => bytes.equals(bytesOf(each)))).toBe(true);
    }

    // What was cut off has left nothing behind on the disk.
    const names = readdirSync(join(folder, 'files'));
    const records = names.filter((name) => name.endsWith('.json'));
    expect(names.length).toBe(2 * records.length);
  } finally {
    await cloud.close();
  }
});

test('a killed cloud still knows consents, owners, links that were given out, and indexes', async () => {
  const before = await startKillable(folder);
  const alice = before.as('oAlice');
  await alice.subscribe({ template: 'accept' });
  const { fileID } = await alice.upload('uploads/hers.txt', Buffer.from('hers'));
  const [link] = await alice.tempUrls([fileID]);
  await alice.call('shelf', { way: 'name', name: 'taken' });
  await before.kill();

  const after = await startFixtureCloud({ dir: folder });
  try {
    const send = {
      api: 'subscribeMessage.send',
      args: { touser: 'oAlice', templateId: 'template', data: { thing1: { value: '好' } } },
    };
    expect(await after.as('oAlice').call('wechat', send)).toMatchObject({ errCode: 0 });
    expect(await after.as('oAlice').call('wechat', send)).toMatchObject({ errCode: 43101 });

    const mallory = after.as('oMallory');
    await expect(mallory.upload('uploads/hers.txt', Buffer.from('mine'))).rejects.toMatchObject({
      errCode: -503002,
    });
    const old = link!.tempFileURL.replace(before.url, after.url);
    expect(String(await mallory.download(old))).toBe('hers');

    expect(await mallory.call('shelf', { way: 'name', name: 'taken' })).toMatchObject({
      errMsg: expect.stringContaining('E11000') as string,
    });
  } finally {
    await after.close();
  }
});
