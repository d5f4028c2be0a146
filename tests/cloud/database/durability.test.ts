import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Binary } from 'bson';
import { Database } from '../../../simulator/cloud/database/database';
import type { DatabaseSchema, Direction } from '../../../simulator/cloud/database/types';

// A child process on a busy machine may take its time.
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'database-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
const file = (): string => join(folder, 'database.sqlite');

/** Lets a child process write until it has acknowledged `enough`, then kills it. */
function killedAfter(enough: number): Promise<number> {
  const script = require.resolve('./burst-writer');
  const child = spawn(process.execPath, ['--require', 'tsx/cjs', script, file()], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  let acknowledged = -1;
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      acknowledged = Number(output.trimEnd().split('\n').at(-1));
      if (acknowledged >= enough) child.kill('SIGKILL');
    });
    child.on('close', (_code, signal) => {
      if (signal === 'SIGKILL') resolve(acknowledged);
      else reject(new Error(`the writer ended by itself after ${acknowledged}`));
    });
  });
}

test('kill -9 in a burst loses no acknowledged write and tears no transaction', async () => {
  const acknowledged = await killedAfter(500);
  const database = new Database({ file: file() });
  const half = (half: string): number[] =>
    database.find('pairs', { half }, { order: [['number', 1]] }).map((d) => Number(d['number']));
  const [a, b] = [half('a'), half('b')];
  expect(a).toEqual(b);
  expect(a.length).toBeGreaterThan(acknowledged);
  expect(a.length).toBeLessThanOrEqual(acknowledged + 2);
  expect(a).toEqual(a.map((_, i) => i));
  const seen = database.find('pairs', { seen: true }).length;
  expect(seen).toBeGreaterThan(acknowledged);
  expect(() => database.insert('pairs', [{ number: 7, half: 'a' }])).toThrow(/index: number/);
  database.close();
});

const index = (name: string, field: string, direction: Direction = 1, unique = false) => ({
  name,
  unique,
  keys: [{ name: field, direction }],
});

test('a restart brings back documents, order, indexes, rules and types', () => {
  const schema: DatabaseSchema = {
    collections: {
      entries: {
        rule: { read: false, write: 'auth != null' },
        indexes: [
          index('number', 'number', -1),
          index('tags', 'tags'),
          index('one', 'sha', 1, true),
        ],
      },
    },
  };
  const documents = [
    { _id: 'z', number: 1, tags: ['a', 'b'], sha: '1', at: new Date(5), half: 0.5, no: null },
    { _id: 'a', number: 2, tags: [], sha: '2', big: 3_000_000_000, deep: { on: true, list: [{}] } },
    {
      _id: 7,
      number: 3,
      sha: '3',
      binary: new Binary(Buffer.from('bytes')),
      minus: -0,
      text: '随手拍🎉',
    },
  ];
  const before = new Database({ file: file() });
  before.applySchema(schema);
  before.insert('entries', documents);
  before.insert('entries', [{ _id: 'gone', number: 9, sha: '9' }]);
  before.modify('entries', { _id: 'z' }, { $set: { number: 4 } }, { merge: true });
  before.remove('entries', { _id: 'gone' }, {});
  const open = before.begin();
  before.insert('entries', [{ _id: 'never', sha: 'never' }], open);
  before.close();

  const after = new Database({ file: file() });
  expect(after.applySchema(schema)).toEqual([]);
  expect(after.find('entries', {})).toEqual([
    { ...documents[0], number: 4 },
    ...documents.slice(1),
  ]);
  expect(after.ruleOf('entries')).toEqual({ read: false, write: 'auth != null' });
  expect(after.find('entries', {}, { order: [['number', -1]], limit: 1 })).toMatchObject([
    { _id: 'z' },
  ]);
  expect(after.meter).toEqual({ docsExamined: 1, index: 'number' });
  expect(after.find('entries', { tags: 'b' })).toMatchObject([{ _id: 'z' }]);
  expect(after.meter).toEqual({ docsExamined: 1, index: 'tags' });
  expect(() => after.insert('entries', [{ sha: '2' }])).toThrow(/index: one/);
  after.close();
});

test('a schema builds what is new or changed and drops what is gone', () => {
  const database = new Database({ file: file() });
  const rule = { read: false, write: false };
  const schema = (...indexes: ReturnType<typeof index>[]): DatabaseSchema => ({
    collections: { c: { rule, indexes } },
  });
  const first = schema(index('a', 'a'), index('b', 'b'));
  expect(database.applySchema(first)).toEqual(['c.a', 'c.b', 'c rule']);
  database.insert('c', [{ a: 1 }, { a: 1 }]);
  expect(database.applySchema(schema(index('a', 'a', -1)))).toEqual(['c.a', 'c.b']);
  expect(database.applySchema(schema(index('a', 'a', -1)))).toEqual([]);
  // What collides is refused, and the old index goes on working.
  expect(() => database.applySchema(schema(index('a', 'a', -1, true)))).toThrow(/E11000/);
  database.close();

  const again = new Database({ file: file() });
  again.insert('c', [{ a: 1 }]);
  expect(again.find('c', { a: 1 })).toHaveLength(3);
  expect(again.meter.index).toBe('a');
  expect(again.find('c', { b: null })).toHaveLength(3);
  expect(again.meter.index).toBeNull();
  again.close();
});

test('a file has one owner', () => {
  const database = new Database({ file: file() });
  expect(() => new Database({ file: file() })).toThrow(/locked/);
  database.close();
  new Database({ file: file() }).close();
});

test('a write that the log cannot take does not happen in memory either', () => {
  const database = new Database({ file: file() });
  database.createCollection('c');
  database.insert('c', [{ _id: 'a', n: 1 }]);
  database.close();
  expect(() => database.insert('c', [{ _id: 'b' }])).toThrow();
  expect(() => database.modify('c', {}, { $inc: { n: 1 } }, { merge: true })).toThrow();
  expect(database.find('c', {})).toEqual([{ _id: 'a', n: 1 }]);
});

test('what is no store is not opened', () => {
  writeFileSync(file(), 'this is not a database, whatever its name says'.repeat(50));
  expect(() => new Database({ file: file() })).toThrow();
  expect(readFileSync(file(), 'utf8')).toContain('this is not a database');
});
