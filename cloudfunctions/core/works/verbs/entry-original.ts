import * as z from 'zod/mini';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { checkPurpose } from '../../../../miniprogram/shared/people/purpose';
import { conflict, invalid, notFound } from '../../ground/fault';
import { verb, type Context } from '../../ground/table';
import { findEntry } from '../stores/entries';
import { findPiece, isFile } from '../stores/pieces';
import { temporaryUrl } from '../../files/stores/files';
import { recordDisclosure } from '../../people/parts/disclosure/record';

const originalInput = z.strictObject({
  id: z.string().check(z.maxLength(64)),
  piece: z.int().check(z.nonnegative()),
  purpose: z.string().check(z.maxLength(2000)),
});

/** Long enough to look at it or to download it, s. */
const URL_SECONDS = 600;

/**
 * Gives an address of a work's file as it was sent in, with all that a phone notes in it, once it is written down who
 * reads it and what for.
 */
async function original(
  context: Context<'organizer'>,
  { id, piece: at, purpose }: Input<'entry.original'>,
): Promise<Output<'entry.original'>> {
  const faults = checkPurpose(purpose);
  if (faults.length > 0) throw invalid(faults);
  const entry = await findEntry(id);
  if (entry === null || entry.campaign !== context.campaign.id) throw notFound('这件作品');
  const piece = await findPiece(id, at);
  if (piece === null || !isFile(piece)) throw notFound('这份文件');
  const { file } = piece;
  if (file.original === '')
    throw conflict('这件作品的原始文件已按作者的要求或保存期限删除。', '不能恢复。');
  await recordDisclosure(context, {
    about: entry.owner,
    subject: `entry:${id}`,
    what: `作品《${entry.title}》${entry.pieces === 1 ? '' : `第 ${String(at + 1)} 件`}的原始文件`,
    purpose,
  });
  return { url: await temporaryUrl(file.original, URL_SECONDS), bytes: file.bytes };
}

export default verb('entry.original', { actor: 'organizer', input: originalInput, run: original });
