/** A document as it is stored: plain values, Dates and BSON's own classes. */
export type Document = Record<string, unknown>;

/** A condition, an update or an aggregation stage in MongoDB's language. */
export type Expression = Record<string, unknown>;

/** A condition as it is asked of one document. */
export type Test = (document: Document) => boolean;

export type Direction = 1 | -1;

export interface IndexSpec {
  readonly name: string;
  readonly unique: boolean;
  readonly keys: readonly { readonly name: string; readonly direction: Direction }[];
}

/**
 * CloudBase's permissions in one word: creators read and write what is theirs; all read, creators write; all read,
 * only functions write; only functions.
 */
export type SimplePermission = 'PRIVATE' | 'READONLY' | 'ADMINWRITE' | 'ADMINONLY';

/** What clients may do; functions are above it. The store keeps it for whoever enforces it. */
export type CollectionRule =
  { readonly read: boolean | string; readonly write: boolean | string } | SimplePermission;

/** What a new collection has until somebody decides otherwise. */
export const DEFAULT_RULE: SimplePermission = 'PRIVATE';

export interface CollectionSchema {
  readonly indexes?: readonly IndexSpec[];
  readonly rule?: CollectionRule;
}

/** The shape of cloudfunctions/deploy/database.json, read by deployment too. */
export interface DatabaseSchema {
  readonly collections: Readonly<Record<string, CollectionSchema>>;
}

export type SortOrder = readonly (readonly [field: string, direction: Direction])[];

export interface FindOptions {
  readonly order?: SortOrder | undefined;
  readonly skip?: number | undefined;
  /** null or absent is unlimited; the caller applies CloudBase's defaults. */
  readonly limit?: number | null | undefined;
  readonly projection?: Expression | undefined;
}

export interface ModifyOptions {
  readonly multi?: boolean | undefined;
  /** true: update operators; false: the data replaces the document. */
  readonly merge?: boolean | undefined;
  readonly upsert?: boolean | undefined;
}

export interface ModifyResult {
  /** Documents that really changed: an update without effect counts none. */
  readonly updated: number;
  readonly matched: number;
  readonly upsertId?: unknown;
  /** The first matched document as it is after the update. */
  readonly document?: Document;
}

/** What the operation that just returned had to read. */
export interface Meter {
  docsExamined: number;
  /** The index used, `_id_`, or null for a collection scan. */
  index: string | null;
}
