import { readFileSync } from 'node:fs';
import { SAMPLE_WORKS } from '../../sample/works';
import type { Work } from './works';

const MARKER_BYTES = 2;

/** The files a work is sent in as when people shall look at it: a real photograph, or a film and its poster. */
export function photographOf({ key, form }: Pick<Work, 'key' | 'form'>): {
  bytes: Buffer;
  preview: Buffer | null;
} {
  const works = SAMPLE_WORKS.filter((work) => work.kind === form);
  const work = works[key % works.length];
  if (work === undefined) throw new Error(`There is no sample of form ${form}`);
  const bytes = readFileSync(work.file);
  const note = `work ${String(key)}`;
  return {
    bytes: form === 'image' ? withComment(bytes, note) : withFreeBox(bytes, note),
    preview: work.poster === null ? null : readFileSync(work.poster),
  };
}

/** A JPEG with a comment behind its first marker, so that no two works are the same file. */
function withComment(jpeg: Buffer, text: string): Buffer {
  const head = Buffer.from([0xff, 0xfe, 0, text.length + 2]);
  return Buffer.concat([
    jpeg.subarray(0, MARKER_BYTES),
    head,
    Buffer.from(text, 'latin1'),
    jpeg.subarray(MARKER_BYTES),
  ]);
}

/** An MP4 with a box at its end that players skip. */
function withFreeBox(mp4: Buffer, text: string): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + text.length, 0);
  head.write('free', 4, 'latin1');
  return Buffer.concat([mp4, head, Buffer.from(text, 'latin1')]);
}
