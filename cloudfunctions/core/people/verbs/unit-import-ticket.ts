import { randomBytes } from 'crypto';
import * as z from 'zod/mini';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import type { FieldFault } from '../../../../miniprogram/shared/reply';
import { invalid } from '../../ground/fault';
import { verb, type Context } from '../../ground/table';
import { insertTicket } from '../../files/stores/tickets';
import { IMPORT_EXTENSIONS } from '../parts/import/limits';
import { checkBytes, importFolder } from '../parts/import/upload';

/** Long enough to upload a list and to have it imported. */
const UPLOAD_MS = 3_600_000;

const importTicketInput = z.strictObject({
  extension: z.string().check(z.maxLength(10)),
  bytes: z.int().check(z.nonnegative()),
});

/** Gives leave to upload a list, at a place where only this organizer may write. */
async function importTicket(
  { actor, campaign, now }: Context<'organizer'>,
  { extension, bytes }: Input<'unit.importTicket'>,
): Promise<Output<'unit.importTicket'>> {
  const ending = extension.replace(/^\./, '').toLowerCase();
  const known = IMPORT_EXTENSIONS.find((one) => one === ending);
  const faults: FieldFault[] = [
    ...(known === undefined
      ? [
          {
            path: 'extension',
            reason: ending === 'xls' ? '这是旧版 Excel 文件。' : '不能导入这种文件。',
            remedy: '请另存为 xlsx 或 csv 再上传。',
          },
        ]
      : []),
    ...checkBytes(bytes),
  ];
  if (faults.length > 0) throw invalid(faults);
  const name = randomBytes(16).toString('hex');
  const filePath = `${importFolder(actor.openid)}${name}.${known ?? ''}`;
  await insertTicket({
    ...{ _id: name, campaign: campaign.id, owner: actor.openid, of: 'list' },
    ...{ filePath, createdAt: now, expiresAt: now + UPLOAD_MS },
  });
  return { filePath };
}

export default verb('unit.importTicket', {
  actor: 'organizer',
  input: importTicketInput,
  run: importTicket,
});
