import { encode } from './codec';
import { type Collection, placeOf } from './collection';
import type { Log } from './log';
import type { Document } from './types';

/** One document's next state; undefined removes it. */
export interface Write {
  readonly collection: Collection;
  readonly id: string;
  readonly document: Document | undefined;
  /** Whether the document must not exist yet. */
  readonly inserting: boolean;
}

/** Applies batches of writes to memory and log: all of a batch or nothing. */
export class Writer {
  /** Counts batches; a transaction's snapshot is the number it began at. */
  sequence = 0;

  constructor(
    private readonly log: Log | null,
    /** Whether some transaction may still want to see what a write replaces. */
    private readonly remembering: () => boolean,
  ) {}

  apply(writes: readonly Write[]): void {
    if (writes.length === 0) return;
    // Encoding comes first: a document that is too large must not touch anything.
    const logged = writes.map(({ collection, id, document }) => ({
      collection: collection.name,
      id,
      body: document ? encode(document) : null,
    }));
    const done: { write: Write; before: Document | undefined }[] = [];
    // A document that this batch is about to change cannot stand in the way of another one.
    const pending = new Set(writes.map(({ collection, id }) => placeOf(collection, id)));
    try {
      for (const write of writes) {
        this.check(write, pending);
        done.push({ write, before: write.collection.put(write.id, write.document) });
        pending.delete(placeOf(write.collection, write.id));
      }
      this.log?.write(logged);
    } catch (error) {
      for (const { write, before } of done.reverse()) write.collection.put(write.id, before);
      throw error;
    }
    this.sequence++;
    if (!this.remembering()) return;
    for (const { write, before } of done) {
      write.collection.remember(write.id, this.sequence, before);
    }
  }

  private check(
    { collection, id, document, inserting }: Write,
    pending: ReadonlySet<string>,
  ): void {
    if (!document) return;
    if (inserting) collection.requireNewId(document);
    collection.requireUnique(
      document,
      id,
      (other) => other === id || pending.has(placeOf(collection, other)),
    );
  }
}
