import { createHash } from 'crypto';
import * as fs from 'fs';
import * as http from 'http';
import type { AddressInfo } from 'net';
import * as os from 'os';
import {
  fetchCopy,
  FileChanged,
  openFile,
  type StoredFile,
} from '../../../cloudfunctions/core/files/stores/files';

/** Stands in for the object storage: one file, whose content and version a test may change. */
const stored = { bytes: Buffer.alloc(0), etag: '"1"', url: '' };

jest.mock('../../../cloudfunctions/core/ground/cloud', () => ({
  cloud: {
    getTempFileURL: () =>
      Promise.resolve({ fileList: [{ status: 0, tempFileURL: stored.url, errMsg: '' }] }),
  },
}));

const server = http.createServer((req, res) => {
  const headers = { etag: stored.etag };
  const range = /^bytes=(\d+)-(\d+)$/.exec(req.headers.range ?? '');
  if (range === null) {
    res.writeHead(200, headers).end(stored.bytes);
    return;
  }
  const part = stored.bytes.subarray(Number(range[1]), Number(range[2]) + 1);
  const total = `bytes ${range[1]}-${range[2]}/${stored.bytes.length}`;
  res.writeHead(206, { ...headers, 'content-range': total }).end(part);
});
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stored.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/file`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const first = Buffer.alloc(100_000, 1);
beforeEach(() => Object.assign(stored, { bytes: first, etag: '"1"' }));

async function opened(): Promise<StoredFile> {
  const file = await openFile('cloud://local/uploads/x/original.jpg');
  if (file === null) throw new Error('the file was not opened');
  return file;
}
/** What this process has left in the temporary folder, which it only looks at. */
const copies = (): string[] =>
  fs.readdirSync(os.tmpdir()).filter((name) => name.startsWith(`copy-${process.pid}-`));

test('a copy is hashed byte by byte, and gone from the disk afterwards', async () => {
  const before = copies();
  const copy = await fetchCopy(await opened());
  expect(copy.sha256).toBe(createHash('sha256').update(first).digest('hex'));
  await copy.discard();
  expect(copies()).toEqual(before);
});

test.each([
  ['replaced by one of the same size', { bytes: Buffer.alloc(100_000, 2), etag: '"2"' }],
  ['replaced by a longer one', { bytes: Buffer.alloc(100_001, 1), etag: '"1"' }],
  ['replaced by a shorter one', { bytes: Buffer.alloc(99_999, 1), etag: '"1"' }],
])('a file %s after it was looked at is not copied', async (_, change) => {
  const before = copies();
  const file = await opened();
  Object.assign(stored, change);
  await expect(fetchCopy(file)).rejects.toThrow(FileChanged);
  expect(copies()).toEqual(before);
});

test('a file replaced between two reads is noticed', async () => {
  const { source } = await opened();
  expect((await source.read(0, 4)).length).toBe(4);
  Object.assign(stored, { etag: '"2"' });
  await expect(source.read(60_000, 4)).rejects.toThrow(FileChanged);
});
