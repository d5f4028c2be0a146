import type { Box } from '../../../../../miniprogram/shared/media/boxes';
import type { Source } from '../../../../../miniprogram/shared/media/source';
import { nameAt, readExactly } from '../../../../../miniprogram/shared/media/source';
import type { Edits } from './edits';

const QUICKTIME = 'qt  ';
/** What a film is that holds nothing but the boxes that are kept. */
const MP4 = ['isom', 'mp42'] as const;
/** Major brand and its version, before the brands it is compatible with. */
const FIRST_BRANDS = 8;

/** Has a film that calls itself QuickTime call itself MP4, in the room there is. */
export async function nameBrands(source: Source, edits: Edits, ftyp: Box): Promise<void> {
  const { start, end } = ftyp;
  if (nameAt(await readExactly(source, start, 4), 0) !== QUICKTIME) return;
  const compatible = Math.max(0, Math.floor((end - start - FIRST_BRANDS) / 4));
  const brands = Array.from({ length: compatible }, (_, at) => MP4[at] ?? MP4[0]);
  const bytes = Buffer.from([MP4[0], '\0\0\0\0', ...brands].join(''), 'latin1');
  edits.write.push({ at: start, bytes });
}
