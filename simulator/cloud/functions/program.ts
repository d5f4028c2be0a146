import { buildSync } from 'esbuild';
import * as path from 'path';

/** Builds the program of a function instance into plain JavaScript; gives its path. */
export function buildInstanceProgram(folder: string): string {
  const outfile = path.join(folder, 'instance.js');
  buildSync({
    entryPoints: [path.join(__dirname, 'process', 'main.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
  });
  return outfile;
}
