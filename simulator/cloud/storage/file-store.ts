import { createHash, randomUUID } from 'crypto';
import * as fs from 'fs';
import { unlink, writeFile } from 'fs/promises';
import * as path from 'path';
import type { Readable } from 'stream';
import { pipeline } from 'stream/promises';

export interface StoredFile {
  path: string;
  /** openid of the person who uploaded it; null when a function did. */
  owner: string | null;
  size: number;
  /** MD5 in hexadecimal, as the object storage gives it. */
  etag: string;
  storedAt: number;
  /** File name of the bytes. */
  data: string;
}

/**
 * Files of the bucket: bytes under a fresh name, and a small record renamed into place last, so that a killed
 * process leaves either the old file or the new one.
 */
export class FileStore {
  private readonly files = new Map<string, StoredFile>();

  constructor(private readonly folder: string) {
    fs.mkdirSync(folder, { recursive: true });
    const names = fs.readdirSync(folder);
    for (const name of names) {
      if (!name.endsWith('.json')) continue;
      const file = JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8')) as StoredFile;
      this.files.set(file.path, file);
    }
    this.sweep(names);
  }

  get(cloudPath: string): StoredFile | null {
    return this.files.get(cloudPath) ?? null;
  }

  list(): StoredFile[] {
    return [...this.files.values()];
  }

  /** Where the bytes are on this machine. */
  locate(file: StoredFile): string {
    return path.join(this.folder, file.data);
  }

  /** Stores a stream whole or not at all; an existing file of that path is replaced. */
  async put(cloudPath: string, owner: string | null, source: Readable): Promise<StoredFile> {
    const data = `${randomUUID()}.bin`;
    const target = path.join(this.folder, data);
    try {
      const digest = createHash('md5');
      let size = 0;
      const sink = fs.createWriteStream(target);
      await pipeline(
        source,
        async function* (chunks: AsyncIterable<Buffer>) {
          for await (const chunk of chunks) {
            digest.update(chunk);
            size += chunk.length;
            yield chunk;
          }
        },
        sink,
      );
      const etag = digest.digest('hex');
      const file = { path: cloudPath, owner, size, etag, storedAt: Date.now(), data };
      await this.record(file);
      return file;
    } catch (error) {
      await unlink(target).catch(() => undefined);
      throw error;
    }
  }

  async delete(cloudPath: string): Promise<boolean> {
    const file = this.files.get(cloudPath);
    if (!file) return false;
    this.files.delete(cloudPath);
    fs.unlinkSync(this.recordPath(cloudPath));
    await unlink(this.locate(file)).catch(() => undefined);
    return true;
  }

  /** Disk and memory change in one step, so that uploads of one path at a time cannot part them. */
  private async record(file: StoredFile): Promise<void> {
    const target = this.recordPath(file.path);
    const draft = `${target}.${randomUUID()}.draft`;
    await writeFile(draft, JSON.stringify(file));
    const before = this.files.get(file.path);
    fs.renameSync(draft, target);
    this.files.set(file.path, file);
    if (before) await unlink(this.locate(before)).catch(() => undefined);
  }

  /** Removes what a killed process left half written. */
  private sweep(names: readonly string[]): void {
    const kept = new Set(this.list().map((file) => file.data));
    for (const name of names) {
      if (name.endsWith('.json') || kept.has(name)) continue;
      fs.unlinkSync(path.join(this.folder, name));
    }
  }

  private recordPath(cloudPath: string): string {
    return path.join(this.folder, `${createHash('sha256').update(cloudPath).digest('hex')}.json`);
  }
}
