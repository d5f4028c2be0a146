import { fileUrls } from './cloud-files';
import type { Entrance } from './entrance';
import { nearby } from './nearby';
import { type FileStore, isLocalPath } from './file-store';

/** The most ids that one question to the cloud may hold. */
const BATCH = 50;
/** A signed address is asked again after this long (ms), well before it expires. */
const KEPT = 10 * 60_000;

interface Known {
  url: Promise<string>;
  until: number;
}

/** Turns every kind of source that WXML accepts into an address the browser can load. */
export class Sources {
  private readonly known = new Map<string, Known>();
  private waiting: { id: string; answer: (url: string) => void }[] = [];

  constructor(
    private readonly files: FileStore,
    private readonly entrance: Entrance,
  ) {}

  resolve(src: string): string | Promise<string> {
    if (!src || /^(https?:|data:|blob:|\/\/)/.test(src)) return nearby(src);
    if (src.startsWith('cloud://')) return this.cloud(src);
    if (isLocalPath(src)) return this.files.url(src) ?? '';
    return `package/${src.replace(/^\.?\//, '')}`;
  }

  private cloud(id: string): Promise<string> {
    const found = this.known.get(id);
    if (found && found.until > performance.now()) return found.url;
    const url = new Promise<string>((answer) => {
      this.waiting.push({ id, answer });
      // Images of one rendering ask together: the question leaves after this turn.
      if (this.waiting.length === 1) setTimeout(() => void this.flush(), 0);
    });
    this.known.set(id, { url, until: performance.now() + KEPT });
    return url;
  }

  private async flush(): Promise<void> {
    const asked = this.waiting;
    this.waiting = [];
    for (let at = 0; at < asked.length; at += BATCH) {
      const batch = asked.slice(at, at + BATCH);
      const urls = await this.ask(batch.map((one) => one.id));
      for (const one of batch) {
        const url = urls.get(one.id) ?? '';
        if (!url) this.known.delete(one.id);
        one.answer(url);
      }
    }
  }

  private async ask(ids: string[]): Promise<Map<string, string>> {
    try {
      const found = await fileUrls(this.entrance, ids);
      return new Map(
        found.filter((file) => file.status === 0).map((file) => [file.fileID, file.tempFileURL]),
      );
    } catch {
      return new Map();
    }
  }
}
