import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { unzipSync } from 'fflate';
import { recount, type Recount } from '../support/recount/recount';
import { openSource } from '../support/recount/source';
import { at, CAMPAIGN, openCloud, ORGANIZER, ROUND, type TestCloud } from '../support/cloud';
import { holdVotes, numbersOf } from '../support/held-votes';
import { killed, LATER, tallyBench } from '../support/tally';
import { eventOf } from '../support/event-of';

const DAY_ONE = at('08-05 10:00');
const DAY_TWO = at('08-06 10:00');
/** After the time to appeal. */
const DECIDING = at('08-09 10:00');
const IP = '203.0.113.77';

let cloud: TestCloud;
let folder: string;
const tally = tallyBench(() => cloud);

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ledger-'));
  cloud = await openCloud({ now: DAY_ONE });
  await tally.reset(DAY_ONE);
});
afterAll(async () => {
  await cloud.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

const runAt = async (now: number): Promise<void> => {
  await tally.runAt(now);
  await cloud.runTimer('publisher');
};

/** An export as an organizer gets it: its files, and what a recount of the zip says. */
async function exported(): Promise<{ name: string; files: Map<string, string>; done: Recount }> {
  const { file } = await cloud.done(ORGANIZER, 'export.ledger', {});
  const bytes = await cloud.as(ORGANIZER).download(file.url);
  expect(bytes).toHaveLength(file.bytes);
  const zip = path.join(folder, 'ledger.zip');
  fs.writeFileSync(zip, bytes);
  const packed = Object.entries(unzipSync(new Uint8Array(bytes)));
  const files = new Map(packed.map(([name, content]) => [name, Buffer.from(content).toString()]));
  return { name: file.name, files, done: recount(openSource([zip])) };
}

/** What the exhibits show must be what a stranger counts. */
function expectAgreement({ faults, entries }: Recount): void {
  expect(faults).toEqual([]);
  for (const { entry, counted } of entries)
    expect([entry, counted.votes, counted.held, counted.voided]).toEqual([
      entry,
      ...numbersOf(cloud, entry),
    ]);
  expect(entries).toHaveLength(30);
}

const VOTERS = ['voter-alpha', 'voter-beta', 'voter-gamma'];
let taps = 0;
async function castAll(when: number): Promise<void> {
  let moment = when;
  for (const person of VOTERS)
    for (const entry of ['e1', 'e2', 'e3']) {
      moment += 7000;
      const input = { entry, request: `request-${String((taps += 1)).padStart(8, '0')}` };
      const event = eventOf('vote.cast', input);
      const reply = await cloud.as(person, { at: moment, ip: IP }).call('voting', event);
      expect(reply).toMatchObject({ ok: true });
    }
}

test('an empty ledger', async () => {
  const { done, files, name } = await exported();
  expect(name).toMatch(/^账本-.*\.zip$/);
  expect(done).toMatchObject({ votes: 0, head: null });
  expectAgreement(done);
  expect(files.get('说明.txt')).toContain('npm run recount');
});

test('a day that runs: what is sealed and waits is in it as drafts', async () => {
  await castAll(DAY_ONE);
  tally.addRows('e4', 40, DAY_ONE + 1000);
  await runAt(DAY_ONE + 3 * LATER);
  // Sealed by nobody yet.
  tally.addRows('e5', 3, DAY_ONE + 3 * LATER);
  const { done, files } = await exported();
  expect([...files.keys()].filter((name) => name.endsWith('.jsonl'))).toEqual([
    'part-000001.draft.jsonl',
  ]);
  expect(done.votes).toBe(49);
  expectAgreement(done);
});

test('while a seal is being counted, each number is as of its own seal', async () => {
  const when = DAY_ONE + 10 * LATER;
  for (const entry of ['e8', 'e9', 'e10']) tally.addRows(entry, 5, when);
  tally.atMove(2, killed);
  await expect(tally.runAt(when + LATER)).rejects.toThrow();
  jest.restoreAllMocks();
  // Set apart, and its votes not moved yet.
  holdVotes(cloud, 'e8', 5, { when, rows: false, moved: false });
  const { done } = await exported();
  expectAgreement(done);
  expect(done.entries.reduce((sum, { since }) => sum + since, 0)).toBeGreaterThan(0);
  cloud.database.remove('holds', {}, { multi: true });
  await runAt(when + 2 * LATER);
  expectAgreement((await exported()).done);
});

test('votes that were set apart, voided, released, and came late after that', async () => {
  tally.addRows('e6', 30, DAY_TWO);
  tally.addRows('e7', 20, DAY_TWO);
  await runAt(DAY_TWO + LATER);
  const own = { when: DAY_TWO, rows: false };
  const voided = holdVotes(cloud, 'e6', 30, own);
  const released = holdVotes(cloud, 'e7', 20, own);
  holdVotes(cloud, 'e4', 40, { when: DAY_ONE + 1000, rows: false });
  expectAgreement((await exported()).done);
  // Late, into a slot that is set apart.
  tally.addRows('e4', 2, DAY_ONE + 2000);
  await runAt(DAY_TWO + 2 * LATER);
  cloud.clock.set(DECIDING);
  for (const [entry, hold, verdict] of [
    ['e6', voided, 'void'],
    ['e7', released, 'release'],
  ] as const) {
    const input = { round: ROUND, entry, revision: 0, holds: [hold], reason: '经核查网络地址记录' };
    await cloud.done(ORGANIZER, 'inquiry.decide', { ...input, verdict });
  }
  await runAt(DECIDING);
  const { done, files } = await exported();
  expectAgreement(done);
  expect(numbersOf(cloud, 'e4')).toEqual([0, 42, 0]);
  expect(numbersOf(cloud, 'e6')).toEqual([0, 0, 30]);
  expect(numbersOf(cloud, 'e7')).toEqual([20, 0, 0]);
  expect(
    done.holds.map(({ entry, state, votes, reason }) => [entry, state, votes, reason]),
  ).toEqual([
    ['e4', 'held', 42, null],
    ['e6', 'void', 30, '经核查网络地址记录'],
    ['e7', 'released', 20, '经核查网络地址记录'],
  ]);
  expect(done.days.map(({ day, agrees }) => [day, agrees])).toEqual([
    ['2027-08-05', true],
    ['2027-08-06', true],
  ]);
  expect([...files.keys()].filter((name) => name.includes('draft'))).toEqual([]);
});

test('a number that was moved without a vote is found', async () => {
  const { done } = await exported();
  cloud.database.modify(
    'exhibits',
    { _id: `${CAMPAIGN}:${ROUND}:e1` },
    { $inc: { votes: 1 } },
    { merge: true },
  );
  const { faults } = (await exported()).done;
  expect(done.faults).toEqual([]);
  expect(faults).toMatchObject([{ kind: 'tally', file: 'tallies.json' }]);
  expect(faults[0]?.text).toContain('公布的是 计入 4、待核 0、作废 0，账本里是 计入 3');
  cloud.database.modify(
    'exhibits',
    { _id: `${CAMPAIGN}:${ROUND}:e1` },
    { $inc: { votes: -1 } },
    { merge: true },
  );
});

test('it cannot be turned into a list of who voted for whom', async () => {
  await castAll(at('08-09 11:00'));
  await runAt(at('08-10 00:30'));
  const { files, done } = await exported();
  expectAgreement(done);
  const text = [...files.values()].join('\n');
  const cast = cloud.all('votes').filter(({ request }) => String(request).startsWith('request-'));
  expect(cast).toHaveLength(18);
  expect(new Set(cast.map(({ voter }) => voter)).size).toBe(VOTERS.length);
  // Nothing of a row but these is in it, in whatever file.
  const PUBLIC = ['campaign', 'round', 'entry', 'window', 'receipt'];
  const secrets = cast.flatMap((row) =>
    Object.entries(row)
      .filter(([field]) => !PUBLIC.includes(field))
      .map(([, value]) => String(value))
      // Small numbers stand anywhere; that no field holds them is seen below.
      .filter((value) => value.length > 3 && value !== 'null'),
  );
  expect(secrets.length).toBeGreaterThan(18 * 6);
  expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
  for (const person of [...VOTERS, ORGANIZER, IP]) expect(text).not.toContain(person);

  const lines = [...files].flatMap(([name, content]) =>
    name.endsWith('.jsonl') ? content.trim().split('\n') : [],
  );
  const shapes = new Set(lines.map((line) => Object.keys(JSON.parse(line) as object).join()));
  expect([...shapes].sort()).toEqual([
    '0,1,2,3',
    'ledger,campaign,part,fromSeal,toSeal',
    'seal,from,to,rows,root,previous,hash',
  ]);
  // So two rows of a voter share no more than what was voted for and the five seconds; receipts are drawn anew.
  const own = new Map(
    cast.map(({ receipt, round, entry, window }) => [receipt, [round, entry, window]]),
  );
  const rows = lines.flatMap((line) =>
    line.startsWith('[') ? [JSON.parse(line) as string[]] : [],
  );
  const published = rows.filter(([receipt]) => own.has(receipt));
  expect(published).toHaveLength(18);
  for (const [receipt, ...facts] of published) {
    expect(receipt).toMatch(/^[0-9a-f]{32}$/);
    expect(facts).toEqual(own.get(receipt));
  }
});

test('nobody but an organizer takes it as a file', async () => {
  expect((await cloud.fault('voter-alpha', 'export.ledger', {})).code).toBe('FORBIDDEN');
  expect((await cloud.fault(null, 'export.ledger', {})).code).toBe('UNIDENTIFIED');
});
