import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { rekeyAll, standingOf } from '../support/rekey';
import { LOCAL_KEYS, withNewKey, withoutOldKeys, type Keys } from '../support/keys';
import { startCloud } from '../../simulator/cloud';
import { anEntry } from '../support/builders';
import { asking, CAMPAIGN, OPEN, ORGANIZER, type TestCloud } from '../support/cloud';
import { inOffice } from '../support/office';
import { aUnit, contactAnswers, CONTACT_CONSENT } from '../support/units';
import { builtFunctions } from '../support/builds';

const OWN = { name: '欧阳修竹', phone: '13911112222' };
const PURPOSE = '联系作者核实照片';
const BOTH = withNewKey(LOCAL_KEYS);

let folder: string;
let cloud: TestCloud;
let entry: string;

/** The same data, with functions that were given other keys. */
async function reopened(keys: Keys): Promise<void> {
  await cloud.close();
  cloud = await opened(keys);
}

const opened = async (keys: Keys): Promise<TestCloud> =>
  asking(
    await startCloud({
      dir: path.join(folder, 'cloud'),
      functions: await builtFunctions(),
      deploy: path.resolve(__dirname, '../../cloudfunctions/deploy'),
      env: { ...keys, VOTER_KEY: 'a key that only tests know', FOUNDING_ORGANIZERS: ORGANIZER },
      now: OPEN,
      timers: false,
    }),
  );

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'rekey-'));
  cloud = await opened(LOCAL_KEYS);
  entry = (await anEntry(cloud, { owner: 'author', answers: OWN })).id;
  const unit = await aUnit(cloud);
  const answers = contactAnswers({ ...OWN, unitName: unit.name });
  await cloud.done('contact', 'contact.register', {
    form: 'union',
    unit: unit.id,
    answers,
    consent: CONTACT_CONSENT,
  });
  // As somebody would write it by hand in the console.
  inOffice(cloud, 'by-hand', { role: 'organizer' });
  cloud.database.insert('outcomes', [
    { _id: CAMPAIGN, revision: 0, given: [{ award: 'first', by: '李华' }], taken: [] },
  ]);
});
afterAll(async () => {
  await cloud.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

const readInFull = async (who = ORGANIZER) => {
  const asked = { kind: 'entry', id: entry, purpose: PURPOSE } as const;
  const { answers } = await cloud.done(who, 'personal.show', asked);
  return Object.fromEntries(answers.map(({ field, value }) => [field, value]));
};
const staleIn = (version: number) =>
  standingOf(cloud, version).flatMap(({ collection, stale }) => (stale > 0 ? [collection] : []));
const form = () => cloud.all('entry_forms')[0] as { cipherKey: number; answers: { name: string } };

test('with a new key before the old one everything still opens, and is sealed with the new one', async () => {
  await reopened(BOTH);
  expect(await readInFull()).toMatchObject(OWN);
  expect(staleIn(2)).toEqual(
    expect.arrayContaining(['entry_forms', 'registrations', 'members', 'decisions', 'outcomes']),
  );
  expect(await rekeyAll(cloud, 2)).toBe(0);
  expect(staleIn(2)).toEqual([]);
  expect(form().cipherKey).toBe(2);
  expect(form().answers.name).toMatch(/^v2\./);
  expect(await readInFull('by-hand')).toMatchObject(OWN);
});

test('what was written by hand is sealed on the way', () => {
  for (const collection of ['members', 'outcomes', 'entry_forms', 'registrations', 'disclosures'])
    expect(JSON.stringify(cloud.all(collection))).not.toMatch(/by-hand by name|李华|欧阳修竹/);
});

test('a run that breaks off is gone on with, and leaves alone what is done', async () => {
  const { answers } = form();
  cloud.database.modify('members', {}, { $set: { cipherKey: 1, name: 'plain' } }, { merge: true });
  cloud.database.modify('members', {}, { $unset: { cipherKey: 1 } }, { merge: true });
  expect(staleIn(2)).toEqual(['members']);
  expect(await rekeyAll(cloud, 2)).toBe(0);
  expect(form().answers).toEqual(answers);
});

test('what does not open stays as it is, is told, and keeps nothing else from being sealed', async () => {
  const lost = { ...form(), _id: 'lost', cipherKey: 1 };
  cloud.database.insert('entry_forms', [lost]);
  cloud.database.modify(
    'members',
    {},
    { $unset: { cipherKey: 1 }, $set: { name: '李华' } },
    { merge: true },
  );
  expect(await rekeyAll(cloud, 2)).toBe(1);
  expect(staleIn(2)).toEqual(['entry_forms']);
  const logs = cloud.logs.list({ functionName: 'keeper' }).map(({ text }) => text);
  expect(logs.join()).toMatch(/entry_forms answers\.\w+ does not open with version 2/);
  expect(logs.join()).not.toMatch(/欧阳修竹|13911112222|李华/);
  cloud.database.remove('entry_forms', { _id: 'lost' }, { multi: true });
});

test('then the old key may go', async () => {
  await reopened(withoutOldKeys(BOTH));
  expect(await readInFull()).toMatchObject(OWN);
});

test('without the key of what is stored nothing is shown, and the log names the version alone', async () => {
  await reopened(LOCAL_KEYS);
  const asked = { kind: 'entry', id: entry, purpose: PURPOSE } as const;
  expect(await cloud.fault(ORGANIZER, 'personal.show', asked)).toMatchObject({ code: 'INTERNAL' });
  const logs = cloud.logs.list().map(({ text }) => text);
  expect(logs.join()).toContain('does not open with version 2 of PERSONAL_KEYS');
});
