import * as http from 'http';
import type { AddressInfo } from 'net';
import { readRange } from '../../cloudfunctions/core/ground/range-request';

const BYTES = Buffer.from(Array.from({ length: 5000 }, (_, index) => index % 251));

/** A file server with the manners under test; tells how much it was able to send. */
async function serving(
  answer: http.RequestListener,
  run: (url: string) => Promise<void>,
): Promise<void> {
  const server = http.createServer(answer).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  try {
    await run(`http://127.0.0.1:${(server.address() as AddressInfo).port}/file`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

test('a server that knows ranges sends the part and tells the whole', () =>
  serving(
    (req, res) => {
      expect(req.headers.range).toBe('bytes=10-29');
      res.writeHead(206, { 'content-range': 'bytes 10-29/5000', etag: '"a"' });
      res.end(BYTES.subarray(10, 30));
    },
    async (url) => {
      const answer = await readRange(url, 10, 20);
      expect(answer).toEqual({ bytes: BYTES.subarray(10, 30), total: 5000, etag: '"a"' });
    },
  ));

test('a server that ignores ranges is left as soon as enough has come', async () => {
  const endless = 512 * 1024 * 1024;
  let sent = 0;
  let left: () => void;
  const hungUp = new Promise<void>((resolve) => (left = resolve));
  await serving(
    (_req, res) => {
      res.writeHead(200, { 'content-length': endless });
      const send = (): void => {
        while (!res.destroyed && sent < endless) {
          sent += BYTES.length;
          if (!res.write(BYTES)) return;
        }
      };
      res.on('drain', send).on('close', () => left());
      send();
    },
    async (url) => {
      const answer = await readRange(url, 10_010, 20);
      expect(answer.bytes).toEqual(BYTES.subarray(10, 30));
      expect(answer.total).toBe(endless);
      await hungUp;
      expect(sent).toBeLessThan(8 * 1024 * 1024);
    },
  );
});

test('an empty file has no range and reads as nothing', () =>
  serving(
    (_req, res) => res.writeHead(416).end(),
    async (url) => expect(await readRange(url, 0, 20)).toMatchObject({ total: 0 }),
  ));

test.each([403, 404, 500])('an answer of %d is an error', (status) =>
  serving(
    (_req, res) => res.writeHead(status).end('no'),
    async (url) => expect(readRange(url, 0, 20)).rejects.toThrow(String(status)),
  ),
);
