import { campaignView } from '../../support/campaign';
import type { ActionName } from '../../../miniprogram/shared/contract';
import { ACTION_FUNCTIONS } from '../../../miniprogram/shared/contract';
import { openRound } from '../../../miniprogram/shared/campaign/rounds';
import { anAcceptedEntry, anEdition, anEntry, anUpload } from '../../support/builders';
import { at, openCloud, ORGANIZER, type TestCloud } from '../../support/cloud';
import { inOffice, SHENYANG } from '../../support/office';
import type { Write } from '../../support/write';
import { READS, WRITES } from '../../support/writes';

/** The middle of every round, and the days before the first and after the last one. */
const MOMENTS = [
  { name: 'before', now: at('07-20 12:00') },
  ...campaignView.rounds.map(({ id, opensAt, closesAt }) => ({
    name: id,
    now: Math.round((opensAt + closesAt) / 2),
  })),
  { name: 'after', now: at('12-31 23:59:59') + 2000 },
];
const PEOPLE = {
  citizen: 'author-one',
  contact: 'the-contact',
  observer: 'the-observer',
  judge: 'the-judge',
  organizer: ORGANIZER,
};
type Person = keyof typeof PEOPLE;
const PERSONS = Object.keys(PEOPLE) as Person[];

const writes = Object.entries(WRITES) as [ActionName, Write][];
let cloud: TestCloud;
let inputOf: (action: ActionName, person: Person) => object;

beforeAll(async () => {
  cloud = await openCloud();
  inOffice(cloud, PEOPLE.contact, { role: 'contact', unit: SHENYANG });
  inOffice(cloud, PEOPLE.observer, { role: 'contact', unit: SHENYANG, acts: false });
  inOffice(cloud, PEOPLE.judge, { role: 'judge' });
  const shown = await anAcceptedEntry(cloud);
  await anEdition(cloud, [shown]);
  const made: Made = {
    '{shown}': shown.id,
    '{waiting}': (await anEntry(cloud)).id,
    '{unit}': 'nowhere',
    batch: await anUpload(cloud, { owner: PEOPLE.contact, via: 'batch.ticket' }),
  };
  const own = new Map<Person, object>();
  for (const person of PERSONS) own.set(person, await anUpload(cloud, { owner: PEOPLE[person] }));
  inputOf = (action, person) =>
    filled(WRITES[action as keyof typeof WRITES].input, { ...made, own: own.get(person) ?? {} });
});
afterAll(() => cloud.close());

type Made = Record<string, string | object>;

function filled(input: Record<string, unknown>, made: Made): object {
  if (typeof input['$'] === 'string') return made[input['$']] as object;
  const text = JSON.stringify(input).replace(/\{[a-z]+\}/g, (name) => made[name] as string);
  return JSON.parse(text) as object;
}

type Outcome = 'role' | 'round' | 'through' | 'broken';

async function tried(action: ActionName, person: Person, now: number): Promise<Outcome> {
  const reply = await cloud.ask(PEOPLE[person], action, inputOf(action, person) as never, now);
  if (reply.ok) return 'through';
  const { code, refusal } = reply.error;
  if (code === 'FORBIDDEN') return 'role';
  if (code === 'INTERNAL' || code === 'BUSY') return 'broken';
  if (refusal === undefined) return 'through';
  // A contact who only helps to make it known: the office is right, the form it was given for is not.
  if (/\.contact$/.test(refusal.rule)) return 'role';
  return /\.(window|withdraw)$/.test(refusal.rule) ? 'round' : 'through';
}

/** What the campaign's calendar and the contract ask for. */
function due({ who, allows }: Write, person: Person, now: number): Outcome {
  if (who !== 'citizen' && who !== person) return 'role';
  return allows === null || openRound(campaignView, allows, now) !== null ? 'through' : 'round';
}

const MARKS: Record<Outcome, string> = { role: '–', round: '×', through: '✓', broken: '!' };

/** Tries every moment, those first in which nothing may happen: what is done cannot be done again. */
async function row(action: ActionName, write: Write, person: Person): Promise<Outcome[]> {
  const seen = new Map<string, Outcome>();
  const closedFirst = [...MOMENTS].sort(
    (one, other) =>
      Number(due(write, person, one.now) === 'through') -
      Number(due(write, person, other.now) === 'through'),
  );
  for (const { name, now } of closedFirst) seen.set(name, await tried(action, person, now));
  return MOMENTS.map(({ name }) => seen.get(name) ?? 'broken');
}

const line = (head: string, cells: readonly string[]) =>
  `${head.padEnd(30)} ${cells.map((cell) => cell.slice(0, 5).padEnd(6)).join('')}`;

test('every action is known to write or to read', () => {
  expect([...Object.keys(WRITES), ...READS].sort()).toEqual(Object.keys(ACTION_FUNCTIONS).sort());
});

test('who may write what, in which round', async () => {
  const table = [
    line(
      '',
      MOMENTS.map(({ name }) => name),
    ),
  ];
  const wrong: string[] = [];
  for (const [action, write] of writes)
    for (const person of PERSONS) {
      const seen = await row(action, write, person);
      MOMENTS.forEach(({ name, now }, index) => {
        const expected = due(write, person, now);
        if (seen[index] !== expected)
          wrong.push(`${action} by ${person}, ${name}: ${seen[index] ?? ''}, not ${expected}`);
      });
      table.push(
        line(
          `${action.padEnd(18)} ${person}`,
          seen.map((outcome) => MARKS[outcome]),
        ),
      );
    }
  process.stdout.write(`\n✓ may  × wrong round  – wrong role\n${table.join('\n')}\n`);
  expect(wrong).toEqual([]);
});
