import * as fs from 'node:fs';
import * as path from 'node:path';
import { unzipSync } from 'fflate';

/** Files of an export, by name and without folders. */
export interface Source {
  names: readonly string[];
  /** Null when there is no such file. */
  read: (name: string) => Buffer | null;
}

/** The files cannot be had at all; the text is for people. */
export class NoSource extends Error {
  override readonly name = 'NoSource';
}

type Reader = () => Buffer;

/**
 * Opens an export: its zip, the folder that it was unpacked into, or single files of it.
 * @throws NoSource when something is not there or cannot be read.
 */
export function openSource(paths: readonly string[]): Source {
  const readers = new Map<string, Reader>();
  for (const [name, reader] of paths.flatMap(readersOf)) {
    if (readers.has(name)) throw new NoSource(`有两个文件都叫 ${name}，请只给一份账本。`);
    readers.set(name, reader);
  }
  return sourceOf(readers);
}

const sourceOf = (readers: ReadonlyMap<string, Reader>): Source => ({
  names: [...readers.keys()].sort(),
  read: (name) => readers.get(name)?.() ?? null,
});

/** An export that is in memory. */
export const sourceOfFiles = (files: ReadonlyMap<string, Buffer>): Source =>
  sourceOf(new Map([...files].map(([name, bytes]) => [name, () => bytes])));

function readersOf(place: string): [string, Reader][] {
  const found = fs.statSync(place, { throwIfNoEntry: false });
  if (found === undefined) throw new NoSource(`没有这个文件或文件夹：${place}`);
  if (found.isDirectory())
    return fs
      .readdirSync(place, { recursive: true, withFileTypes: true })
      .filter((each) => each.isFile() && isOfLedger(each.name))
      .flatMap((each) => readersOf(path.join(each.parentPath, each.name)));
  if (place.endsWith('.zip')) return readersOfZip(place);
  return [[path.basename(place), () => fs.readFileSync(place)]];
}

const isOfLedger = (name: string): boolean => /\.jsonl?$/.test(name);

/** One file at a time is unpacked: the whole ledger may be larger than the memory. */
function readersOfZip(place: string): [string, Reader][] {
  const packed = new Uint8Array(fs.readFileSync(place));
  const unpack = (filter: (name: string) => boolean): Record<string, Uint8Array> => {
    try {
      return unzipSync(packed, { filter: ({ name }) => filter(name) });
    } catch {
      throw new NoSource(`压缩包打不开，可能没有下载完：${place}`);
    }
  };
  const names: string[] = [];
  unpack((name) => {
    if (isOfLedger(name)) names.push(name);
    return false;
  });
  return names.map((name) => [
    path.posix.basename(name),
    () => Buffer.from(unpack((each) => each === name)[name] ?? []),
  ]);
}
