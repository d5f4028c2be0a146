/** The time of one call: real time moved by `shift` ms, or standing still at a moment. */
export type CallTime = { shift: number } | { still: number };

/** The moment a call is at, ms since the epoch. */
export const momentOf = (time: CallTime): number =>
  'still' in time ? time.still : Date.now() + time.shift;

/** The campaign's clock: real time moved by an offset, so it ticks on from wherever it is set. */
export class CampaignClock {
  private offset = 0;
  private readonly listeners = new Set<() => void>();

  constructor(startAt?: number) {
    if (startAt !== undefined) this.offset = startAt - Date.now();
  }

  /** The campaign's time, ms since the epoch. */
  now(): number {
    return Date.now() + this.offset;
  }

  /** Ms to add to real time; what a function instance is told before a call. */
  get shift(): number {
    return this.offset;
  }

  set(ms: number): void {
    this.move(ms - Date.now());
  }

  /** Back to real time. */
  reset(): void {
    this.move(0);
  }

  /** Called after each move; returns a function that stops listening. */
  onMove(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private move(offset: number): void {
    if (!Number.isFinite(offset)) throw new RangeError('the clock needs a number of ms');
    this.offset = offset;
    for (const listener of this.listeners) listener();
  }
}
