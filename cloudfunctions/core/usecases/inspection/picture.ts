import { randomBytes } from 'crypto';
import type { CampaignView } from '../../../../miniprogram/shared/campaign';
import { derive, Undecodable, type Derivatives } from '../../media/derive';
import type { Entry } from '../../stores/entries';
import { fetchCopy, keepFile, openFile } from '../../stores/files';
import type { Made } from '../../stores/inspections';
import type { Found } from './look';

export async function lookAtPicture(_campaign: CampaignView, entry: Entry): Promise<Found> {
  try {
    const derivatives = await deriveFrom(entry.original);
    return { made: await keepPicture(derivatives), lookalikes: 0 };
  } catch (error) {
    if (error instanceof Undecodable) return { problem: 'unreadable' };
    throw error;
  }
}

/** @throws Undecodable; Error when the file cannot be fetched. */
export async function deriveFrom(file: string): Promise<Derivatives> {
  const stored = await openFile(file);
  if (stored === null) throw new Error('The original has no address');
  const copy = await fetchCopy(stored);
  try {
    return await derive(copy.path, 120_000_000);
  } finally {
    await copy.discard();
  }
}

async function keepPicture({ page, thumbnail }: Derivatives): Promise<Made> {
  const folder = `media/${randomBytes(16).toString('hex')}`;
  const [file, preview] = await Promise.all([
    keepFile(`${folder}/page.jpg`, page),
    keepFile(`${folder}/thumbnail.jpg`, thumbnail),
  ]);
  return { file, preview };
}
