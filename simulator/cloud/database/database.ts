import { aggregate } from './aggregate';
import { Catalog } from './catalog';
import { keyOf } from './codec';
import { LockedError, transactionConflict } from './errors';
import { Log } from './log';
import { modification, upserted } from './modification';
import { requireStorable, withId } from './new-document';
import { project } from './projection';
import { compile } from './query';
import { type Reading, search } from './search';
import { type Transaction, Transactions } from './transactions';
import type {
  CollectionRule,
  DatabaseSchema,
  Document,
  Expression,
  FindOptions,
  IndexSpec,
  Meter,
  ModifyOptions,
  ModifyResult,
} from './types';
import { type Write, Writer } from './writer';

/** How long a plain write waits for the transaction that holds its document. */
const LOCK_WAIT_MS = 5_000;

/**
 * The document store of the local CloudBase: everything in memory, every write in the log before
 * it returns. All operations are synchronous, so each of them is atomic.
 */
export class Database {
  private readonly log: Log | null;
  private readonly catalog: Catalog;
  private readonly writer: Writer;
  private readonly transactions: Transactions;
  private reading: Reading = { docsExamined: 0, index: null };

  constructor({ file }: { file: string | null }) {
    this.log = file === null ? null : new Log(file);
    this.catalog = new Catalog(this.log);
    this.transactions = new Transactions(() => this.catalog.forgetPast());
    this.writer = new Writer(this.log, () => this.transactions.some);
  }

  /** What the operation that just returned has read. */
  get meter(): Readonly<Meter> {
    return this.reading;
  }

  createCollection(name: string): void {
    this.catalog.create(name);
  }

  hasCollection(name: string): boolean {
    return this.catalog.has(name);
  }

  collectionNames(): string[] {
    return this.catalog.names;
  }

  ruleOf(name: string): CollectionRule {
    return this.catalog.get(name).rule;
  }

  createIndex(name: string, spec: IndexSpec): void {
    this.catalog.createIndex(name, spec);
  }

  /** Creates what is missing and rebuilds what has changed; gives the names of what it touched. */
  applySchema(schema: DatabaseSchema): string[] {
    return this.catalog.applySchema(schema);
  }

  insert(name: string, documents: readonly Document[], transaction?: string): unknown[] {
    const collection = this.catalog.get(name);
    const writes = documents.map((source): Write => {
      const document = withId(source);
      requireStorable(document);
      return { collection, id: keyOf(document['_id']), document, inserting: true };
    });
    this.write(writes, transaction);
    return writes.map((write) => write.document?.['_id']);
  }

  find(
    name: string,
    query: Expression,
    options: FindOptions = {},
    transaction?: string,
  ): Document[] {
    return project(this.search(name, query, options, transaction), options.projection);
  }

  count(name: string, query: Expression): number {
    const collection = this.catalog.get(name);
    if (Object.keys(query).length > 0) return this.search(name, query, {}).length;
    this.reading = { docsExamined: 0, index: null };
    return collection.documents.size;
  }

  modify(
    name: string,
    query: Expression,
    data: Expression,
    { multi = false, merge = false, upsert = false }: ModifyOptions = {},
    transaction?: string,
  ): ModifyResult {
    const hits = this.search(name, query, { limit: multi ? null : 1 }, transaction);
    const change = { query, data, merge };
    if (hits.length === 0 && upsert) {
      const document = upserted(change);
      this.insert(name, [document], transaction);
      return { updated: 0, matched: 0, upsertId: document['_id'], document };
    }
    const { writes, result } = modification(this.catalog.get(name), hits, change);
    this.write(writes, transaction);
    return result;
  }

  remove(
    name: string,
    query: Expression,
    { multi = false }: { multi?: boolean | undefined } = {},
    transaction?: string,
  ): number {
    const collection = this.catalog.get(name);
    const hits = this.search(name, query, { limit: multi ? null : 1 }, transaction);
    const writes = hits.map((document): Write => {
      const id = keyOf(document['_id']);
      return { collection, id, document: undefined, inserting: false };
    });
    this.write(writes, transaction);
    return hits.length;
  }

  aggregate(name: string, stages: readonly Expression[]): Document[] {
    let docsExamined = 0;
    let index: string | null = null;
    const rows = aggregate(stages, {
      find: (query, options) => {
        const found = this.search(name, query, options);
        ({ docsExamined, index } = this.reading);
        return found;
      },
      findIn: (other, query) => {
        const found = this.catalog.has(other) ? this.search(other, query, {}) : [];
        docsExamined += found.length > 0 ? this.reading.docsExamined : 0;
        return found;
      },
    });
    this.reading = { docsExamined, index };
    return rows;
  }

  begin(): string {
    return this.transactions.begin();
  }

  commit(transaction: string): void {
    const { writes } = this.transactions.use(transaction, this.writer.sequence);
    try {
      this.writer.apply([...writes.values()]);
    } finally {
      this.transactions.end(transaction);
    }
  }

  abort(transaction: string): void {
    this.transactions.use(transaction, this.writer.sequence);
    this.transactions.end(transaction);
  }

  /** Runs an operation, waiting while an open transaction holds one of its documents. */
  async whenUnlocked<T>(operation: () => T): Promise<T> {
    const deadline = Date.now() + LOCK_WAIT_MS;
    for (;;) {
      try {
        return operation();
      } catch (error) {
        if (!(error instanceof LockedError)) throw error;
        const left = deadline - Date.now();
        if (left <= 0) throw transactionConflict();
        await this.transactions.nextEnd(left);
      }
    }
  }

  close(): void {
    this.transactions.endAll();
    this.log?.close();
  }

  /** The store's own documents that match: not to be handed out without a copy. */
  private search(
    name: string,
    query: Expression,
    options: FindOptions,
    transaction?: string,
  ): Document[] {
    const collection = this.catalog.get(name);
    const open = this.transaction(transaction);
    const view = open
      ? {
          get: (id: string) => this.transactions.read(open, collection, id),
          all: () => this.transactions.readAll(open, collection),
        }
      : null;
    const { documents, reading } = search(collection, query, compile(query), options, view);
    this.reading = reading;
    return documents;
  }

  private transaction(id: string | undefined): Transaction | null {
    return id ? this.transactions.use(id, this.writer.sequence) : null;
  }

  private write(writes: readonly Write[], transaction?: string): void {
    const open = this.transaction(transaction);
    if (open) return this.transactions.stage(open, writes);
    this.transactions.requireUnlocked(writes);
    this.writer.apply(writes);
  }
}
