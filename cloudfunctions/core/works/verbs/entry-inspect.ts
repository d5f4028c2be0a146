import * as z from 'zod/mini';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { conflict, notFound } from '../../ground/fault';
import { verb, type Context } from '../../ground/table';
import { findEntry } from '../stores/entries';
import { isFile } from '../stores/pieces';
import { restart } from '../stores/inspections';
import { queueItemFor } from '../parts/entry/queue-item';
import { piecesOfOne } from '../parts/piece/of-entries';

const inspectInput = z.strictObject({ id: z.string().check(z.maxLength(64)) });

/** Has a work's file inspected once more; one that passed stays as it is. */
async function inspectAgain(
  { campaign, now }: Context<'organizer'>,
  { id }: Input<'entry.inspect'>,
): Promise<Output<'entry.inspect'>> {
  const found = await findEntry(id);
  if (found === null || found.campaign !== campaign.id) throw notFound('这件作品');
  const pieces = await piecesOfOne(found);
  if (pieces.filter(isFile).every(({ file }) => file.original === ''))
    throw conflict('这件作品的文件已按作者的要求或保存期限删除。', '不能再检查，也不能恢复。');
  await restart(id, now);
  return { entry: await queueItemFor(campaign, (await findEntry(id)) ?? found) };
}

export default verb('entry.inspect', {
  actor: 'organizer',
  input: inspectInput,
  run: inspectAgain,
});
