import { ticketInput } from '../../files/parts/upload/issue-ticket';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { mayUploadForOthers } from '../../../../miniprogram/shared/works/uploader';
import { refused } from '../../ground/fault';
import { verb, type Context } from '../../ground/table';
import { levelOf } from '../../people/parts/contact/level';
import { issueTicket } from '../../files/parts/upload/issue-ticket';

/** Gives a contact leave to upload one work of a named author. */
async function batchTicket(
  context: Context<'contact'>,
  file: Input<'batch.ticket'>,
): Promise<Output<'batch.ticket'>> {
  const { actor, campaign, now } = context;
  const may = mayUploadForOthers(campaign, { level: levelOf(context), acts: actor.acts }, now);
  if (!may.allowed) throw refused(may);
  return issueTicket(context, actor.openid, file);
}

export default verb('batch.ticket', { actor: 'contact', input: ticketInput, run: batchTicket });
