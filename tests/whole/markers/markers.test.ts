import { zipSync } from 'fflate';
import { openWorld } from '../../support/attack/open-world';
import { piiCases } from '../../support/attack/pii';
import { Markers, type Marker } from '../../support/attack/pii/markers';
import { foundIn, needlesOf } from '../../support/attack/pii/needles';
import { textOf } from '../../support/attack/pii/record';
import { inDocuments, inFiles, inLogs } from '../../support/attack/pii/stored';
import type { AttackCase } from '../../support/attack/attack-case';
import type { AttackWorld } from '../../support/attack/world';

const escaped = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

let world: AttackWorld;
let close: () => Promise<void>;
let cases: AttackCase[];
beforeAll(async () => {
  ({ world, close } = await openWorld());
  cases = await piiCases(world);
});
afterAll(() => close());

test('no marker of any personal field is anywhere but where it is meant to be', async () => {
  const outcomes = await Promise.all(
    cases.map(async (one) => ({ ...(await one.run(world)), id: one.id })),
  );
  expect(outcomes.filter(({ held }) => !held).map(({ id, seen }) => `${id}: ${seen}`)).toEqual([]);
  const planted = outcomes.reduce((sum, { figures }) => sum + (figures?.['pii.planted'] ?? 0), 0);
  expect(planted).toBeGreaterThanOrEqual(50);
});

describe('what leaks is found', () => {
  const markers = new Markers();
  const name = markers.name('somebody', 'oSomebody');
  const all: readonly Marker[] = markers.all;

  test.each([
    ['as it is', name],
    ['in an address', `https://example.com/?name=${encodeURIComponent(name)}`],
    ['in base64', Buffer.from(`{"of":"${name}"}`).toString('base64')],
    ['in base64 for addresses', Buffer.from(`x${name}y`).toString('base64url')],
    ['in hexadecimal', Buffer.from(`ab${name}`).toString('hex')],
    ['escaped', JSON.stringify({ name }).replace(/[^\x20-\x7e]/g, escaped)],
    ['in an archive', textOf(Buffer.from(zipSync({ 'a.xml': Buffer.from(`<v>${name}</v>`) })))],
  ])('%s', (_, text) => {
    expect(foundIn(all, text)).toEqual(all);
  });

  test('and a masked or another name is not', () => {
    const masked = `${name.slice(0, 1)}****${name.slice(-1)}`;
    expect(foundIn(all, `${masked} 欧阳修印 ${name.slice(0, -1)}`)).toEqual([]);
    expect(Math.min(...all.flatMap(needlesOf).map(({ length }) => length))).toBeGreaterThanOrEqual(
      6,
    );
  });

  test('in a document, on the disk and in a log', () => {
    const { cloud, folder } = world;
    cloud.database.insert('codes', [{ _id: 'leak', file: Buffer.from(name).toString('base64') }]);
    expect(inDocuments(cloud, all).map(({ where }) => where)).toEqual(['collection codes']);
    expect(inFiles(folder, all, () => false).length).toBeGreaterThan(0);
    cloud.logs.add({ at: 0, functionName: 'citizen', requestId: '', level: 'info', text: name });
    expect(inLogs(cloud, all)).toHaveLength(1);
  });
});
