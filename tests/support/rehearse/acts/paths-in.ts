import { unzipSync } from 'fflate';
import type { ExportFile } from '../../../../miniprogram/shared/contract';
import type { Stage } from '../stage';

/** Paths inside an archive, as whoever downloads it finds them. */
export async function pathsIn(stage: Stage, { url }: ExportFile): Promise<string[]> {
  const bytes = await stage.cloud.as(stage.cast.organizer).download(url);
  return Object.keys(unzipSync(new Uint8Array(bytes)));
}
