import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { transformSync } from 'esbuild';
import type { Figures } from '../../tests/support/bench/figures';
import { packedFiles, packedPath } from './package-files';

const root = join(__dirname, '../../miniprogram');
const packageRoot = join(__dirname, '../..');

interface AppJson {
  subPackages?: { root: string }[];
}

/** Bytes of a file as uploaded: scripts, styles and JSON minified, the rest as it is. */
function packedBytes(file: string): number {
  const text = () => readFileSync(file, 'utf8');
  switch (extname(file)) {
    case '.ts':
    case '.js':
    case '.mjs':
      return Buffer.byteLength(
        transformSync(text(), {
          loader: file.endsWith('.ts') ? 'ts' : 'js',
          format: 'cjs',
          minify: true,
          target: 'es2018',
        }).code,
      );
    case '.wxss':
      return Buffer.byteLength(transformSync(text(), { loader: 'css', minify: true }).code);
    case '.json':
      return Buffer.byteLength(JSON.stringify(JSON.parse(text())));
    default:
      return readFileSync(file).length;
  }
}

/** Sizes of the main package and of all packages, in KB (1024 bytes), as WeChat would count them. */
export async function benchPackage(): Promise<Figures> {
  const app = JSON.parse(readFileSync(join(root, 'app.json'), 'utf8')) as AppJson;
  const subpackages = (app.subPackages ?? []).map(
    (subpackage) => `${subpackage.root.replace(/\/$/, '')}/`,
  );
  let main = 0;
  let total = 0;
  for (const file of await packedFiles(root, packageRoot)) {
    const bytes = packedBytes(file);
    total += bytes;
    const path = packedPath(file, root);
    if (!subpackages.some((folder) => path.startsWith(folder))) main += bytes;
  }
  return { 'package.mainKB': main / 1024, 'package.totalKB': total / 1024 };
}
