import * as http from 'http';
import * as https from 'https';

/** What a server answered to a request for part of a file. */
export interface RangeAnswer {
  /** Bytes from `offset`, at most as many as were asked for. */
  bytes: Buffer;
  /** Size of the whole file. */
  total: number;
  /** Names this version of the file; null when the server does not say. */
  etag: string | null;
}

const TIME_LIMIT_MS = 8000;

/** Opens a GET request and resolves with its answer once the headers are there. */
export function get(url: string, headers: http.OutgoingHttpHeaders): Promise<http.IncomingMessage> {
  const client = url.startsWith('https:') ? https : http;
  return new Promise((resolve, reject) => {
    const request = client.get(url, { headers, timeout: TIME_LIMIT_MS }, resolve);
    request.on('timeout', () => request.destroy(new Error('ETIMEDOUT reading a stored file')));
    request.on('error', reject);
  });
}

/**
 * Reads part of a file over HTTP. A server that ignores ranges is read only as far as needed.
 * @throws Error for an answer that is neither 200, 206 nor 416 (which reads as nothing).
 */
export async function readRange(url: string, offset: number, length: number): Promise<RangeAnswer> {
  const answer = await get(url, { Range: `bytes=${offset}-${offset + length - 1}` });
  const etag = answer.headers.etag ?? null;
  switch (answer.statusCode) {
    case 206: {
      const total = Number(/\/(\d+)$/.exec(answer.headers['content-range'] ?? '')?.[1]);
      if (Number.isNaN(total)) throw new Error('A stored file was sent without its size');
      return { bytes: await take(answer, 0, length), total, etag };
    }
    case 200: {
      const total = Number(answer.headers['content-length'] ?? Number.NaN);
      if (Number.isNaN(total)) throw new Error('A stored file was sent without its size');
      return { bytes: await take(answer, offset, length), total, etag };
    }
    case 416:
      answer.resume();
      return { bytes: Buffer.alloc(0), total: 0, etag };
    default:
      answer.resume();
      throw new Error(`A stored file answered ${answer.statusCode ?? 'nothing'}`);
  }
}

/** Skips, takes, and hangs up: what follows is not wanted. */
async function take(answer: http.IncomingMessage, skip: number, length: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let seen = 0;
  for await (const piece of answer as AsyncIterable<Buffer>) {
    pieces.push(piece.subarray(Math.max(0, Math.min(skip - seen, piece.length))));
    seen += piece.length;
    if (seen >= skip + length) break;
  }
  return Buffer.concat(pieces).subarray(0, length);
}
