import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(__dirname, '../..');

/** Files of the project by ending: what git tracks or would track. */
export function sources(...endings: string[]): string[] {
  return execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\n')
    .filter((file) => endings.some((ending) => file.endsWith(ending)));
}

export const read = (file: string): string => readFileSync(join(root, file), 'utf8');
