import { randomBytes } from 'crypto';
import * as z from 'zod/mini';
import type { CampaignView } from '../../../../../miniprogram/shared/campaign/view';
import type { Input, Output } from '../../../../../miniprogram/shared/contract';
import { mayUseMedia } from '../../../../../miniprogram/shared/files/kind-file';
import { refused } from '../../../ground/fault';
import { kindOf } from './kind-of';
import { insertTicket } from '../../stores/tickets';

export const ticketInput = z.strictObject({
  kind: z.string().check(z.maxLength(64)),
  extension: z.string().check(z.maxLength(10)),
  bytes: z.int().check(z.nonnegative()),
});

const HOUR_MS = 60 * 60 * 1000;

/**
 * Gives leave to upload one work, at a place where only this person may write.
 * @throws ActionFault REFUSED by the rules of the file.
 */
export async function issueTicket(
  { campaign, now }: { campaign: CampaignView; now: number },
  owner: string,
  file: Input<'upload.ticket'>,
): Promise<Output<'upload.ticket'>> {
  const usable = mayUseMedia(kindOf(campaign, file.kind), file);
  if (!usable.allowed) throw refused(usable);
  const id = randomBytes(16).toString('hex');
  const extension = file.extension.replace(/^\./, '').toLowerCase();
  const folder = `uploads/${owner}/${id}`;
  const issued = {
    filePath: `${folder}/original.${extension}`,
    previewPath: `${folder}/preview.jpg`,
    expiresAt: now + campaign.ticket.hours * HOUR_MS,
  };
  await insertTicket({
    _id: id,
    campaign: campaign.id,
    owner,
    of: 'work',
    kind: file.kind,
    extension,
    createdAt: now,
    ...issued,
  });
  return { ticket: id, ...issued };
}
