import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { maySubmitAlone } from '../../../../miniprogram/shared/works/submission';
import { refused } from '../../ground/fault';
import { verb, type Context } from '../../ground/table';
import { takeTurn } from '../../record/parts/limit/take-turn';
import { issueTicket, ticketInput } from '../../files/parts/upload/issue-ticket';

/** Gives an author leave to upload one work. */
async function ticket(
  context: Context<'citizen'>,
  file: Input<'upload.ticket'>,
): Promise<Output<'upload.ticket'>> {
  const open = maySubmitAlone(context.campaign, context.now);
  if (!open.allowed) throw refused(open);
  await takeTurn(context, 'ticket');
  return issueTicket(context, context.actor.openid, file);
}

export default verb('upload.ticket', { actor: 'citizen', input: ticketInput, run: ticket });
