import Sqlite from 'libsql';
import type { CollectionRule, IndexSpec } from './types';

interface LoggedCollection {
  readonly name: string;
  readonly indexes: readonly IndexSpec[];
  readonly rule: CollectionRule;
}

interface LoggedWrite {
  readonly collection: string;
  readonly id: string;
  /** The document's BSON, or null when it is gone. */
  readonly body: Uint8Array | null;
}

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS collections (name TEXT PRIMARY KEY, indexes TEXT NOT NULL, rule TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS documents (
    position INTEGER PRIMARY KEY, collection TEXT NOT NULL, id TEXT NOT NULL, body BLOB NOT NULL,
    UNIQUE (collection, id));`;

/**
 * The durable side of the store. A commit is in the operating system's hands when it returns, so
 * it survives the death of this process; only a power failure could take the last moments.
 */
export class Log {
  private readonly db: Sqlite.Database;
  private readonly put: Sqlite.Statement;
  private readonly drop: Sqlite.Statement;
  private readonly describe: Sqlite.Statement;
  private closed = false;

  constructor(file: string) {
    this.db = new Sqlite(file);
    // One process owns the file: another one would not see what this one holds in memory.
    this.db.pragma('locking_mode = EXCLUSIVE');
    this.db.pragma('journal_mode = WAL');
    this.db.pragma('synchronous = NORMAL');
    this.db.exec(SCHEMA);
    this.put = this.db.prepare(
      'INSERT INTO documents (collection, id, body) VALUES (?, ?, ?) ON CONFLICT (collection, id) DO UPDATE SET body = excluded.body',
    );
    this.drop = this.db.prepare('DELETE FROM documents WHERE collection = ? AND id = ?');
    this.describe = this.db.prepare('INSERT OR REPLACE INTO collections VALUES (?, ?, ?)');
  }

  collections(): LoggedCollection[] {
    const rows = this.db.prepare('SELECT name, indexes, rule FROM collections').raw().all();
    return (rows as [string, string, string][]).map(([name, indexes, rule]) => ({
      name,
      indexes: JSON.parse(indexes) as IndexSpec[],
      rule: JSON.parse(rule) as CollectionRule,
    }));
  }

  /** Every document in order of insertion. */
  *documents(): Generator<{ collection: string; id: string; body: Uint8Array }> {
    const rows = this.db
      .prepare('SELECT collection, id, body FROM documents ORDER BY position')
      .raw()
      .iterate() as IterableIterator<[string, string, Uint8Array]>;
    for (const [collection, id, body] of rows) yield { collection, id, body };
  }

  saveCollection({ name, indexes, rule }: LoggedCollection): void {
    this.requireOpen();
    this.describe.run(name, JSON.stringify(indexes), JSON.stringify(rule));
  }

  /** All of the writes or none of them. */
  write(writes: readonly LoggedWrite[]): void {
    this.requireOpen();
    const [only] = writes;
    if (writes.length === 1 && only) return this.writeOne(only);
    this.db.exec('BEGIN');
    try {
      for (const write of writes) this.writeOne(write);
      this.db.exec('COMMIT');
    } catch (error) {
      this.db.exec('ROLLBACK');
      throw error;
    }
  }

  private requireOpen(): void {
    if (this.closed) throw new Error('the store has been closed');
  }

  private writeOne({ collection, id, body }: LoggedWrite): void {
    if (body) this.put.run(collection, id, body);
    else this.drop.run(collection, id);
  }

  /**
   * Folds everything into the one file and lets go of it. Closing alone is not enough: libsql keeps
   * the file, and its lock, for as long as a prepared statement has not been collected.
   */
  close(): void {
    if (this.closed) return;
    this.closed = true;
    this.db.pragma('journal_mode = DELETE');
    this.db.pragma('locking_mode = NORMAL');
    this.db.prepare('SELECT 1 FROM collections').all();
    this.db.close();
  }
}
