import { randomBytes } from 'crypto';
import * as z from 'zod/mini';
import { FORMATS } from '../../../../../miniprogram/shared/campaign/kind';
import type { CampaignView } from '../../../../../miniprogram/shared/campaign/view';
import type { Input, Output } from '../../../../../miniprogram/shared/contract';
import { MOST_PIECES_OF_A_WORK } from '../../../../../miniprogram/shared/files/most';
import { mayUseMedia } from '../../../../../miniprogram/shared/files/kind-file';
import { firstRefusal } from '../../../../../miniprogram/shared/decision';
import { FORM_OF_FORMAT } from '../../../../../miniprogram/shared/files/measure/facts';
import { mayUploadPieces, type PieceShape } from '../../../../../miniprogram/shared/files/pieces';
import { refused } from '../../../ground/fault';
import { kindOf } from './kind-of';
import { insertTicket, type TicketFile } from '../../stores/tickets';

const fileInput = z.strictObject({
  extension: z.string().check(z.maxLength(10)),
  bytes: z.int().check(z.nonnegative()),
});

export const ticketInput = z.strictObject({
  kind: z.string().check(z.maxLength(64)),
  files: z.array(fileInput).check(z.maxLength(MOST_PIECES_OF_A_WORK)),
});

const HOUR_MS = 60 * 60 * 1000;

/** What a file will be by its name; its bytes tell when it is sent in. */
function shapeOf({ extension }: { extension: string }): PieceShape {
  const ending = extension.replace(/^\./, '').toLowerCase();
  const format = FORMATS.find((one) => one === ending);
  if (format === undefined) throw new Error('A format was allowed that nobody knows');
  return { carrier: 'upload', form: FORM_OF_FORMAT[format] };
}

/**
 * Gives leave to upload the files of one work, at places where only this person may write.
 * @throws ActionFault REFUSED by the rules of the first file that breaks one.
 */
export async function issueTicket(
  { campaign, now }: { campaign: CampaignView; now: number },
  owner: string,
  { kind, files }: Input<'upload.ticket'>,
): Promise<Output<'upload.ticket'>> {
  const taken = kindOf(campaign, kind);
  const usable = firstRefusal(...files.map((file) => () => mayUseMedia(taken, file)), () =>
    mayUploadPieces(taken, files.map(shapeOf)),
  );
  if (!usable.allowed) throw refused(usable);
  const id = randomBytes(16).toString('hex');
  const folder = `uploads/${owner}/${id}`;
  const places = files.map((file, at): TicketFile => {
    const extension = file.extension.replace(/^\./, '').toLowerCase();
    const place = `${folder}/${String(at)}`;
    return { extension, filePath: `${place}.${extension}`, previewPath: `${place}-preview.jpg` };
  });
  const expiresAt = now + campaign.ticket.hours * HOUR_MS;
  await insertTicket({
    _id: id,
    campaign: campaign.id,
    owner,
    of: 'work',
    kind,
    files: places,
    createdAt: now,
    expiresAt,
  });
  return {
    ticket: id,
    files: places.map(({ filePath, previewPath }) => ({ filePath, previewPath })),
    expiresAt,
  };
}
