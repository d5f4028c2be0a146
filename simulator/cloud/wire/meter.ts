/** One request a function made to the cloud. */
export interface CallRecord {
  functionName: string;
  invocationId: string;
  action: string;
  /** '' for actions without one. */
  collection: string;
  /** Ms on the monotonic clock. */
  startedAt: number;
  endedAt: number;
  docsExamined: number;
  bytesIn: number;
  bytesOut: number;
  write: boolean;
}

/** Records what functions ask of the cloud while it runs; off by default. */
export class Meter {
  private records: CallRecord[] | null = null;

  get running(): boolean {
    return this.records !== null;
  }

  start(): void {
    this.records = [];
  }

  stop(): CallRecord[] {
    const records = this.records ?? [];
    this.records = null;
    return records;
  }

  add(record: CallRecord): void {
    this.records?.push(record);
  }
}
