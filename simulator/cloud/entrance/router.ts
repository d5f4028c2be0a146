import type { IncomingMessage, ServerResponse } from 'http';
import { HttpError, sendJson } from '../http';
import { isLoopback } from '../loopback';

export type Route = (req: IncomingMessage, res: ServerResponse, rest: string[]) => Promise<void>;

/**
 * Makes a listener out of routes by first path segment. It answers false, and touches nothing, when the path is
 * not one of its own, so that another server can share the port.
 */
export function router(
  routes: Record<string, Route>,
): (req: IncomingMessage, res: ServerResponse) => boolean {
  return (req, res) => {
    const { pathname } = new URL(req.url ?? '/', 'http://local');
    const [, first = '', ...rest] = pathname.split('/');
    const route = Object.hasOwn(routes, first) ? routes[first] : undefined;
    if (!route) return false;
    void answer(req, res, route, rest);
    return true;
  };
}

async function answer(
  req: IncomingMessage,
  res: ServerResponse,
  route: Route,
  rest: string[],
): Promise<void> {
  try {
    if (!isLoopback(req)) throw new HttpError(403, 'only this machine may ask');
    await route(req, res, rest.map(decode));
  } catch (error) {
    if (res.headersSent || res.destroyed) {
      res.destroy();
      return;
    }
    if (!(error instanceof HttpError)) console.error('[cloud]', error);
    const status = error instanceof HttpError ? error.status : 500;
    const text = error instanceof Error ? error.message : String(error);
    // Unread bytes would be taken for the next request on this connection.
    if (!req.complete) res.setHeader('connection', 'close');
    sendJson(res, status, { error: text });
  }
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new HttpError(400, 'the path is badly encoded');
  }
}
