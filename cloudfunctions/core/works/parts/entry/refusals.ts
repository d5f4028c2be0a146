import { formatMoment } from '../../../../../miniprogram/shared/calendar';
import type { KindView } from '../../../../../miniprogram/shared/campaign/kind';
import type { CampaignView } from '../../../../../miniprogram/shared/campaign/view';
import type { Refusal, Source } from '../../../../../miniprogram/shared/decision';
import { refuse } from '../../../../../miniprogram/shared/decision';
import { ENTRY_STATE_LABELS } from '../../../../../miniprogram/shared/vocabulary';
import type { DocxProblem } from '../../../files/docx/problem';
import type { Entry } from '../../stores/entries';
import type { Ticket } from '../../../files/stores/tickets';

/** The leave to upload has run out. */
export const ticketExpired = (
  { ticket }: CampaignView,
  { expiresAt }: Ticket,
  now: number,
): Refusal =>
  refuse({
    rule: 'upload.expired',
    source: ticket.source,
    facts: { now, expiresAt },
    reason: `上传凭证已于${formatMoment(expiresAt)}失效。`,
    remedy: '您填写的内容还在，请重新上传文件后再提交。',
  });

/** Nothing has been uploaded to the ticket's place. */
export const fileMissing = ({ ticket }: CampaignView): Refusal =>
  refuse({
    rule: 'upload.missing',
    source: ticket.source,
    facts: {},
    reason: '没有找到您上传的文件。',
    remedy: '请重新上传文件后再提交。',
  });

/** The file was overwritten while it was being looked at. */
export const fileChanged = ({ ticket }: CampaignView): Refusal =>
  refuse({
    rule: 'upload.changed',
    source: ticket.source,
    facts: {},
    reason: '文件在检查时被换掉了。',
    remedy: '请等上传完成后再提交一次。',
  });

/** Something else was sent in with the same leave before, and did not get as far as a work. */
export const ticketUsed = ({ ticket }: CampaignView): Refusal =>
  refuse({
    rule: 'upload.used',
    source: ticket.source,
    facts: {},
    reason: '这张上传凭证已经用来提交过别的内容。',
    remedy: '您填写的内容还在，请重新上传文件后再提交。',
  });

/** The author has submitted the same bytes before, and that entry stands. */
export const duplicateRefused = (
  source: Source,
  { title, state, submittedAt, channel }: Entry,
): Refusal =>
  refuse({
    rule: 'entry.duplicate',
    source,
    facts: { title, state, submittedAt },
    reason: `这个文件${channel === 'unit' ? '本单位' : '您'}已于${formatMoment(submittedAt)}投过：《${title}》，现在是“${ENTRY_STATE_LABELS[state]}”。`,
    remedy:
      channel === 'unit'
        ? '不用重复上传，可以在“已上传作品”里查看进度，或换一件作品。'
        : '不用重复投稿，可以到“我的”查看进度，或换一件作品。',
  });

/** The same bytes stand in two places of one work. */
export const sameFileTwice = ({ ticket }: CampaignView): Refusal =>
  refuse({
    rule: 'pieces.twice',
    source: ticket.source,
    facts: {},
    reason: '这件作品里有两件是同一个文件。',
    remedy: '请去掉重复的一件再提交。',
  });

/** No text can be taken from a document that was sent in as a work. */
export const documentRefused = (
  { source }: Pick<KindView, 'source'>,
  { code, reason, remedy }: DocxProblem,
  bytes: number,
): Refusal => refuse({ rule: `document.${code}`, source, facts: { bytes }, reason, remedy });
