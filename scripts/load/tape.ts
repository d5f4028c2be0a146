/** Calls of one kind: how long the answered ones took, in ms, and how often each refusal was heard. */
export interface Track {
  times: number[];
  refusals: Map<string, number>;
}

/** What happened to the calls of all phones. */
export class Tape {
  readonly tracks = new Map<string, Track>();

  track(action: string): Track {
    const track = this.tracks.get(action) ?? { times: [], refusals: new Map<string, number>() };
    this.tracks.set(action, track);
    return track;
  }

  done(action: string, ms: number): void {
    this.track(action).times.push(ms);
  }

  /** @param why a rule, a code, or what the connection said. */
  refused(action: string, why: string): void {
    const { refusals } = this.track(action);
    refusals.set(why, (refusals.get(why) ?? 0) + 1);
  }
}

/** The value that a share (0 to 1) of the list does not exceed; NaN of an empty list. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}
