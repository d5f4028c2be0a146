import { CloudFailure, NETWORK_ERROR, refusedOr } from './entrance';
import { type Network, SLOW, wait } from './network';

export interface Progress {
  progress: number;
  totalBytesSent: number;
  totalBytesExpectedToSend: number;
}

export interface Task {
  abort(): void;
  onProgressUpdate(listener: (progress: Progress) => void): void;
  offProgressUpdate(listener?: (progress: Progress) => void): void;
  onHeadersReceived(listener: (headers: object) => void): void;
  offHeadersReceived(listener?: (headers: object) => void): void;
}

/** How often a slow upload tells its progress (ms). */
const SLOW_STEP = 250;

/** One upload under way: its progress, its abort, and its death when the network goes away. */
export class Upload {
  private readonly listeners = new Set<(progress: Progress) => void>();
  private readonly request = new XMLHttpRequest();
  private stopped: string | null = null;

  constructor(private readonly network: Network) {}

  readonly task: Task = {
    abort: () => this.stop('uploadFile:fail abort'),
    onProgressUpdate: (listener) => void this.listeners.add(listener),
    offProgressUpdate: (listener) =>
      listener ? void this.listeners.delete(listener) : this.listeners.clear(),
    onHeadersReceived: () => undefined,
    offHeadersReceived: () => undefined,
  };

  async send(
    url: string,
    body: Blob,
    headers: Record<string, string>,
  ): Promise<Record<string, unknown>> {
    const lost = (status: { isConnected: boolean }) => {
      if (!status.isConnected) this.stop('uploadFile:fail net::ERR_INTERNET_DISCONNECTED');
    };
    this.network.on(lost);
    try {
      if (this.network.mode === 'offline')
        this.stop('uploadFile:fail net::ERR_INTERNET_DISCONNECTED');
      if (this.network.mode === 'slow') await this.crawl(body.size);
      this.check();
      return await this.exchange(url, body, headers);
    } finally {
      this.network.off(lost);
    }
  }

  private exchange(
    url: string,
    body: Blob,
    headers: Record<string, string>,
  ): Promise<Record<string, unknown>> {
    const { request } = this;
    request.open('PUT', url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => this.tell(event.loaded, event.total);
    return new Promise((resolve, reject) => {
      request.onload = () => {
        try {
          resolve(refusedOr(request.responseText, request.status));
        } catch (error) {
          reject(error as Error);
        }
      };
      request.onerror = () =>
        reject(new CloudFailure(NETWORK_ERROR, 'uploadFile:fail net::ERR_CONNECTION_RESET'));
      request.onabort = () =>
        reject(new CloudFailure(NETWORK_ERROR, this.stopped ?? 'uploadFile:fail abort'));
      request.send(body);
    });
  }

  /** A slow network: tells the progress that such a network would have, before the real exchange. */
  private async crawl(total: number): Promise<void> {
    const step = (SLOW.bytesPerSecond * SLOW_STEP) / 1000;
    for (let sent = step; sent < total && !this.stopped; sent += step) {
      await wait(SLOW_STEP);
      this.tell(Math.floor(sent), total);
    }
  }

  private tell(sent: number, total: number): void {
    const progress = total === 0 ? 100 : Math.floor((sent / total) * 100);
    for (const listener of this.listeners)
      listener({ progress, totalBytesSent: sent, totalBytesExpectedToSend: total });
  }

  private stop(reason: string): void {
    this.stopped ??= reason;
    this.request.abort();
  }

  private check(): void {
    if (this.stopped) throw new CloudFailure(NETWORK_ERROR, this.stopped);
  }
}
