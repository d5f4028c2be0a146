import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, extname, join, relative, resolve } from 'node:path';
import { build } from 'esbuild';
import { walk } from '../../simulator/client/build/walk';

const IMPORTS: Record<string, RegExp> = {
  '.wxml': /<(?:import|include|wxs)\b[^>]*\bsrc="([^"]+)"/g,
  '.wxs': /require\(\s*['"]([^'"]+)['"]/g,
  '.wxss': /@import\s+['"]([^'"]+)['"]/g,
};

/**
 * The files that WeChat packs when unused files are left out: every page and component that app.json
 * reaches, the scripts, styles and templates they import, npm ones included, and all pictures.
 */
export async function packedFiles(root: string, packageRoot: string): Promise<string[]> {
  const { program, resolver } = walk(root, packageRoot, []);
  const bases = [
    join(root, 'app'),
    ...[...program.units.values()].map(({ path }) => resolver.disk(path)),
  ];
  const files = new Set<string>();

  const add = (file: string): void => {
    if (files.has(file) || !existsSync(file)) return;
    files.add(file);
    const pattern = IMPORTS[extname(file)];
    if (pattern === undefined) return;
    for (const [, reference = ''] of readFileSync(file, 'utf8').matchAll(pattern)) {
      const from = reference.startsWith('/') ? root : dirname(file);
      add(resolve(from, reference.replace(/^\//, '')));
    }
  };
  for (const base of bases) for (const ending of ['.json', '.wxml', '.wxss']) add(base + ending);
  for (const picture of pictures(root)) add(picture);

  const scripts = [
    join(root, 'app.ts'),
    ...[...program.units.values()].map(({ script }) => script),
  ];
  for (const script of await scriptClosure(scripts, packageRoot)) files.add(script);
  return [...files];
}

async function scriptClosure(entryPoints: string[], packageRoot: string): Promise<string[]> {
  const { metafile } = await build({
    entryPoints,
    absWorkingDir: packageRoot,
    outdir: 'unused',
    bundle: true,
    write: false,
    metafile: true,
    logLevel: 'silent',
    alias: { '@vant/weapp': join(packageRoot, 'node_modules/@vant/weapp/lib') },
  });
  return Object.keys(metafile.inputs).map((input) => join(packageRoot, input));
}

function pictures(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => /\.(png|jpe?g|svg|gif)$/.test(file) && statSync(file).isFile());
}

/** A file's path as WeChat sees it: npm files live under miniprogram_npm. */
export function packedPath(file: string, root: string): string {
  const inside = relative(root, file);
  return inside.startsWith('..')
    ? join('miniprogram_npm', inside.replace(/^.*node_modules\//, ''))
    : inside;
}
