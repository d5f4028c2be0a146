import type { IncomingMessage, ServerResponse } from 'http';

/** A request answered with an HTTP error and a JSON body. */
export class HttpError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** Reads a whole body; throws HttpError 413 beyond the limit (bytes). */
export function readBody(req: IncomingMessage, most: number): Promise<Buffer> {
  // Events rather than `for await`, which costs more than all else a small request needs.
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    req.on('data', (bytes: Buffer) => {
      size += bytes.length;
      chunks.push(bytes);
      if (size <= most) return;
      req.pause();
      reject(new HttpError(413, 'the request is too large'));
    });
    req.on('end', () =>
      resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)),
    );
    req.on('error', reject);
    req.on('close', () => {
      if (!req.readableEnded) reject(new Error('the request broke off'));
    });
  });
}

/** Reads a JSON body; an empty one is null. */
export async function readJson(req: IncomingMessage, most: number): Promise<unknown> {
  const text = (await readBody(req, most)).toString('utf8');
  if (text === '') return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new HttpError(400, 'the body is not JSON');
  }
}

/** Answers with JSON and gives the bytes sent. */
export function sendJson(res: ServerResponse, status: number, value: unknown): number {
  const text = JSON.stringify(value) ?? 'null';
  const length = Buffer.byteLength(text);
  res.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': length,
    'cache-control': 'no-store',
  });
  // As text it leaves in one write together with the headers.
  res.end(text);
  return length;
}

/** A header's single value, or null. */
export function header(req: IncomingMessage, name: string): string | null {
  const value = req.headers[name];
  return typeof value === 'string' && value !== '' ? value : null;
}
