import * as z from 'zod/mini';
import { sceneOf } from '../../../../miniprogram/shared/campaign/scene';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { notFound } from '../../ground/fault';
import { verb, type Context } from '../../ground/table';
import { findShown } from '../parts/exhibit/find-shown';
import { codePicture } from '../parts/share/code-picture';

const codeInput = z.strictObject({ entry: z.string().check(z.maxLength(64)) });

/** The mini program code that opens a work on show. */
async function code(
  { campaign, now }: Context<'citizen'>,
  { entry }: Input<'share.code'>,
): Promise<Output<'share.code'>> {
  if ((await findShown(campaign, now, entry)) === null) throw notFound('这件作品');
  return {
    url: await codePicture(campaign.id, {
      scene: sceneOf(campaign.id, entry),
      page: 'pages/entry/entry',
    }),
  };
}

export default verb('share.code', { actor: 'citizen', input: codeInput, run: code });
