import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { maySubmit } from '../../../../miniprogram/shared/rules/submission';
import { refused } from '../../runtime/fault';
import type { Context } from '../../runtime/table';
import { takeTurn } from '../limit/take-turn';
import { issueTicket } from './issue-ticket';

export { ticketInput } from './issue-ticket';

/** Gives an author leave to upload one work. */
export async function ticket(
  context: Context<'citizen'>,
  file: Input<'upload.ticket'>,
): Promise<Output<'upload.ticket'>> {
  const open = maySubmit(context.campaign, context.now);
  if (!open.allowed) throw refused(open);
  await takeTurn(context, 'ticket');
  return issueTicket(context, context.actor.openid, file);
}
