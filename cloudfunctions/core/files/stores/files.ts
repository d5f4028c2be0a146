import { createHash, randomBytes } from 'crypto';
import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { Transform } from 'stream';
import { pipeline } from 'stream/promises';
import { blockSource } from '../../../../miniprogram/shared/media/blocks';
import type { Source } from '../../../../miniprogram/shared/media/source';
import { cloud } from '../../ground/cloud';
import { get, readRange } from '../../ground/range-request';

/** A stored file whose bytes can be read in pieces, all of one version. */
export interface StoredFile {
  url: string;
  etag: string | null;
  source: Source & { readonly fetched: number };
}

/** The file was overwritten between two looks at it. */
export class FileChanged extends Error {
  override readonly name = 'FileChanged';
}

const HEAD_BYTES = 32 * 1024;
/** Long enough for one call of a function. */
const URL_SECONDS = 600;

/**
 * Opens an uploaded file for reading by range.
 * @param file cloud file id.
 * @returns null when there is no such file.
 * @throws FileChanged from the source's `read` when the file is overwritten meanwhile.
 */
export async function openFile(file: string): Promise<StoredFile | null> {
  const answer = await cloud.getTempFileURL({ fileList: [{ fileID: file, maxAge: URL_SECONDS }] });
  const found = answer?.fileList[0];
  if (found === undefined || found.status !== 0 || found.tempFileURL === '') return null;
  const url = encodeURI(found.tempFileURL);
  const head = await readRange(url, 0, HEAD_BYTES);
  const source = blockSource(head.total, head.bytes, async (offset, length) => {
    const part = await readRange(url, offset, length);
    if (part.etag !== head.etag || part.total !== head.total) throw new FileChanged();
    return part.bytes;
  });
  return { url, etag: head.etag, source };
}

/**
 * All bytes of a stored file that is known to be small, for what a bounded walk over headers does not do.
 * @throws FileChanged when it is no longer the file that `openFile` saw.
 */
export async function readWhole({ url, etag, source }: StoredFile): Promise<Buffer> {
  const all = await readRange(url, 0, source.size);
  if (all.etag !== etag || all.total !== source.size || all.bytes.length !== source.size)
    throw new FileChanged();
  return all.bytes;
}

/**
 * Addresses under which anybody who is given them can read stored files for a while, in their order.
 * @param files at most 50.
 * @param seconds how long.
 * @throws Error when one is not there.
 */
export async function temporaryUrls(files: readonly string[], seconds = 3600): Promise<string[]> {
  if (files.length === 0) return [];
  const fileList = files.map((file) => ({ fileID: file, maxAge: seconds }));
  const answer = await cloud.getTempFileURL({ fileList });
  return files.map((file) => {
    const found = answer?.fileList.find(({ fileID }) => fileID === file);
    if (found === undefined || found.status !== 0 || found.tempFileURL === '')
      throw new Error('A stored file has no address');
    // A Chinese name may come as it is, which not every phone's download takes.
    return found.tempFileURL.replace(/[^\x21-\x7e]+/gu, encodeURIComponent);
  });
}

/** The same for one file. */
export const temporaryUrl = async (file: string, seconds = 3600): Promise<string> =>
  (await temporaryUrls([file], seconds))[0] ?? '';

/** Where a path leads inside a file id, `cloud://<environment>/<path>`; null for any other text. */
export const pathOf = (file: string): string | null =>
  /^cloud:\/\/[^/]+\/(.+)$/.exec(file)?.[1] ?? null;

/** Where no client can write: `originals` no phone reads either, `media` everybody; see deploy/storage.json. */
export type KeptRoot = 'originals' | 'media';

/** A file brought here by stream, with what its bytes proved to be. Call `discard` when done. */
export interface LocalCopy {
  /** Where it lies on this machine. */
  path: string;
  sha256: string;
  /** Stores the copy, as it is by then, under `originals/` or `media/`; gives its cloud file id. */
  keep: (root: KeptRoot, name: string) => Promise<string>;
  discard: () => Promise<void>;
}

/**
 * Copies a stored file to temporary disk, hashing it on the way; memory holds one chunk at a time.
 * @throws FileChanged when it is no longer the file that `openFile` saw.
 */
export async function fetchCopy({ url, etag, source }: StoredFile): Promise<LocalCopy> {
  const local = path.join(os.tmpdir(), `copy-${process.pid}-${randomBytes(8).toString('hex')}`);
  const discard = (): Promise<void> => fs.promises.rm(local, { force: true });
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    const answer = await get(url, {});
    if (answer.statusCode !== 200 || (answer.headers.etag ?? null) !== etag) {
      answer.resume();
      throw new FileChanged();
    }
    const measure = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        bytes += chunk.length;
        hash.update(chunk);
        done(bytes > source.size ? new FileChanged() : null, chunk);
      },
    });
    await pipeline(answer, measure, fs.createWriteStream(local));
    if (bytes !== source.size) throw new FileChanged();
  } catch (error) {
    await discard();
    throw error;
  }
  return {
    path: local,
    sha256: hash.digest('hex'),
    discard,
    keep: (root, name) => keep(local, root, name),
  };
}

/** A path that nobody guesses, since it is all that keeps a work from being seen before it is shown. */
async function keep(local: string, root: KeptRoot, name: string): Promise<string> {
  const cloudPath = `${root}/${randomBytes(16).toString('hex')}/${name}`;
  const stored = await cloud.uploadFile({ cloudPath, fileContent: fs.createReadStream(local) });
  return stored.fileID;
}

/** Stores bytes where no client can write; gives their cloud file id. */
export const keepFile = async (cloudPath: string, bytes: Buffer): Promise<string> =>
  (await cloud.uploadFile({ cloudPath, fileContent: bytes })).fileID;

/** Stores a file of temporary disk where no client can write, by stream; gives its cloud file id. */
export const keepLocal = async (cloudPath: string, local: string): Promise<string> =>
  (await cloud.uploadFile({ cloudPath, fileContent: fs.createReadStream(local) })).fileID;

/** A stored file as it comes, for what is larger than memory. @throws Error when it is not there. */
export async function streamFile(file: string): Promise<AsyncIterable<Buffer>> {
  const answer = await get(await temporaryUrl(file, URL_SECONDS), {});
  if (answer.statusCode !== 200) {
    answer.resume();
    throw new Error(`A stored file answered ${String(answer.statusCode)}`);
  }
  return answer;
}

/** The bytes of a stored file. @throws Error when it is not there. */
export async function readFile(file: string): Promise<Buffer> {
  const { fileContent } = await cloud.downloadFile({ fileID: file });
  return fileContent;
}

/** Removes files that are no longer needed; what fails stays behind and costs only space. */
export async function removeFiles(files: readonly string[]): Promise<void> {
  if (files.length === 0) return;
  await Promise.resolve(cloud.deleteFile({ fileList: [...files] })).catch(() => undefined);
}
