/** An error as CloudBase sends it over the wire: a code, and a text that the SDK shows as it is. */
export class TcbError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'TcbError';
  }
}

/**
 * A plain write met a document that an open transaction holds. MongoDB lets such a write wait,
 * so the caller waits as well: see `Database.whenUnlocked`.
 */
export class LockedError extends Error {
  override readonly name = 'LockedError';
}

const HELP = 'Please check your request, but if the problem persists, contact us.';

export const collectionMissing = (name: string): TcbError =>
  new TcbError(
    'DATABASE_COLLECTION_NOT_EXIST',
    `[ResourceNotFound] Db or Table not exist: ${name}. ${HELP}`,
  );

export const collectionExists = (name: string): TcbError =>
  new TcbError('DATABASE_REQUEST_FAILED', `[ResourceExist] Table exist: ${name}. ${HELP}`);

/** The database understood the write and refused it. */
export const writeRefused = (reason: string): TcbError =>
  new TcbError(
    'DATABASE_REQUEST_FAILED',
    `[FailedOperation] multiple write errors: [{write errors: [{${reason}}]}, {<nil>}]`,
  );

/** A condition, a projection or a pipeline that the database does not understand. */
export const requestRefused = (reason: string): TcbError =>
  new TcbError('DATABASE_REQUEST_FAILED', `[FailedOperation] ${reason}`);

export const duplicateKey = (collection: string, index: string, key: string): TcbError =>
  writeRefused(
    `E11000 duplicate key error collection: ${collection} index: ${index} dup key: { ${key} }`,
  );

export const transactionConflict = (): TcbError =>
  new TcbError(
    'DATABASE_TRANSACTION_CONFLICT',
    `[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ${HELP}`,
  );

export const transactionMissing = (): TcbError =>
  new TcbError(
    'DATABASE_TRANSACTION_FAIL',
    `[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. ${HELP}`,
  );
