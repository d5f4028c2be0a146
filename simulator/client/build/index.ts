import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { appConfigOf } from './app-config';
import { copyAssets } from './assets';
import { bundleProgram, bundleRuntime } from './bundle';
import { PAGE_DOCUMENT } from './page-document';
import { BuildFailure, formatProblem, type Problem } from './problem';
import { walk } from './walk';
import { compileWxml } from './wxml';
import { compileWxss } from './wxss';

export { BuildFailure, formatProblem } from './problem';

export interface BuildOptions {
  /** The folder of app.json. */
  root: string;
  /** Where the built files go: `app.html` is the document of the pages. */
  out: string;
  /** The package.json whose dependencies the mini program may import; by default the nearest above `root`. */
  packageJson?: string;
  /** A module exporting `createHost`; by default the simulator's own `wx`. */
  host?: string;
}

export interface BuildResult {
  pages: number;
  components: number;
  ms: number;
  warnings: Problem[];
}

function nearestPackage(from: string): string {
  for (let folder = from; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, 'package.json'))) return folder;
    if (folder === path.dirname(folder)) return from;
  }
}

/** Builds a native mini program for the browser. Throws a BuildFailure that holds every error with its place. */
export async function buildClient(options: BuildOptions): Promise<BuildResult> {
  const started = performance.now();
  const root = path.resolve(options.root);
  const out = path.resolve(options.out);
  const host = options.host ?? path.resolve(__dirname, '../browser/wx/index.ts');
  const problems: Problem[] = [];
  const { program, resolver } = walk(
    root,
    options.packageJson ? path.dirname(path.resolve(options.packageJson)) : nearestPackage(root),
    problems,
  );
  await mkdir(out, { recursive: true });
  const bundles = Promise.all([
    bundleRuntime(host, path.join(out, 'runtime.js')),
    bundleProgram(program, resolver, path.join(out, 'app.js'), problems),
  ]);
  const templates = compileWxml(program, resolver, problems);
  const sheets = compileWxss(program, resolver, problems);
  copyAssets(root, path.join(out, 'package'));
  await bundles;
  const appConfig = appConfigOf(program.appJson, program.pages, root, problems);
  const found = [...new Map(problems.map((problem) => [formatProblem(problem), problem])).values()];
  if (found.some((problem) => problem.level === 'error')) throw new BuildFailure(found);
  await Promise.all([
    writeFile(path.join(out, 'app.html'), PAGE_DOCUMENT),
    writeFile(path.join(out, 'templates.js'), templates),
    writeFile(
      path.join(out, 'styles.js'),
      `window.__simulatorStyles = ${JSON.stringify(sheets)};\nwindow.__simulatorApp = ${JSON.stringify(appConfig)};\n`,
    ),
  ]);
  const pages = [...program.units.values()].filter((unit) => unit.isPage).length;
  return {
    pages,
    components: program.units.size - pages,
    ms: Math.round(performance.now() - started),
    warnings: found,
  };
}
