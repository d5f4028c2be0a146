import { keyOf } from './codec';
import { duplicateKey } from './errors';
import { Index, type IndexKey } from './index-tree';
import { DEFAULT_RULE, type CollectionRule, type Document, type IndexSpec } from './types';

interface Version {
  /** The sequence of the write that ended this version. */
  readonly until: number;
  readonly document: Document | undefined;
}

export interface Collision {
  readonly index: Index;
  readonly key: IndexKey;
}

const ID_INDEX: IndexSpec = {
  name: '_id_',
  unique: true,
  keys: [{ name: '_id', direction: 1 }],
};

/** One collection in memory: documents in order of insertion, their indexes, their recent past. */
export class Collection {
  readonly documents = new Map<string, Document>();
  readonly indexes = new Map<string, Index>([[ID_INDEX.name, new Index(ID_INDEX)]]);
  /** Superseded versions, kept only while a transaction may still look at them. */
  private readonly past = new Map<string, Version[]>();

  constructor(
    readonly name: string,
    public rule: CollectionRule = DEFAULT_RULE,
  ) {}

  /** The indexes that somebody declared. */
  get specs(): IndexSpec[] {
    return [...this.indexes.values()].map((index) => index.spec).filter((s) => s !== ID_INDEX);
  }

  /** Builds an index over what is there; throws on a duplicate and leaves nothing behind. */
  buildIndex(spec: IndexSpec): void {
    const index = new Index(spec);
    for (const [id, document] of this.documents) {
      const keys = index.keysOf(document, id);
      this.requireFree(index, keys, (other) => other === id);
      index.add(keys);
    }
    this.indexes.set(spec.name, index);
  }

  /** Throws MongoDB's duplicate key error if another document holds one of the new one's keys. */
  requireUnique(document: Document, id: string, mine: (id: string) => boolean): void {
    for (const index of this.indexes.values()) {
      if (index.spec.unique && index.spec !== ID_INDEX) {
        this.requireFree(index, index.keysOf(document, id), mine);
      }
    }
  }

  private requireFree(
    index: Index,
    keys: readonly IndexKey[],
    mine: (id: string) => boolean,
  ): void {
    const taken = index.taken(keys, mine);
    if (taken) throw this.duplicate(index, taken);
  }

  duplicate(index: Index, key: IndexKey): Error {
    return duplicateKey(this.name, index.spec.name, index.print(key));
  }

  /** The unique key that two documents would share, if any. */
  collision(one: Document, other: Document): Collision | null {
    for (const index of this.indexes.values()) {
      if (!index.spec.unique) continue;
      const key = index.shared(index.keysOf(one, ''), index.keysOf(other, ''));
      if (key) return { index, key };
    }
    return null;
  }

  requireNewId(document: Document): void {
    if (this.documents.has(keyOf(document['_id']))) throw this.duplicateId(document);
  }

  duplicateId(document: Document): Error {
    const index = this.indexes.get(ID_INDEX.name) as Index;
    return duplicateKey(this.name, ID_INDEX.name, index.print([document['_id']]));
  }

  /** Puts or (undefined) removes a document, indexes included; gives what was there before. */
  put(id: string, document: Document | undefined): Document | undefined {
    const before = this.documents.get(id);
    const changes = [...this.indexes.values()].map((index) => ({
      index,
      left: before ? index.keysOf(before, id) : [],
      entered: document ? index.keysOf(document, id) : [],
    }));
    for (const { index, left, entered } of changes) {
      if (index.sameKeys(left, entered)) continue;
      index.delete(left);
      index.add(entered);
    }
    if (document) this.documents.set(id, document);
    else this.documents.delete(id);
    return before;
  }

  /** Remembers what a write replaced. */
  remember(id: string, until: number, document: Document | undefined): void {
    const versions = this.past.get(id);
    if (versions) versions.push({ until, document });
    else this.past.set(id, [{ until, document }]);
  }

  /** The sequence of the last write to a document, as far as an open transaction may care. */
  lastWrite(id: string): number {
    return this.past.get(id)?.at(-1)?.until ?? 0;
  }

  /** The document as it was when `sequence` was the last write. */
  at(id: string, sequence: number): Document | undefined {
    const version = this.past.get(id)?.find(({ until }) => until > sequence);
    return version ? version.document : this.documents.get(id);
  }

  /** Every id that is or was there, for a transaction that looks at all of them. */
  idsThroughTime(): Set<string> {
    return new Set([...this.documents.keys(), ...this.past.keys()]);
  }

  forget(): void {
    this.past.clear();
  }
}

/** One string per document of the whole store. */
export const placeOf = (collection: Collection, id: string): string => `${collection.name}\0${id}`;
