import type { IncomingMessage } from 'http';

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * Whether a request was addressed to this machine by a page of this machine. A foreign page whose name was
 * rebound to 127.0.0.1 shows its own name in Host, and one that posts across origins shows it in Origin.
 */
export function isLoopback(req: IncomingMessage): boolean {
  const { host, origin } = req.headers;
  if (host === undefined || !LOOPBACK.has(host.replace(/:\d+$/, ''))) return false;
  if (origin === undefined) return true;
  try {
    return LOOPBACK.has(new URL(origin).hostname);
  } catch {
    return false;
  }
}
