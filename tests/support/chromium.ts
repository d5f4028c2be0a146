import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { brotliDecompressSync, createBrotliDecompress } from 'node:zlib';

const PACKAGE = path.resolve(createRequire(__filename).resolve('@sparticuz/chromium'), '../../..');

export interface Executable {
  file: string;
  /** A folder of shared libraries that this machine lacks, or null. */
  libraries: string | null;
}

/** Whether the Chromium in node_modules can run on this machine. */
export const hasBundledChromium = () =>
  process.platform === 'linux' &&
  process.arch === 'x64' &&
  existsSync(path.join(PACKAGE, 'bin/chromium.br'));

/**
 * Unpacks the Chromium of node_modules once per machine (1 s, 190 MB). Several test workers may come at the same
 * moment, so each unpacks for itself and the first complete folder takes the place.
 */
export async function bundledChromium(): Promise<Executable> {
  const { version } = JSON.parse(readFileSync(path.join(PACKAGE, 'package.json'), 'utf8')) as {
    version: string;
  };
  const place = path.join(os.tmpdir(), `chromium-${version}-${os.userInfo().uid}`);
  if (!existsSync(place)) await unpack(place);
  const file = path.join(place, 'chromium');
  return { file, libraries: lacksLibraries(file) ? path.join(place, 'lib') : null };
}

async function unpack(place: string): Promise<void> {
  const draft = mkdtempSync(path.join(os.tmpdir(), 'chromium-'));
  const file = path.join(draft, 'chromium');
  await pipeline(
    createReadStream(path.join(PACKAGE, 'bin/chromium.br')),
    createBrotliDecompress(),
    createWriteStream(file),
  );
  chmodSync(file, 0o700);
  mkdirSync(path.join(draft, 'lib'));
  const libraries = brotliDecompressSync(readFileSync(path.join(PACKAGE, 'bin/al2023.tar.br')));
  execFileSync('tar', ['-x', '-C', draft], { input: libraries });
  try {
    renameSync(draft, place);
  } catch {
    // Another worker was first.
    rmSync(draft, { recursive: true, force: true });
  }
}

/** NSS is not part of a minimal Linux; the package brings it for machines without. */
function lacksLibraries(file: string): boolean {
  const { stdout } = spawnSync('ldd', [file], { encoding: 'utf8' });
  return stdout?.includes('not found') ?? false;
}
