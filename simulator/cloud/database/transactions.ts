import { randomBytes } from 'node:crypto';
import { type Collection, type Collision, placeOf } from './collection';
import { LockedError, transactionConflict, transactionMissing } from './errors';
import type { Document } from './types';
import type { Write } from './writer';

const TRANSACTION_LIMIT_MS = 30_000;

export interface Transaction {
  readonly id: string;
  /** The last write it sees; taken at its first operation, as MongoDB does. */
  snapshot: number | null;
  /** Its own writes by place, seen by itself at once and by others after the commit. */
  readonly writes: Map<string, Write>;
  readonly timer: NodeJS.Timeout;
}

/** Snapshot isolation: reads see one moment, and of two writers of a document the first wins. */
export class Transactions {
  private readonly open = new Map<string, Transaction>();
  private readonly holders = new Map<string, Transaction>();
  private waiting: (() => void)[] = [];

  constructor(private readonly allEnded: () => void) {}

  get some(): boolean {
    return this.open.size > 0;
  }

  begin(): string {
    const id = randomBytes(16).toString('hex');
    const timer = setTimeout(() => this.end(id), TRANSACTION_LIMIT_MS).unref();
    this.open.set(id, { id, snapshot: null, writes: new Map(), timer });
    return id;
  }

  /** The open transaction of that id; throws when it has ended or never was. */
  use(id: string, sequence: number): Transaction {
    const transaction = this.open.get(id);
    if (!transaction) throw transactionMissing();
    transaction.snapshot ??= sequence;
    return transaction;
  }

  /** Forgets a transaction and lets go of everything it held. */
  end(id: string): void {
    const transaction = this.open.get(id);
    if (!transaction) return;
    clearTimeout(transaction.timer);
    this.open.delete(id);
    for (const name of transaction.writes.keys()) this.holders.delete(name);
    if (!this.some) this.allEnded();
    const waiting = this.waiting;
    this.waiting = [];
    for (const wake of waiting) wake();
  }

  endAll(): void {
    for (const id of [...this.open.keys()]) this.end(id);
  }

  /** Resolves when some transaction has ended, or after `ms`. */
  nextEnd(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.waiting.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  read(
    { snapshot, writes }: Transaction,
    collection: Collection,
    id: string,
  ): Document | undefined {
    const own = writes.get(placeOf(collection, id));
    return own ? own.document : collection.at(id, snapshot ?? 0);
  }

  /** Every document a transaction sees in a collection. */
  *readAll(transaction: Transaction, collection: Collection): Generator<Document> {
    const ids = collection.idsThroughTime();
    for (const own of transaction.writes.values())
      if (own.collection === collection) ids.add(own.id);
    for (const id of ids) {
      const document = this.read(transaction, collection, id);
      if (document) yield document;
    }
  }

  /** Stages writes; any failure ends the transaction, as in MongoDB. */
  stage(transaction: Transaction, writes: readonly Write[]): void {
    try {
      for (const write of writes) this.stageOne(transaction, write);
    } catch (error) {
      this.end(transaction.id);
      throw error;
    }
  }

  private stageOne(transaction: Transaction, write: Write): void {
    const { collection, id, document } = write;
    const name = placeOf(collection, id);
    const holder = this.holders.get(name);
    if (holder && holder !== transaction) throw transactionConflict();
    if (collection.lastWrite(id) > (transaction.snapshot ?? 0)) throw transactionConflict();
    const own = transaction.writes.get(name);
    if (document) {
      if (write.inserting && this.read(transaction, collection, id)) {
        throw collection.duplicateId(document);
      }
      collection.requireUnique(
        document,
        id,
        (other) => other === id || transaction.writes.has(placeOf(collection, other)),
      );
    }
    this.requireUnclaimed(transaction, write);
    this.holders.set(name, transaction);
    // Whether the document is new is about the store, not about the transaction's own steps.
    const inserting = own ? own.inserting : write.inserting;
    transaction.writes.set(name, { ...write, inserting: inserting && document !== undefined });
  }

  /** A unique value belongs to whoever staged it first. */
  private requireUnclaimed(transaction: Transaction, write: Write): void {
    const claim = this.claimOn(write);
    if (claim && claim.holder !== transaction) throw transactionConflict();
    if (claim) throw write.collection.duplicate(claim.index, claim.key);
  }

  private claimOn({
    collection,
    id,
    document,
  }: Write): (Collision & { holder: Transaction }) | null {
    if (!document) return null;
    for (const holder of this.open.values()) {
      for (const staged of holder.writes.values()) {
        if (staged.collection !== collection || staged.id === id || !staged.document) continue;
        const collision = collection.collision(staged.document, document);
        if (collision) return { ...collision, holder };
      }
    }
    return null;
  }

  /** Throws when an open transaction holds a document or a unique value that a plain write wants. */
  requireUnlocked(writes: readonly Write[]): void {
    if (this.holders.size === 0) return;
    for (const write of writes) {
      const { collection, id } = write;
      if (this.holders.has(placeOf(collection, id)) || this.claimOn(write)) {
        throw new LockedError(`${collection.name} ${id} is held by a transaction`);
      }
    }
  }
}
