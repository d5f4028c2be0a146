import { drawCode } from '../../../ground/codes';
import { note } from '../../../ground/log';
import { findCode, keepCode } from '../../../people/stores/codes';
import { temporaryUrl } from '../../../files/stores/files';

/** Where a mini program code leads. */
export interface Target {
  /** At most 32 characters. */
  scene: string;
  /** Without a slash at the beginning. */
  page: string;
}

/**
 * The picture of a mini program code, drawn once and kept.
 * @returns its temporary address; null when there is none to be had, which is no reason to fail.
 */
export async function codePicture(campaign: string, target: Target): Promise<string | null> {
  try {
    const kept = await findCode(campaign, target.scene);
    if (kept !== null) return await temporaryUrl(kept);
    const picture = await drawCode(target);
    return await temporaryUrl(await keepCode(campaign, target.scene, picture));
  } catch (error) {
    note('code.missing', { why: error instanceof Error ? error.name : 'unknown' });
    return null;
  }
}
