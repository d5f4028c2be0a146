import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.mp4': 'video/mp4',
  '.mp3': 'audio/mpeg',
  '.woff2': 'font/woff2',
};

/** Sends one file of a folder, or 404; never anything outside the folder. */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  folder: string,
  name: string,
  maxAge = 0,
): Promise<void> {
  const file = path.join(folder, path.normalize(`/${name}`));
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) {
    response
      .writeHead(404, { 'content-type': 'text/plain; charset=utf-8' })
      .end(`${name} not found`);
    return;
  }
  response.writeHead(200, {
    'content-type': TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream',
    'content-length': found.size,
    'cache-control': maxAge > 0 ? `max-age=${maxAge}, immutable` : 'no-cache',
  });
  if (request.method === 'HEAD') response.end();
  else
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response);
}

export function sendText(response: ServerResponse, extension: string, text: string): void {
  response
    .writeHead(200, {
      'content-type': TYPES[extension] ?? 'text/plain; charset=utf-8',
      'cache-control': 'no-cache',
    })
    .end(text);
}
