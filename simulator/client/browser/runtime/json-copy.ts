/** A value that cannot cross from a page's scripts to its view, and why. */
export interface Uncarried {
  path: string;
  what: string;
}

function kindOf(value: object): string {
  return Object.prototype.toString.call(value).slice(8, -1);
}

/**
 * Copies a value as JSON would carry it and lists what JSON would lose.
 * Throws a TypeError for a circular structure or a bigint, as JSON.stringify does.
 * `keepAll` is for npm components, which hand more than JSON around in their own data.
 */
export function jsonCopy(
  value: unknown,
  path: string,
  lost: Uncarried[],
  keepAll: boolean,
  above: object[] = [],
): unknown {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      if (!Number.isFinite(value)) {
        lost.push({ path, what: String(value) });
        return keepAll ? value : null;
      }
      return value;
    case 'undefined':
      return undefined;
    case 'function':
      lost.push({ path, what: 'a function' });
      // The view never sees it, but the scripts find it in this.data, and programs lean on that.
      return value;
    case 'symbol':
      lost.push({ path, what: 'a symbol' });
      return undefined;
    case 'bigint':
      throw new TypeError(`setData: Do not know how to serialize a BigInt at "${path}"`);
    case 'object':
      break;
  }
  if (value === null) return null;
  if (above.includes(value))
    throw new TypeError(`setData: Converting circular structure to JSON at "${path}"`);
  const chain = [...above, value];
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) => {
      const copied = jsonCopy(item, `${path}[${index}]`, lost, keepAll, chain);
      return copied === undefined ? null : copied;
    });
  }
  const kind = kindOf(value);
  if (kind !== 'Object') {
    lost.push({ path, what: `a ${kind}` });
    if (keepAll) return value;
    return kind === 'Date' ? JSON.parse(JSON.stringify(value)) : {};
  }
  const copy: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) {
    const copied = jsonCopy(item, `${path}.${key}`, lost, keepAll, chain);
    if (copied !== undefined) copy[key] = copied;
  }
  return copy;
}
