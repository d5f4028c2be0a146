import { safeName } from './content-type';
import { fileIdOf, pathOf } from './file-id';
import type { FileStore, StoredFile } from './file-store';
import type { UrlSigner } from './signed-url';

/** Ids one request may name. */
export const MOST_FILES = 50;
const DEFAULT_AGE_SECONDS = 86_400;
const UPLOAD_AGE_SECONDS = 3600;

export interface Link {
  fileId: string;
  /** null when there is no such file. */
  url: string | null;
  maxAge: number;
}

/** The environment's file storage: stored files and the URLs that open them. */
export class Bucket {
  constructor(
    readonly files: FileStore,
    readonly signer: UrlSigner,
    private readonly url: string,
  ) {}

  find(fileId: string): StoredFile | null {
    const path = pathOf(fileId);
    return path === null ? null : this.files.get(path);
  }

  /** A temporary URL; it holds no character that needs escaping, because the SDK escapes it again. */
  link(fileId: string, maxAge = DEFAULT_AGE_SECONDS): Link {
    const file = this.find(fileId);
    if (!file) return { fileId, url: null, maxAge };
    const token = this.signer.sign('get', file.path, maxAge);
    return { fileId, url: `${this.url}/files/${token}/${safeName(file.path)}`, maxAge };
  }

  /** Where a function may PUT the bytes of a path. */
  uploadUrl(path: string): { url: string; fileId: string } {
    const token = this.signer.sign('put', path, UPLOAD_AGE_SECONDS);
    return { url: `${this.url}/files/${token}`, fileId: fileIdOf(path) };
  }
}
