/** One source of a campaign, with its path in the file. */
export interface Found {
  path: string;
  quote: string;
}

/** Collects every quoted text: clauses, and the phrases that readings rest on. */
export function quotesOf(value: unknown, path = ''): Found[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]): Found[] => {
    const here = `${path}.${key}`;
    if (typeof item === 'string' && (key === 'clause' || key === 'upon')) {
      return [{ path: here, quote: item }];
    }
    return quotesOf(item, here);
  });
}
