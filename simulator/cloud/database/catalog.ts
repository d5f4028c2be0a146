import { decode } from './codec';
import { Collection } from './collection';
import { collectionExists, collectionMissing } from './errors';
import type { Log } from './log';
import { reconcile } from './schema';
import type { DatabaseSchema, IndexSpec } from './types';

/** The collections there are, and what the log knows of them. */
export class Catalog {
  private readonly collections = new Map<string, Collection>();

  constructor(private readonly log: Log | null) {
    if (log) this.load(log);
  }

  private load(log: Log): void {
    const logged = log.collections();
    for (const { name, rule } of logged) this.collections.set(name, new Collection(name, rule));
    for (const { collection, id, body } of log.documents()) {
      this.collections.get(collection)?.put(id, decode(body));
    }
    for (const { name, indexes } of logged) {
      for (const spec of indexes) this.get(name).buildIndex(spec);
    }
  }

  get names(): string[] {
    return [...this.collections.keys()];
  }

  has(name: string): boolean {
    return this.collections.has(name);
  }

  get(name: string): Collection {
    const collection = this.collections.get(name);
    if (!collection) throw collectionMissing(name);
    return collection;
  }

  create(name: string): void {
    if (this.has(name)) throw collectionExists(name);
    const collection = new Collection(name);
    this.collections.set(name, collection);
    this.describe(collection);
  }

  createIndex(name: string, spec: IndexSpec): void {
    const collection = this.get(name);
    collection.buildIndex(spec);
    this.describe(collection);
  }

  applySchema({ collections }: DatabaseSchema): string[] {
    return Object.entries(collections).flatMap(([name, wanted]) => {
      if (!this.has(name)) this.create(name);
      const collection = this.get(name);
      try {
        return reconcile(collection, wanted);
      } finally {
        // What was built before a failure is in use, so the log has to know of it.
        this.describe(collection);
      }
    });
  }

  /** No transaction looks back any more. */
  forgetPast(): void {
    for (const collection of this.collections.values()) collection.forget();
  }

  private describe({ name, specs, rule }: Collection): void {
    this.log?.saveCollection({ name, indexes: specs, rule });
  }
}
