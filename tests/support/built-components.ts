import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';

const root = join(__dirname, '../..');
const VANT = ['common', 'wxs', 'mixins', 'icon', 'info', 'loading'];
/** Where our components lie in the mini program; the styles that they import lie there too. */
const PLACES = ['components', 'packages/judge/components', 'packages/organizer/components'];
const STYLES = ['styles', 'packages/organizer/styles'];

/**
 * Our components as miniprogram-simulate takes them: scripts as plain JavaScript, packages in
 * miniprogram_npm/, every path relative.
 * @returns the folder and a function that removes it.
 */
export function buildComponents(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'components-'));
  for (const place of [...PLACES, ...STYLES])
    cpSync(join(root, 'miniprogram', place), join(folder, place), { recursive: true });
  for (const part of VANT) {
    const place = join(folder, 'miniprogram_npm/@vant/weapp', part);
    cpSync(join(root, 'node_modules/@vant/weapp/lib', part), place, { recursive: true });
  }
  const paths = PLACES.flatMap((place) =>
    readdirSync(join(folder, place)).map((name) => join(place, name, name)),
  );
  compile(paths, folder);
  for (const path of paths) makePathsRelative(join(folder, `${path}.json`), folder);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** In a process of its own: esbuild refuses to run inside jsdom. */
function compile(paths: string[], out: string): void {
  const source = join(root, 'miniprogram');
  const scripts = paths.map((path) => join(source, `${path}.ts`));
  const flags = ['--bundle', '--format=cjs', '--target=es2020', '--log-level=error'];
  const program = join(root, 'node_modules/esbuild/bin/esbuild');
  execFileSync(program, [...scripts, ...flags, `--outbase=${source}`, `--outdir=${out}`]);
}

interface ComponentJson {
  usingComponents?: Record<string, string>;
}

function makePathsRelative(file: string, folder: string): void {
  const json = JSON.parse(readFileSync(file, 'utf8')) as ComponentJson;
  const used = Object.entries(json.usingComponents ?? {}).map(([tag, path]) => {
    const target = join(folder, path.startsWith('/') ? path : join('miniprogram_npm', path));
    return [tag, relative(dirname(file), target)];
  });
  writeFileSync(file, JSON.stringify({ ...json, usingComponents: Object.fromEntries(used) }));
}
