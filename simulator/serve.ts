import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { FONT_FOLDER, fontSheet } from './client/serve/fonts';
import { FRAME_FOLDER, frameScript } from './client/serve/frame';
import type { Calendar } from './client/serve/moments';
import type { PersonaCard } from './client/serve/persona';
import { sendFile, sendText } from './client/serve/static';
import type { LocalCloud } from './cloud';
import { isLoopback } from './cloud/loopback';

export type { Calendar } from './client/serve/moments';
export type { PersonaCard } from './client/serve/persona';

export interface ServeOptions {
  cloud: Pick<LocalCloud, 'handle'>;
  /** The folder that `buildClient` wrote. */
  client: string;
  /** Whom the panel offers to be. */
  people: PersonaCard[];
  /** Where in time the panel offers to go. */
  calendars?: Calendar[];
  port?: number;
  /** Stands above the panel. */
  title?: string;
  /** Name of the cloud's data: a phone forgets what it kept of others. */
  world?: string;
}

const FONT_AGE = 7 * 24 * 3600;

/** Serves the phone, its pages and the local cloud at one loopback address; resolves when it answers. */
export async function serve(
  options: ServeOptions,
): Promise<{ url: string; close(): Promise<void> }> {
  const script = await frameScript();
  const settings = JSON.stringify({
    title: options.title ?? '小程序模拟器',
    people: options.people,
    calendars: options.calendars ?? [],
    world: options.world ?? null,
  });

  const route = async (request: http.IncomingMessage, response: http.ServerResponse) => {
    if (!isLoopback(request)) return void response.writeHead(403).end();
    if (options.cloud.handle(request, response)) return;
    const name = decode(request.url);
    if (name === null) return void response.writeHead(400).end();
    if (name === '/frame/frame.js') return sendText(response, '.js', script);
    if (name === '/frame/settings.json') return sendText(response, '.json', settings);
    if (name === '/fonts/fonts.css' || name === '/app/fonts.css')
      return sendText(response, '.css', fontSheet());
    if (name.startsWith('/fonts/files/'))
      return sendFile(request, response, FONT_FOLDER, name.slice('/fonts'.length), FONT_AGE);
    if (name.startsWith('/app/'))
      return sendFile(request, response, options.client, name.slice('/app'.length));
    if (name.startsWith('/frame/'))
      return sendFile(request, response, FRAME_FOLDER, name.slice('/frame'.length));
    return sendFile(request, response, FRAME_FOLDER, name === '/' ? 'index.html' : name);
  };

  const server = http.createServer((request, response) => void route(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The path of a request, or null when it is badly encoded. */
function decode(url: string | undefined): string | null {
  try {
    return decodeURIComponent(new URL(url ?? '/', 'http://local').pathname);
  } catch {
    return null;
  }
}
