import type { Instance } from './instance';

export interface InstanceCount {
  cold: number;
  warm: number;
}

/** The instances of one function: warm ones first, new ones up to a limit, then callers queue. */
export class Pool {
  readonly count: InstanceCount = { cold: 0, warm: 0 };
  private readonly instances = new Set<Instance>();
  private readonly idle: Instance[] = [];
  private readonly queue: ((instance: Instance) => void)[] = [];
  private closed = false;

  constructor(
    private readonly limit: number,
    private readonly start: (onExit: () => void) => Instance,
  ) {}

  acquire(): Promise<Instance> {
    if (this.closed) return Promise.reject(new Error('the cloud is closed'));
    const warm = this.idle.pop();
    if (warm) {
      this.count.warm++;
      return Promise.resolve(warm);
    }
    if (this.instances.size < this.limit) return Promise.resolve(this.open());
    return new Promise((resolve) => this.queue.push(resolve));
  }

  release(instance: Instance): void {
    if (!instance.alive || this.closed) {
      this.forget(instance);
      return;
    }
    const next = this.queue.shift();
    if (next) {
      this.count.warm++;
      next(instance);
    } else this.idle.push(instance);
  }

  async close(): Promise<void> {
    this.closed = true;
    await Promise.all([...this.instances].map((instance) => instance.close()));
  }

  private open(): Instance {
    this.count.cold++;
    const instance: Instance = this.start(() => {
      this.forget(instance);
    });
    this.instances.add(instance);
    return instance;
  }

  /** A dead instance makes room for whoever waits. */
  private forget(instance: Instance): void {
    const place = this.idle.indexOf(instance);
    if (place >= 0) this.idle.splice(place, 1);
    if (!this.instances.delete(instance) || this.closed) return;
    const next = this.queue.shift();
    if (next) next(this.open());
  }
}
