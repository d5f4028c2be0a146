import path from 'node:path';
import { build } from 'esbuild';

/** The sources of the outer page: phone and panel. */
export const FRAME_FOLDER = path.resolve(__dirname, '../browser/frame');

/** Bundles the script of the outer page; it is small, so this happens at each start (tens of ms). */
export async function frameScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(FRAME_FOLDER, 'index.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}
