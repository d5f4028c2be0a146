import { readFileSync } from 'node:fs';
import { placeOf, type Problem } from './problem';
import { isFile, type Resolver } from './resolve';
import { scanTags } from './wxml-scan';

/** A stretch of merged source and the file it came from. */
interface Segment {
  mergedStart: number;
  sourceStart: number;
  file: string;
  text: string;
}

/** WXML with every `<include>` replaced by its file, and the way back to where each character was written. */
export interface MergedWxml {
  source: string;
  segments: Segment[];
}

/**
 * Takes the path of a WXML file without extension. Inlining rather than compiling an included file by itself, because it
 * uses the WXS modules and templates of the file that includes it.
 */
export function mergeIncludes(
  virtual: string,
  resolver: Resolver,
  problems: Problem[],
): MergedWxml {
  const merged: MergedWxml = { source: '', segments: [] };
  const seenWxs = new Set<string>();

  const append = (file: string, text: string, from: number, to: number): void => {
    if (to <= from) return;
    merged.segments.push({ mergedStart: merged.source.length, sourceStart: from, file, text });
    merged.source += text.slice(from, to);
  };

  const literal = (file: string, text: string, place: number, words: string): void => {
    merged.segments.push({ mergedStart: merged.source.length, sourceStart: place, file, text });
    merged.source += words;
  };

  const add = (path: string, chain: string[]): void => {
    const file = `${resolver.disk(path)}.wxml`;
    const shown = resolver.shown(file);
    const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
    let at = 0;
    for (const tag of scanTags(text)) {
      const source = tag.attributes['src'] ?? '';
      const closed = (end: number): number => {
        const close = new RegExp(`\\s*</${tag.name}\\s*>`, 'y');
        close.lastIndex = end;
        return !tag.selfClosing && close.test(text) ? close.lastIndex : end;
      };
      if (tag.name === 'wxs' && source !== '') {
        // The same module may be named by the including and the included file; the compiler wants it once.
        const key = `${resolver.sibling(path, source, '.wxs')} ${tag.attributes['module'] ?? ''}`;
        if (chain.length > 0 && seenWxs.has(key)) {
          append(shown, text, at, tag.start);
          at = closed(tag.end);
        }
        seenWxs.add(key);
      }
      if (tag.name !== 'include') continue;
      append(shown, text, at, tag.start);
      at = closed(tag.end);
      const target = resolver.sibling(path, source, '.wxml');
      const place = placeOf(text, tag.start);
      if (!isFile(`${resolver.disk(target)}.wxml`)) {
        problems.push({
          level: 'error',
          file: shown,
          ...place,
          message: `include "${source}" not found`,
        });
      } else if (chain.includes(target)) {
        problems.push({
          level: 'error',
          file: shown,
          ...place,
          message: `include "${source}" includes itself`,
        });
      } else {
        const conditions = Object.entries(tag.attributes).filter(([name]) =>
          name.startsWith('wx:'),
        );
        // `<include wx:if>` has no element of its own, so a block carries the condition.
        const block = conditions.map(([name, value]) => ` ${name}="${value}"`).join('');
        if (block !== '') literal(shown, text, tag.start, `<block${block}>`);
        add(target, [...chain, path]);
        if (block !== '') literal(shown, text, tag.start, '</block>');
      }
    }
    append(shown, text, at, text.length);
  };

  add(virtual, []);
  return merged;
}

/** Gives the file, line and column (from 1) of an offset in merged source. */
export function originOf(
  merged: MergedWxml,
  offset: number,
): { file: string; line: number; column: number } {
  const segment =
    merged.segments.findLast((candidate) => candidate.mergedStart <= offset) ?? merged.segments[0];
  if (!segment) return { file: '', line: 1, column: 1 };
  return {
    file: segment.file,
    ...placeOf(segment.text, segment.sourceStart + offset - segment.mergedStart),
  };
}

/** Gives the offset of a 0-based line and column. */
export function offsetOf(source: string, line: number, column: number): number {
  let start = 0;
  for (let index = 0; index < line; index += 1) {
    const next = source.indexOf('\n', start);
    if (next < 0) return source.length;
    start = next + 1;
  }
  return start + column;
}
