/** A piece of WXML source that is markup: a tag's name and where its text starts and ends. */
export interface ScannedTag {
  name: string;
  start: number;
  /** Just after the `>`. */
  end: number;
  selfClosing: boolean;
  attributes: Record<string, string>;
}

const NAME = /[A-Za-z][\w.:-]*/y;
const ATTRIBUTE = /\s*([^\s=>/"']+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s>]+))?/y;

/** Gives the opening tags of a WXML source in order, without comments and without the inside of `<wxs>`. */
export function scanTags(source: string): ScannedTag[] {
  const tags: ScannedTag[] = [];
  let at = 0;
  for (;;) {
    const open = source.indexOf('<', at);
    if (open < 0) return tags;
    if (source.startsWith('<!--', open)) {
      const close = source.indexOf('-->', open);
      if (close < 0) return tags;
      at = close + 3;
      continue;
    }
    NAME.lastIndex = open + 1;
    const name = NAME.exec(source)?.[0];
    if (name === undefined) {
      at = open + 1;
      continue;
    }
    const tag = scanAttributes(source, name, open, NAME.lastIndex);
    tags.push(tag);
    at = tag.end;
    if (name === 'wxs' && !tag.selfClosing) {
      const close = source.indexOf('</wxs', at);
      if (close >= 0) at = close;
    }
  }
}

function scanAttributes(source: string, name: string, start: number, from: number): ScannedTag {
  const attributes: Record<string, string> = {};
  let at = from;
  while (at < source.length) {
    const rest = /\s*(\/?)>/y;
    rest.lastIndex = at;
    const close = rest.exec(source);
    if (close)
      return { name, start, end: rest.lastIndex, selfClosing: close[1] === '/', attributes };
    ATTRIBUTE.lastIndex = at;
    const attribute = ATTRIBUTE.exec(source);
    if (!attribute?.[1]) {
      at += 1;
      continue;
    }
    attributes[attribute[1]] = (attribute[2] ?? '').replace(/^["']|["']$/g, '');
    at = ATTRIBUTE.lastIndex;
  }
  return { name, start, end: source.length, selfClosing: true, attributes };
}
