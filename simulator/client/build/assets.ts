import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';

const MEDIA = /\.(png|jpe?g|gif|svg|webp|bmp|ico|mp4|mov|mp3|m4a|aac|wav|cer)$/i;
const SKIPPED = new Set(['node_modules', '.git']);

/** Copies what pages can name by a path of the package (`/images/a.png`). `out` may lie inside `root`. */
export function copyAssets(root: string, out: string): void {
  const copy = (folder: string): void => {
    for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
      const inside = path.join(folder, entry.name);
      const source = path.join(root, inside);
      if (entry.isDirectory()) {
        if (!SKIPPED.has(entry.name) && source !== path.dirname(out)) copy(inside);
      } else if (MEDIA.test(entry.name)) {
        mkdirSync(path.join(out, folder), { recursive: true });
        copyFileSync(source, path.join(out, inside));
      }
    }
  };
  copy('');
}
