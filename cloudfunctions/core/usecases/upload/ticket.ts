import { randomBytes } from 'crypto';
import * as z from 'zod/mini';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { firstRefusal } from '../../../../miniprogram/shared/decision';
import { mayUseMedia } from '../../../../miniprogram/shared/rules/media';
import { maySubmit } from '../../../../miniprogram/shared/rules/submission';
import { MEDIA_KINDS } from '../../../../miniprogram/shared/vocabulary';
import { refused } from '../../runtime/fault';
import type { Context } from '../../runtime/table';
import { insertTicket } from '../../stores/tickets';

export const ticketInput = z.strictObject({
  kind: z.enum(MEDIA_KINDS),
  extension: z.string().check(z.maxLength(10)),
  bytes: z.int().check(z.nonnegative()),
});

const HOUR_MS = 60 * 60 * 1000;

/** Gives leave to upload one work, at a place where only this person may write. */
export async function ticket(
  { actor, now, campaign }: Context<'citizen'>,
  file: Input<'upload.ticket'>,
): Promise<Output<'upload.ticket'>> {
  const decision = firstRefusal(
    () => maySubmit(campaign, now),
    () => mayUseMedia(campaign, file),
  );
  if (!decision.allowed) throw refused(decision);
  const id = randomBytes(16).toString('hex');
  const extension = file.extension.replace(/^\./, '').toLowerCase();
  const folder = `uploads/${actor.openid}/${id}`;
  const issued = {
    filePath: `${folder}/original.${extension}`,
    previewPath: `${folder}/preview.jpg`,
    expiresAt: now + campaign.ticket.hours * HOUR_MS,
  };
  await insertTicket({
    _id: id,
    campaign: campaign.id,
    owner: actor.openid,
    kind: file.kind,
    extension,
    createdAt: now,
    ...issued,
  });
  return { ticket: id, ...issued };
}
