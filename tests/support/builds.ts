import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Environment variable that names the folder of a run's builds to its workers: see `run-setup`. */
export const BUILDS = 'TEST_RUN_BUILDS';

/** Notice 003: what tests run unless they say otherwise, so that one campaign is open and nobody has to choose. */
export const NOTICE = noticeFile('zhongai-liaoning');

/** The file of a campaign of the product. */
export function noticeFile(id: string): string {
  return join(__dirname, `../../cloudfunctions/core/campaigns/${id}.ts`);
}

/**
 * The folder of the built functions, for reading only.
 * @param campaigns the campaign files to build with.
 */
export const builtFunctions = (campaigns: readonly string[] = [NOTICE]): Promise<string> =>
  once(`functions-${hashOf(campaigns.join('\n'))}`, async (out) => {
    // Loaded only by who builds: it brings the campaign's whole schema.
    const { buildFunctions } = await import('../../cloudfunctions/deploy/build');
    await buildFunctions({ out, campaigns });
  });

/** The folder of the built mini program, for reading only. */
export const builtClient = (): Promise<string> =>
  once('client', async (out) => {
    const { buildClient } = await import('../../simulator/client/build');
    await buildClient({ root: join(__dirname, '../../miniprogram'), out });
  });

/**
 * Builds what no test file of this run has built yet. Two workers may come at the same moment, so each builds for
 * itself and the first complete folder takes the place.
 */
async function once(name: string, build: (out: string) => Promise<void>): Promise<string> {
  const folder = process.env[BUILDS];
  if (folder === undefined) throw new Error('no run of tests has made a folder for builds');
  const place = join(folder, name);
  if (existsSync(place)) return place;
  const draft = mkdtempSync(`${place}-`);
  await build(draft);
  try {
    renameSync(draft, place);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(place)) throw error;
  }
  return place;
}

const hashOf = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 16);
