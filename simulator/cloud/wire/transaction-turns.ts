import { WireError } from './errors';

/** A transaction serves one operation at a time: a second one that arrives meanwhile is refused. */
export class TransactionTurns {
  private readonly busy = new Set<string>();

  async take<T>(transaction: string, operation: () => T): Promise<T> {
    if (this.busy.has(transaction)) {
      throw new WireError(
        'DATABASE_TRANSACTION_BUSY',
        '[ResourceUnavailable.TransactionBusy] Transaction is busy. Please check your request, but if the problem persists, contact us.',
      );
    }
    this.busy.add(transaction);
    try {
      // Gives operations sent in parallel the chance to arrive while this one runs.
      await new Promise(setImmediate);
      return operation();
    } finally {
      this.busy.delete(transaction);
    }
  }
}
