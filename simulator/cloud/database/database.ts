import { aggregate } from './aggregate';
import { decode, keyOf } from './codec';
import { Collection } from './collection';
import { compareValues } from './compare';
import { collectionExists, collectionMissing, LockedError, transactionConflict } from './errors';
import { Log } from './log';
import { equalities, requireStorable, withId } from './new-document';
import { project } from './projection';
import { compile } from './query';
import { type Reading, search } from './search';
import { reconcile } from './schema';
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
import { replaced, updated } from './update';
import { copyDocument } from './values';
import { type Write, Writer } from './writer';

/** How long a plain write waits for the transaction that holds its document. */
const LOCK_WAIT_MS = 5_000;

/**
 * The document store of the local CloudBase: everything in memory, every write in the log before
 * it returns. All operations are synchronous, so each of them is atomic.
 */
export class Database {
  private readonly collections = new Map<string, Collection>();
  private readonly log: Log | null;
  private readonly writer: Writer;
  private readonly transactions: Transactions;
  private reading: Reading = { docsExamined: 0, index: null };

  constructor({ file }: { file: string | null }) {
    this.log = file === null ? null : new Log(file);
    this.transactions = new Transactions(() => {
      for (const collection of this.collections.values()) collection.forget();
    });
    this.writer = new Writer(this.log, () => this.transactions.some);
    this.load();
  }

  private load(): void {
    if (!this.log) return;
    const logged = this.log.collections();
    for (const { name, rule } of logged) this.collections.set(name, new Collection(name, rule));
    for (const { collection, id, body } of this.log.documents()) {
      this.collections.get(collection)?.put(id, decode(body));
    }
    for (const { name, indexes } of logged) {
      for (const spec of indexes) this.collection(name).buildIndex(spec);
    }
  }

  /** What the operation that just returned has read. */
  get meter(): Readonly<Meter> {
    return this.reading;
  }

  createCollection(name: string): void {
    if (this.collections.has(name)) throw collectionExists(name);
    const collection = new Collection(name);
    this.collections.set(name, collection);
    this.describe(collection);
  }

  hasCollection(name: string): boolean {
    return this.collections.has(name);
  }

  collectionNames(): string[] {
    return [...this.collections.keys()];
  }

  ruleOf(name: string): CollectionRule {
    return this.collection(name).rule;
  }

  createIndex(name: string, spec: IndexSpec): void {
    const collection = this.collection(name);
    collection.buildIndex(spec);
    this.describe(collection);
  }

  /** Creates what is missing and rebuilds what has changed; gives the names of what it touched. */
  applySchema(schema: DatabaseSchema): string[] {
    for (const name of Object.keys(schema.collections)) {
      if (!this.collections.has(name)) this.createCollection(name);
    }
    return Object.entries(schema.collections).flatMap(([name, wanted]) => {
      const collection = this.collection(name);
      const touched = reconcile(collection, wanted);
      if (touched.length > 0) this.describe(collection);
      return touched;
    });
  }

  insert(name: string, documents: readonly Document[], transaction?: string): unknown[] {
    const collection = this.collection(name);
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
    const collection = this.collection(name);
    if (Object.keys(query).length > 0) return this.search(name, query, {}).length;
    this.reading = { docsExamined: 0, index: null };
    return collection.documents.size;
  }

  modify(
    name: string,
    query: Expression,
    update: Expression,
    { multi = false, merge = false, upsert = false }: ModifyOptions = {},
    transaction?: string,
  ): ModifyResult {
    const collection = this.collection(name);
    const hits = this.search(name, query, { limit: multi ? null : 1 }, transaction);
    const now = new Date();
    if (hits.length === 0 && upsert) {
      const document = merge
        ? withId(updated(equalities(query), update, { query, now, inserting: true }))
        : replaced({ _id: withId(equalities(query))['_id'] }, update);
      this.insert(name, [document], transaction);
      return { updated: 0, matched: 0, upsertId: document['_id'], document };
    }
    const after = hits.map((before) =>
      merge ? updated(before, update, { query, now, inserting: false }) : replaced(before, update),
    );
    const writes = after.flatMap((document, i): Write[] =>
      compareValues(document, hits[i]) === 0
        ? []
        : [{ collection, id: keyOf(document['_id']), document, inserting: false }],
    );
    this.write(writes, transaction);
    const [first] = after;
    const result = { updated: writes.length, matched: hits.length };
    return first ? { ...result, document: copyDocument(first) } : result;
  }

  remove(
    name: string,
    query: Expression,
    { multi = false }: { multi?: boolean | undefined } = {},
    transaction?: string,
  ): number {
    const collection = this.collection(name);
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
        const found = this.collections.has(other) ? this.search(other, query, {}) : [];
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

  private collection(name: string): Collection {
    const collection = this.collections.get(name);
    if (!collection) throw collectionMissing(name);
    return collection;
  }

  private describe(collection: Collection): void {
    const { name, specs, rule } = collection;
    this.log?.saveCollection({ name, indexes: specs, rule });
  }

  /** The store's own documents that match: not to be handed out without a copy. */
  private search(
    name: string,
    query: Expression,
    options: FindOptions,
    transaction?: string,
  ): Document[] {
    const collection = this.collection(name);
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
    if (writes.length > 0) this.writer.apply(writes);
  }
}
