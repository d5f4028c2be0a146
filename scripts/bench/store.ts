import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Database } from '../../simulator/cloud/database/database';
import type { DatabaseSchema, Document } from '../../simulator/cloud/database/types';

export interface StoreFigures {
  'cloud.writesPerSecond': number;
  'cloud.readsPerSecond': number;
  'cloud.pageMs': number;
  'cloud.rssMB100k': number;
}

const DOCUMENTS = 100_000;
const WRITES = 10_000;
const READS = 50_000;
const PAGES = 2_000;

const SCHEMA: DatabaseSchema = {
  collections: {
    entries: {
      rule: { read: false, write: false },
      indexes: [
        {
          name: 'theme_votes',
          unique: false,
          keys: [
            { name: 'theme', direction: 1 },
            { name: 'votes', direction: -1 },
            { name: '_id', direction: -1 },
          ],
        },
        { name: 'number', unique: true, keys: [{ name: 'number', direction: 1 }] },
      ],
    },
  },
};

/** About 1 KB, with many ties in what it is ranked by. */
const entry = (number: number): Document => ({
  _id: idOf(number),
  number,
  theme: `theme-${number % 7}`,
  votes: (number * 7919) % 501,
  createdAt: new Date(1_750_000_000_000 + number * 1000),
  // Different in every document, or the engine would share one string among all.
  text: randomBytes(425).toString('hex'),
});
const idOf = (number: number): string => `entry-${String(number).padStart(6, '0')}`;

const secondsOf = (work: () => void): number => {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e9;
};

function withStore<T>(work: (database: Database) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'store-bench-'));
  const database = new Database({ file: join(folder, 'database.sqlite') });
  try {
    database.applySchema(SCHEMA);
    return work(database);
  } finally {
    database.close();
    rmSync(folder, { recursive: true });
  }
}

function fill(database: Database, count: number): void {
  for (let number = 0; number < count; number += 500) {
    const batch = Array.from({ length: 500 }, (_, i) => entry(number + i));
    database.insert('entries', batch);
  }
}

/** The middle of the ranking, where a cursor has as many votes above it as below. */
function readPage(database: Database, theme: number): void {
  const query = {
    theme: `theme-${theme % 7}`,
    $or: [{ votes: { $lt: 250 } }, { votes: 250, _id: { $lt: idOf(50_000) } }],
  };
  const page = database.find('entries', query, {
    order: [
      ['votes', -1],
      ['_id', -1],
    ],
    limit: 20,
  });
  if (page.length !== 20) throw new Error(`a page of ${page.length}`);
}

/** Memory is taken in a process of its own: here earlier measurements would be counted in. */
function memoryOf100k(): number {
  const output = execFileSync(process.execPath, ['--require', 'tsx/cjs', __filename, '--memory']);
  return Number(output.toString());
}

const megabytes = (): number =>
  withStore((database) => {
    fill(database, DOCUMENTS);
    return Math.round(process.memoryUsage().rss / 1024 / 1024);
  });

/** Measures the store with its log on: acknowledged single writes, reads by index, a page, memory. */
export function benchStore(): Promise<StoreFigures> {
  const figures = withStore((database) => {
    fill(database, DOCUMENTS);
    const writing = secondsOf(() => {
      for (let i = 0; i < WRITES; i++) database.insert('entries', [entry(DOCUMENTS + i)]);
    });
    const reading = secondsOf(() => {
      for (let i = 0; i < READS; i++) database.find('entries', { number: (i * 7919) % DOCUMENTS });
    });
    const paging = secondsOf(() => {
      for (let i = 0; i < PAGES; i++) readPage(database, i);
    });
    return {
      'cloud.writesPerSecond': Math.round(WRITES / writing),
      'cloud.readsPerSecond': Math.round(READS / reading),
      'cloud.pageMs': Number(((paging / PAGES) * 1000).toFixed(3)),
    };
  });
  return Promise.resolve({ ...figures, 'cloud.rssMB100k': memoryOf100k() });
}

if (require.main === module) {
  if (process.argv.includes('--memory')) process.stdout.write(String(megabytes()));
  else void benchStore().then((figures) => console.log(figures));
}
