import { cpSync, statSync } from 'node:fs';
import path from 'node:path';

const MEDIA = /\.(png|jpe?g|gif|svg|webp|bmp|ico|mp4|mov|mp3|m4a|aac|wav|cer)$/i;
const SKIPPED = new Set(['node_modules', '.git']);

/** Copies what pages can name by a path of the package (`/images/a.png`). */
export function copyAssets(root: string, out: string): void {
  cpSync(root, out, {
    recursive: true,
    filter: (source) => {
      if (SKIPPED.has(path.basename(source)) || path.resolve(source) === path.resolve(path.dirname(out))) return false;
      return statSync(source).isDirectory() || MEDIA.test(source);
    },
  });
}
