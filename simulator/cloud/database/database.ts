import type {
  DatabaseSchema,
  Document,
  Expression,
  FindOptions,
  IndexSpec,
  Meter,
  ModifyOptions,
  ModifyResult,
} from './types';

/** Signature first; the body follows. Every write is durable against kill -9 once it returns. */
export declare class Database {
  constructor(options: { file: string | null });
  readonly meter: Readonly<Meter>;
  createCollection(name: string): void;
  hasCollection(name: string): boolean;
  collectionNames(): string[];
  createIndex(collection: string, spec: IndexSpec): void;
  applySchema(schema: DatabaseSchema): void;
  insert(collection: string, documents: readonly Document[], transaction?: string): unknown[];
  find(
    collection: string,
    query: Expression,
    options?: FindOptions,
    transaction?: string,
  ): Document[];
  count(collection: string, query: Expression): number;
  modify(
    collection: string,
    query: Expression,
    update: Expression,
    options: ModifyOptions,
    transaction?: string,
  ): ModifyResult;
  remove(
    collection: string,
    query: Expression,
    options: { multi?: boolean | undefined },
    transaction?: string,
  ): number;
  aggregate(collection: string, stages: readonly Expression[]): Document[];
  begin(): string;
  commit(transaction: string): void;
  abort(transaction: string): void;
  /** Runs an operation, waiting (5 s at most) while an open transaction holds one of its documents. */
  whenUnlocked<T>(operation: () => T): Promise<T>;
  close(): void;
}
