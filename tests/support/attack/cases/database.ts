import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AttackCase } from '../attack-case';
import { tally } from '../outcome';
import type { AttackWorld } from '../world';

const group = 'database from the phone';
const schema = readFileSync(
  join(__dirname, '../../../../cloudfunctions/deploy/database.json'),
  'utf8',
);
const COLLECTIONS = Object.keys((JSON.parse(schema) as { collections: object }).collections);

type Request = Record<string, unknown>;

/** One request in each of the ways that a phone's database has. */
const WAYS: [id: string, title: string, request: (collection: string) => Request][] = [
  ['get', 'reads', () => ({ action: 'get', query: {} })],
  [
    'own',
    'reads what claims to be its own in',
    () => ({ action: 'get', query: { _openid: '{openid}' } }),
  ],
  ['count', 'counts', () => ({ action: 'count', query: {} })],
  ['watch', 'watches', () => ({ action: 'watch', query: {} })],
  [
    'aggregate',
    'groups',
    () => ({
      action: 'aggregate',
      stages: [{ stageKey: '$group', stageValue: JSON.stringify({ _id: '$owner' }) }],
    }),
  ],
  ['add', 'adds to', () => ({ action: 'add', data: { _id: 'forged', campaign: 'x' } })],
  ['update', 'changes', () => ({ action: 'update', query: {}, data: { state: 'published' } })],
  [
    'set',
    'overwrites',
    () => ({ action: 'set', query: { _id: 'forged' }, data: { forged: true } }),
  ],
  ['remove', 'removes from', () => ({ action: 'remove', query: {} })],
];

async function ask({ cloud }: AttackWorld, who: string, request: Request): Promise<string> {
  try {
    const reply = await cloud.as(who).post('database', request);
    return `answered ${JSON.stringify(reply).slice(0, 60)}`;
  } catch (error) {
    return String((error as { errCode?: number }).errCode ?? error);
  }
}

const DENIED = '-502003';

const sizesOf = ({ cloud }: AttackWorld): string =>
  COLLECTIONS.map((name) => String(cloud.database.count(name, {}))).join();

export const databaseCases = (world: AttackWorld): AttackCase[] => [
  ...WAYS.map(([id, title, request]): AttackCase => ({
    id: `database-${id}`,
    group,
    title: `a phone ${title} every collection`,
    expect: `permission denied for all ${String(COLLECTIONS.length)}, for strangers and organizers`,
    run: async ({ people }) => {
      const before = sizesOf(world);
      const words: string[] = [];
      for (const collection of COLLECTIONS)
        for (const who of [world.stranger(), people.organizer])
          words.push(await ask(world, who, { ...request(collection), collection }));
      const held = words.every((word) => word === DENIED) && sizesOf(world) === before;
      return { seen: tally(words), held };
    },
  })),
  {
    id: 'database-lookup',
    group,
    title: 'a phone joins personal data to another collection',
    expect: 'permission denied',
    run: async () => {
      const join = { from: 'entry_forms', localField: '_id', foreignField: '_id', as: 'form' };
      const stages = [{ stageKey: '$lookup', stageValue: JSON.stringify(join) }];
      const request = { action: 'aggregate', collection: 'exhibits', stages };
      const seen = await ask(world, world.stranger(), request);
      return { seen, held: seen === DENIED };
    },
  },
  {
    id: 'database-system',
    group,
    title: 'a phone asks for collections that nobody has named',
    expect: 'an error, no documents',
    run: async () => {
      const words: string[] = [];
      for (const collection of ['system.users', '__proto__', 'sqlite_master', '', 'entries;--'])
        words.push(await ask(world, world.stranger(), { action: 'get', collection, query: {} }));
      return { seen: tally(words), held: words.every((word) => !word.startsWith('answered')) };
    },
  },
];
