import { build, type Metafile, type Plugin } from 'esbuild';
import * as fs from 'fs';
import * as path from 'path';
import type { Campaign } from '../core/abilities';
import { checkCampaign } from '../core/campaign-check';
import { CAMPAIGN_FILES } from '../core/campaigns/registry';
import { gatherRooms } from './gather-rooms';
import { gatherVerbs } from './gather-verbs';
import { missingOfCampaigns } from './missing-of-campaigns';
import { partsOfAbilities } from './parts-of-abilities';

const ROOT = path.resolve(__dirname, '../..');
const FUNCTIONS = path.join(ROOT, 'cloudfunctions');
/** The oldest runtime a cloud function may be given. */
const TARGET = 'node16';

/** The folders of cloudfunctions/ that are functions. */
const functionNames = (): string[] =>
  fs
    .readdirSync(FUNCTIONS)
    .filter((name) => fs.existsSync(path.join(FUNCTIONS, name, 'index.ts')))
    .sort();

/** Puts campaign files in the place of those of the product. */
const instead = (files: readonly string[]): Plugin => ({
  name: 'other-campaigns',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]campaigns[\\/]registry\.ts$/ }, () => ({
      contents: [
        ...files.map((file, at) => `import { campaign as c${at} } from ${JSON.stringify(file)};`),
        `const all = [${files.map((_, at) => `c${at}`).join(', ')}];`,
        'export const CAMPAIGN_FILES = Object.fromEntries(all.map((one) => [one.id, one]));',
      ].join('\n'),
      resolveDir: FUNCTIONS,
      loader: 'ts',
    }));
  },
});

/**
 * Decodes pictures with WebAssembly alone: the native build wants a younger system library than a function's
 * machine may have, and would be taken first wherever it happens to be installed.
 */
const decoder: Plugin = {
  name: 'picture-decoder',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^sharp$/ }, () => ({ path: require.resolve('sharp') }));
    onLoad({ filter: /[\\/]sharp[\\/]dist[\\/]sharp\.cjs$/ }, () => ({
      contents: "module.exports = require('@img/sharp-wasm32/sharp.node');",
    }));
  },
};

/** Packages that a function installs, because they cannot be bundled. */
const INSTALLED = ['wx-server-sdk', '@img/sharp-wasm32'];

/**
 * Bundles every cloud function into `<out>/<name>/`, as WeChat uploads it: one file, its settings,
 * and the names of the packages to install, which are those it uses of `INSTALLED`. Only blanks are left out: names and short lines stay, so
 * that a stack in the log can be read.
 * @param campaigns checked campaign files to build with, instead of the product's own.
 * @returns bytes of each bundle, by function.
 * @throws Error listing what is undecided in a campaign file: functions take the files as they are.
 */
export async function buildFunctions({
  out,
  campaigns,
}: {
  out: string;
  campaigns?: readonly string[];
}): Promise<Record<string, number>> {
  if (campaigns === undefined) assertDecided();
  const files =
    campaigns === undefined
      ? Object.values(CAMPAIGN_FILES)
      : await Promise.all(campaigns.map(load));
  const names = functionNames();
  fs.rmSync(out, { recursive: true, force: true });
  const { metafile } = await build({
    absWorkingDir: ROOT,
    metafile: true,
    entryPoints: Object.fromEntries(
      names.map((name) => [`${name}/index`, path.join(FUNCTIONS, name, 'index.ts')]),
    ),
    outdir: out,
    bundle: true,
    platform: 'node',
    target: TARGET,
    charset: 'utf8',
    minifyWhitespace: true,
    lineLimit: 120,
    external: INSTALLED,
    plugins: [
      gatherVerbs(path.join(FUNCTIONS, 'core')),
      gatherRooms(path.join(FUNCTIONS, 'core')),
      partsOfAbilities,
      missingOfCampaigns(files),
      decoder,
      ...(campaigns === undefined ? [] : [instead(campaigns)]),
    ],
    logLevel: 'error',
  });
  return Object.fromEntries(
    names.map((name) => [name, finish(name, path.join(out, name), packagesOf(name, metafile))]),
  );
}

/** A campaign by the path of its file. */
const load = async (file: string): Promise<Campaign> =>
  ((await import(file)) as { campaign: Campaign }).campaign;

/** Functions carry no schema, so a campaign is judged before it is bundled. */
function assertDecided(): void {
  for (const [id, file] of Object.entries(CAMPAIGN_FILES)) {
    const faults = checkCampaign(file);
    if (faults.length > 0)
      throw new Error(
        `Campaign ${id} is undecided: ${faults.map(({ path: at }) => at).join(', ')}`,
      );
  }
}

function finish(name: string, folder: string, packages: readonly string[]): number {
  fs.copyFileSync(path.join(FUNCTIONS, name, 'config.json'), path.join(folder, 'config.json'));
  const dependencies = Object.fromEntries(packages.map((each) => [each, versionOf(each)]));
  const manifest = { name, main: 'index.js', dependencies };
  fs.writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return fs.statSync(path.join(folder, 'index.js')).size;
}

/** The packages that a function's bundle requires at run time. */
function packagesOf(name: string, { outputs }: Metafile): string[] {
  const [, bundle] =
    Object.entries(outputs).find(([file]) => file.endsWith(`${name}/index.js`)) ?? [];
  const required = (bundle?.imports ?? []).map((one) => one.path);
  return INSTALLED.filter((each) =>
    required.some((file) => file === each || file.startsWith(`${each}/`)),
  );
}

/** The version the tests run on is the version that is deployed. */
function versionOf(name: string): string {
  const file = path.join(ROOT, 'node_modules', name, 'package.json');
  return (JSON.parse(fs.readFileSync(file, 'utf8')) as { version: string }).version;
}
