/** The phone's network as the panel sets it; shared by all of wx that talks to the cloud. */
export type NetworkMode = 'online' | 'slow' | 'offline';

type Listener = (status: { isConnected: boolean; networkType: string }) => void;

/** A slow network waits this long before each exchange (ms) and carries this many bytes a second. */
export const SLOW = { latency: 1500, bytesPerSecond: 400 * 1024 };

const KEY = 'simulator.network';

export class Network {
  private readonly listeners = new Set<Listener>();

  get mode(): NetworkMode {
    const kept = sessionStorage.getItem(KEY);
    return kept === 'slow' || kept === 'offline' ? kept : 'online';
  }

  set(mode: NetworkMode): void {
    sessionStorage.setItem(KEY, mode);
    for (const listener of this.listeners)
      listener({ isConnected: mode !== 'offline', networkType: this.type });
  }

  get type(): string {
    return { online: 'wifi', slow: '3g', offline: 'none' }[this.mode];
  }

  on(listener: Listener): void {
    this.listeners.add(listener);
  }

  off(listener?: Listener): void {
    if (listener) this.listeners.delete(listener);
    else this.listeners.clear();
  }

  /** Passes after the network's delay for this many bytes; throws when there is no network. */
  async pass(bytes = 0): Promise<void> {
    if (this.mode === 'offline') throw new Offline();
    if (this.mode === 'slow') await wait(SLOW.latency + (bytes / SLOW.bytesPerSecond) * 1000);
  }
}

export class Offline extends Error {
  constructor() {
    super('request:fail net::ERR_INTERNET_DISCONNECTED');
  }
}

export const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
