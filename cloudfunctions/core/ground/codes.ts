import { cloud } from './cloud';

/** A picture of a mini program code. */
export interface CodePicture {
  bytes: Buffer;
  extension: 'jpg' | 'png';
}

/** Wide enough for a printed card, in pixels. */
const WIDTH = 430;

/**
 * Asks WeChat for a mini program code.
 * @throws Error when WeChat gives none.
 */
export async function drawCode(target: { scene: string; page: string }): Promise<CodePicture> {
  const answer = (await cloud.openapi['wxacode'].getUnlimited({ ...target, width: WIDTH })) as {
    contentType?: string;
    buffer?: unknown;
  };
  if (!Buffer.isBuffer(answer.buffer)) throw new Error('WeChat gave no mini program code');
  return {
    bytes: answer.buffer,
    extension: answer.contentType === 'image/png' ? 'png' : 'jpg',
  };
}
