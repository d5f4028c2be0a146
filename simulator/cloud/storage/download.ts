import * as fs from 'fs';
import type { IncomingMessage, ServerResponse } from 'http';
import { pipeline } from 'stream/promises';
import { contentTypeOf, dispositionOf } from './content-type';
import type { FileStore, StoredFile } from './file-store';
import { readRange } from './range';

/** Sends a stored file: whole, by range, or only its head. */
export async function download(
  req: IncomingMessage,
  res: ServerResponse,
  store: FileStore,
  file: StoredFile,
): Promise<void> {
  const etag = `"${file.etag}"`;
  const headers = {
    'accept-ranges': 'bytes',
    'cache-control': 'private, no-cache',
    'content-disposition': dispositionOf(file.path),
    'content-security-policy': 'sandbox',
    'content-type': contentTypeOf(file.path),
    etag,
    'last-modified': new Date(file.storedAt).toUTCString(),
    'x-content-type-options': 'nosniff',
  };
  if (!matches(req.headers['if-match'], etag, true)) return end(res, 412, headers);
  if (matches(req.headers['if-none-match'], etag, false)) return end(res, 304, headers);
  const stale = req.headers['if-range'] !== undefined && req.headers['if-range'] !== etag;
  const range = readRange(stale ? undefined : req.headers.range, file.size);
  if (range === 'unsatisfiable') {
    return end(res, 416, { ...headers, 'content-range': `bytes */${file.size}` });
  }
  const { start, end: last } = range ?? { start: 0, end: file.size - 1 };
  res.writeHead(range ? 206 : 200, {
    ...headers,
    'content-length': last - start + 1,
    ...(range ? { 'content-range': `bytes ${start}-${last}/${file.size}` } : {}),
  });
  if (req.method === 'HEAD' || file.size === 0) {
    res.end();
    return;
  }
  try {
    await pipeline(fs.createReadStream(store.locate(file), { start, end: last }), res);
  } catch {
    // The reader went away in the middle: nothing is left to answer.
    res.destroy();
  }
}

function end(res: ServerResponse, status: number, headers: Record<string, string>): void {
  res.writeHead(status, headers);
  res.end();
}

function matches(header: string | undefined, etag: string, absent: boolean): boolean {
  if (header === undefined) return absent;
  return header.split(',').some((each) => each.trim() === etag || each.trim() === '*');
}
