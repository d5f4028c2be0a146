const HERE = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** The cloud's files are served on this page's own port as well: asked there, the browser lets them be read and drawn. */
export function nearby(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  if (!HERE.has(url.hostname) || !url.pathname.startsWith('/files/')) return address;
  return `${location.origin}${url.pathname}${url.search}`;
}
