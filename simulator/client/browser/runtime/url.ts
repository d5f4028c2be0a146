export interface Target {
  path: string;
  options: Record<string, string>;
}

/**
 * Reads the address given to navigateTo. Relative ones start at the current page. Values stay as written: WeChat does not
 * decode them either.
 */
export function parseUrl(url: string, currentPath: string): Target {
  const [address = '', ...rest] = url.split('?');
  const query = rest.join('?');
  const plain = address.replace(/\.html$/, '');
  const parts = plain.startsWith('/') ? [] : currentPath.split('/').slice(0, -1);
  for (const part of plain.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  const options: Record<string, string> = {};
  for (const pair of query.split('&')) {
    if (pair === '') continue;
    const equals = pair.indexOf('=');
    if (equals < 0) options[pair] = '';
    else options[pair.slice(0, equals)] = pair.slice(equals + 1);
  }
  return { path: parts.join('/'), options };
}
