import { collection } from '../../ground/database';
import { keepFile } from '../../files/stores/files';

/** A mini program code that was drawn. `_id` is `<campaign>:<scene>`. */
interface Code {
  _id: string;
  /** Cloud file id of the picture. */
  file: string;
}

const codes = collection<Code>('codes');

const idOf = (campaign: string, scene: string): string => `${campaign}:${scene}`;

/** @returns the cloud file id of the picture, or null. */
export const findCode = async (campaign: string, scene: string): Promise<string | null> =>
  (await codes.find(idOf(campaign, scene)))?.file ?? null;

/** Stores a picture under a path that follows from its scene, so that drawing it twice is harmless. */
export async function keepCode(
  campaign: string,
  scene: string,
  { bytes, extension }: { bytes: Buffer; extension: string },
): Promise<string> {
  const cloudPath = `codes/${campaign}/${scene.replace(/[^\w-]/gu, '-')}.${extension}`;
  const file = await keepFile(cloudPath, bytes);
  await codes.replace({ _id: idOf(campaign, scene), file });
  return file;
}
