/** Files a mini program can name. Temporary ones live in memory, saved ones in IndexedDB per person. */
export const USER_DATA_PATH = 'wxfile://usr';
const SAVED = 'wxfile://store_';
const TEMP = 'wxfile://tmp_';

export interface StoredFile {
  blob: Blob;
  createTime: number;
}

export class FileStore {
  private readonly files = new Map<string, StoredFile>();
  private readonly urls = new Map<string, string>();
  private readonly directories = new Set<string>([USER_DATA_PATH]);
  private database: IDBDatabase | null = null;
  private opening: Promise<void> = Promise.resolve();

  constructor(private readonly openid: string) {}

  /** Resolves once saved files are back, or cannot be. */
  get opened(): Promise<void> {
    return this.opening.catch(() => undefined);
  }

  /** Brings back what this person saved before; temporary files are gone, as after WeChat restarts. */
  open(): Promise<void> {
    this.opening = this.bringBack();
    return this.opening;
  }

  private async bringBack(): Promise<void> {
    this.database = await openDatabase();
    const records = this.database
      .transaction('files')
      .objectStore('files')
      .getAll(keyRange(this.openid));
    for (const record of (await done(records)) as (StoredFile & {
      owner: string;
      path: string;
    })[]) {
      this.files.set(record.path, { blob: record.blob, createTime: record.createTime });
    }
  }

  temporary(blob: Blob, extension: string): string {
    const path = `${TEMP}${randomName()}${extension ? `.${extension}` : ''}`;
    this.files.set(path, { blob, createTime: Date.now() });
    return path;
  }

  savedName(extension: string): string {
    return `${SAVED}${randomName()}${extension ? `.${extension}` : ''}`;
  }

  get(path: string): StoredFile | undefined {
    return this.files.get(path);
  }

  put(path: string, blob: Blob): void {
    this.forget(path);
    const file = { blob, createTime: Date.now() };
    this.files.set(path, file);
    if (isKept(path)) this.write((files) => files.put({ owner: this.openid, path, ...file }));
  }

  remove(path: string): boolean {
    const had = this.files.delete(path);
    this.forget(path);
    if (had && isKept(path)) this.write((files) => files.delete([this.openid, path]));
    return had;
  }

  list(prefix: string): string[] {
    return [...this.files.keys()].filter((path) => path.startsWith(prefix));
  }

  saved(): string[] {
    return this.list(SAVED);
  }

  get folders(): Set<string> {
    return this.directories;
  }

  /** A URL the browser can show; the same one for the same file. */
  url(path: string): string | undefined {
    const file = this.files.get(path);
    if (!file) return undefined;
    const known = this.urls.get(path) ?? URL.createObjectURL(file.blob);
    this.urls.set(path, known);
    return known;
  }

  private forget(path: string): void {
    const url = this.urls.get(path);
    if (url) URL.revokeObjectURL(url);
    this.urls.delete(path);
  }

  private write(change: (files: IDBObjectStore) => IDBRequest): void {
    if (this.database) change(this.database.transaction('files', 'readwrite').objectStore('files'));
  }
}

export const isLocalPath = (path: string) => path.startsWith('wxfile://');
export const extensionOf = (path: string) => /\.([A-Za-z0-9]{1,8})$/.exec(path)?.[1] ?? '';
const isKept = (path: string) => path.startsWith(SAVED) || path.startsWith(USER_DATA_PATH);
const keyRange = (owner: string) => IDBKeyRange.bound([owner], [owner, []]);
const randomName = () => crypto.randomUUID().replaceAll('-', '');

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open('simulator-files', 1);
  request.onupgradeneeded = () =>
    request.result.createObjectStore('files', { keyPath: ['owner', 'path'] });
  return done(request);
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });
}
