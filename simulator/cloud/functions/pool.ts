import type { Instance } from './instance';

/** How long an instance beyond the first may rest before it ends, ms. */
const REST_MS = 60_000;

export interface InstanceCount {
  cold: number;
  warm: number;
}

interface Waiting {
  /** False once nobody is left to hear the reply. */
  wanted(): boolean;
  take(instance: Instance): void;
  refuse(): void;
}

/** A caller waited in vain: whoever asked for the call has been stopped. */
export class GivenUp extends Error {}

/** The instances of one function: warm ones first, new ones up to a limit, then callers queue. */
export class Pool {
  readonly count: InstanceCount = { cold: 0, warm: 0 };
  private readonly instances = new Set<Instance>();
  /** The one used last is at the end and is taken first. */
  private readonly idle: { instance: Instance; since: number }[] = [];
  private readonly queue: Waiting[] = [];
  private readonly reaper: NodeJS.Timeout;
  private closed = false;

  constructor(
    private readonly limit: number,
    private readonly start: (onExit: () => void) => Instance,
  ) {
    this.reaper = setInterval(() => {
      this.reap();
    }, REST_MS);
    this.reaper.unref();
  }

  /** Throws GivenUp when `wanted` is false, or turns false while waiting. */
  acquire(wanted: () => boolean = () => true): Promise<Instance> {
    if (this.closed) return Promise.reject(new Error('the cloud is closed'));
    if (!wanted()) return Promise.reject(new GivenUp());
    const warm = this.idle.pop();
    if (warm) {
      this.count.warm++;
      return Promise.resolve(warm.instance);
    }
    if (this.instances.size < this.limit) return Promise.resolve(this.open());
    return new Promise((resolve, reject) => {
      const refuse = (): void => reject(new GivenUp());
      this.queue.push({ wanted, take: resolve, refuse });
    });
  }

  /** Sends away the waiting callers that nobody listens to any more. */
  sweep(): void {
    for (const waiting of this.queue.splice(0)) {
      if (waiting.wanted()) this.queue.push(waiting);
      else waiting.refuse();
    }
  }

  release(instance: Instance): void {
    if (!instance.alive || this.closed) {
      this.forget(instance);
      return;
    }
    const next = this.queue.shift();
    if (next) {
      this.count.warm++;
      next.take(instance);
    } else this.idle.push({ instance, since: performance.now() });
  }

  /** Ends all instances in the middle of what they do; resolves when they are gone. */
  async crash(): Promise<void> {
    // Nobody may be given one that is about to end.
    this.idle.length = 0;
    await Promise.all([...this.instances].map((instance) => instance.close()));
  }

  async close(): Promise<void> {
    this.closed = true;
    clearInterval(this.reaper);
    for (const waiting of this.queue.splice(0)) waiting.refuse();
    await this.crash();
  }

  private open(): Instance {
    this.count.cold++;
    const instance: Instance = this.start(() => {
      this.forget(instance);
    });
    this.instances.add(instance);
    return instance;
  }

  /** Gives memory back: all but one of the instances that nobody needed for a while end. */
  private reap(): void {
    const old = performance.now() - REST_MS;
    while (this.idle.length > 1 && (this.idle[0]?.since ?? Infinity) < old) {
      this.idle.shift()?.instance.kill();
    }
  }

  /** A dead instance makes room for whoever waits. */
  private forget(instance: Instance): void {
    const place = this.idle.findIndex((each) => each.instance === instance);
    if (place >= 0) this.idle.splice(place, 1);
    if (!this.instances.delete(instance) || this.closed) return;
    const next = this.queue.shift();
    next?.take(this.open());
  }
}
