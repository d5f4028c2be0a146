import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Root } from 'postcss';

let vantIcons: string | null | undefined;

/** The icon font of Vant as a data address, from the package its authors publish beside it; null when not installed. */
function vantIconFont(): string | null {
  if (vantIcons !== undefined) return vantIcons;
  vantIcons = null;
  try {
    const manifest = createRequire(__filename).resolve('@vant/icons/package.json');
    const file = path.join(path.dirname(manifest), 'src/encode-woff2.less');
    if (existsSync(file))
      vantIcons = /data:font\/woff2[^')"]+/.exec(readFileSync(file, 'utf8'))?.[0] ?? null;
  } catch {
    // Without the package the icons stay empty squares, as on a phone without network.
  }
  return vantIcons;
}

/** WXSS of Vant loads its icons from a CDN; here the machine may have no network. */
export function useLocalFonts(root: Root): void {
  root.walkAtRules('font-face', (rule) => {
    if (!/vant-icon/.test(rule.toString())) return;
    const font = vantIconFont();
    if (font === null) return;
    rule.walkDecls('src', (declaration) => {
      declaration.value = `url('${font}') format('woff2')`;
    });
  });
}
