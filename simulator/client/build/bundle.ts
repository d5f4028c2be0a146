import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { build, type Message, type Plugin } from 'esbuild';
import { commonJs, TARGET } from './common-js';
import { WRAPPER } from './globals';
import { placeOf, type Problem } from './problem';
import { isFile, type Resolver, splitPackage } from './resolve';
import type { Program, Unit } from './walk';

function firstFile(base: string): string | null {
  return (
    [
      base,
      `${base}.ts`,
      `${base}.js`,
      `${base}.json`,
      path.join(base, 'index.ts'),
      path.join(base, 'index.js'),
    ].find(isFile) ?? null
  );
}

/** Finds modules as WeChat does: absolute from the root, relative without `./`, then npm packages. */
function miniProgramModules(resolver: Resolver): Plugin {
  return {
    name: 'mini-program',
    setup(bundle) {
      bundle.onResolve({ filter: /^[^.]/ }, (asked) => {
        if (asked.kind === 'entry-point') return null;
        const wanted = resolver.unalias(asked.path);
        if (wanted.startsWith('/')) {
          const found =
            firstFile(path.join(resolver.root, wanted)) ?? (existsSync(wanted) ? wanted : null);
          return found === null ? null : { path: found };
        }
        for (
          let folder = path.relative(resolver.root, asked.resolveDir);
          !folder.startsWith('..');
          folder = path.dirname(folder)
        ) {
          const packed = firstFile(path.join(resolver.root, folder, 'miniprogram_npm', wanted));
          if (packed !== null) return { path: packed };
          if (folder === '' || folder === '.') break;
        }
        const npm = firstFile(resolver.disk(`miniprogram_npm/${wanted}`));
        if (npm !== null) return { path: npm };
        const beside = firstFile(path.join(asked.resolveDir, wanted));
        return beside === null ? null : { path: beside };
      });
    },
  };
}

const MISSING = 'missing-module';

/**
 * A module that cannot be found fails where it is required, when the program runs, as on a phone; the developer reads of it
 * at build time. Must come after the plugin that finds modules.
 */
function missingModules(resolver: Resolver, problems: Problem[]): Plugin {
  return {
    name: MISSING,
    setup(bundle) {
      bundle.onResolve({ filter: /.*/ }, async (asked) => {
        if (asked.kind === 'entry-point' || asked.pluginData === MISSING) return null;
        const { path: wanted, importer, resolveDir, kind } = asked;
        const found = await bundle.resolve(wanted, {
          importer,
          resolveDir,
          kind,
          pluginData: MISSING,
        });
        const packed = !isBesideMain(resolver, wanted, importer, found.path);
        if (found.errors.length === 0 && packed) return found;
        const text = packed
          ? `module "${wanted}" not found`
          : `module "${wanted}" is not packed: of a plain npm package WeChat takes the main file only`;
        problems.push(...toProblems([messageAt(text, wanted, importer)], 'warning', resolver));
        return { path: wanted, namespace: MISSING };
      });
      bundle.onLoad({ filter: /.*/, namespace: MISSING }, ({ path: wanted }) => ({
        contents: `throw new Error(${JSON.stringify(`module '${wanted}.js' is not defined, require args is '${wanted}'`)});`,
      }));
    },
  };
}

/** `package/file` of an installed package that was not made for mini programs, asked for by the program itself. */
function isBesideMain(
  resolver: Resolver,
  wanted: string,
  importer: string,
  found: string,
): boolean {
  if (importer.includes('/node_modules/') || !found.includes('/node_modules/')) return false;
  if (/^[./]/.test(wanted)) return false;
  const [name, file] = splitPackage(wanted);
  return file !== '' && resolver.packageFolder(name) === null;
}

/** The place of the import: the first time the module is named in quotes. */
function messageAt(
  text: string,
  wanted: string,
  importer: string,
): Pick<Message, 'text' | 'location'> {
  const source = isFile(importer) ? readFileSync(importer, 'utf8') : '';
  const offset = Math.max(
    0,
    source.search(new RegExp(`["']${wanted.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}["']`)),
  );
  const { line, column } = placeOf(source, offset);
  const location = {
    file: importer,
    line,
    column: column - 1,
    namespace: '',
    length: 0,
    lineText: '',
    suggestion: '',
  };
  return { text, location };
}

function toProblems(
  messages: Pick<Message, 'text' | 'location'>[],
  level: Problem['level'],
  resolver: Resolver,
): Problem[] {
  return messages.map(({ text, location }) => ({
    level,
    file: location ? resolver.shown(path.resolve(location.file)) : 'app',
    line: location?.line ?? 1,
    column: (location?.column ?? 0) + 1,
    message: text,
  }));
}

/** What the runtime learns about a unit beside its code. */
function metaOf(unit: Unit): object {
  return {
    path: unit.path,
    json: { ...unit.json, usingComponents: unit.using },
    scope: unit.scope,
    isPage: unit.isPage,
    isNpm: unit.isNpm,
  };
}

/** Bundles the mini program's own scripts into one file that the runtime calls with everything it may see. */
export async function bundleProgram(
  program: Program,
  resolver: Resolver,
  outfile: string,
  problems: Problem[],
): Promise<void> {
  const app = resolver.script('app');
  const lines = [...program.units.values()].map((unit) => {
    return `$define(${JSON.stringify(metaOf(unit))}, () => require(${JSON.stringify(unit.script)}));`;
  });
  if (app !== null)
    lines.unshift(
      `$define({ path: 'app', json: {}, scope: '', isPage: false, isNpm: false }, () => require(${JSON.stringify(app)}));`,
    );
  try {
    const { warnings } = await build({
      stdin: { contents: lines.join('\n'), resolveDir: resolver.root, loader: 'js' },
      bundle: true,
      format: 'iife',
      outfile,
      target: TARGET,
      platform: 'neutral',
      mainFields: ['main', 'module'],
      conditions: ['default'],
      nodePaths: [path.join(resolver.packageRoot, 'node_modules')],
      loader: { '.wxs': 'text' },
      banner: { js: WRAPPER.banner },
      footer: { js: WRAPPER.footer },
      define: { 'process.env.NODE_ENV': '"development"' },
      sourcemap: 'linked',
      logLevel: 'silent',
      plugins: [
        commonJs(resolver.root),
        miniProgramModules(resolver),
        missingModules(resolver, problems),
      ],
    });
    problems.push(...toProblems(warnings, 'warning', resolver));
  } catch (error) {
    if (!(error instanceof Error) || !('errors' in error) || !Array.isArray(error.errors))
      throw error;
    problems.push(...toProblems(error.errors as Message[], 'error', resolver));
  }
}

/** Bundles the simulator's own half: the page runtime and the `wx` object. */
export async function bundleRuntime(host: string, outfile: string): Promise<void> {
  const runtime = path.resolve(__dirname, '../browser/runtime/start.ts');
  await build({
    stdin: {
      contents: `import { start } from ${JSON.stringify(runtime)}; import { createHost } from ${JSON.stringify(host)}; start(createHost);`,
      resolveDir: __dirname,
      loader: 'ts',
    },
    bundle: true,
    format: 'iife',
    outfile,
    target: TARGET,
    define: { 'process.env.NODE_ENV': '"production"' },
    sourcemap: 'linked',
    logLevel: 'silent',
  });
}
