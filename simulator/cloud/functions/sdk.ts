import { buildSync } from 'esbuild';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'fs';
import * as os from 'os';
import * as path from 'path';

const PACKAGE = path.dirname(require.resolve('wx-server-sdk/package.json'));

/**
 * A folder of packages that holds the SDK's own code, unchanged, in one file: reading its 425 files is
 * most of a cold start otherwise. `process/sdk-loader` runs it. Made once per machine and version; several processes may come at the
 * same moment, so each makes its own and the first complete folder takes the place.
 */
export function gatheredSdk(): string {
  const { version } = JSON.parse(readFileSync(path.join(PACKAGE, 'package.json'), 'utf8')) as {
    version: string;
  };
  const place = path.join(
    os.tmpdir(),
    `wx-server-sdk-${version}-loaded-${String(os.userInfo().uid)}`,
  );
  if (!existsSync(place)) gather(place);
  return place;
}

function gather(place: string): void {
  const draft = mkdtempSync(`${place}-`);
  buildSync({
    entryPoints: {
      sdk: PACKAGE,
      index: path.join(__dirname, 'process', 'sdk-loader.ts'),
    },
    outdir: path.join(draft, 'wx-server-sdk'),
    bundle: true,
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
  });
  try {
    renameSync(draft, place);
  } catch {
    rmSync(draft, { recursive: true, force: true });
  }
}
