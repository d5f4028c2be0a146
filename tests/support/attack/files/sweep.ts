import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AttackCase } from '../attack-case';
import type { AttackWorld } from '../world';
import { harmIn } from './judge';

/** Looks at every file that anybody may read, however it got there. */
export const sweepCase = ({ folder }: AttackWorld): AttackCase => ({
  id: 'files-sweep',
  group: 'hostile files',
  title: 'goes through everything that anybody may read, whichever work it belongs to',
  expect: 'pictures and films made anew, and nothing else',
  run: async () => {
    const harms: string[] = [];
    const files = openFiles(join(folder, 'files'));
    for (const { path, bytes } of files) {
      const harm = await harmIn(bytes());
      if (harm !== null) harms.push(`${path}: ${harm}`);
    }
    return {
      seen: harms.length > 0 ? harms.join(', ') : `${String(files.length)} files, all made anew`,
      held: files.length > 0 && harms.length === 0,
      figures: { 'files.served': harms.length },
    };
  },
});

interface OpenFile {
  path: string;
  bytes: () => Buffer;
}

/** What the cloud keeps where every phone can read it; each file has a note of its path beside it. */
const openFiles = (folder: string): OpenFile[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Note)
    .filter(({ path }) => path.startsWith('media/'))
    .map(({ path, data }) => ({ path, bytes: () => readFileSync(join(folder, data)) }));

interface Note {
  data: string;
  path: string;
}
