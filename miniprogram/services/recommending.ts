import type { Output } from '../shared/contract/index';
import type { Reply } from '../shared/reply';
import { call } from './call';
import { isRepeatable } from './call-failure';
import { newRequest } from './request';

/** Requests whose outcome is unknown, by entry: the next tap repeats the request, not the recommendation. */
const unanswered = new Map<string, string>();

/** Recommends an entry. Safe to call again after a fault: what the server already has it answers again. */
export async function recommend(entry: string): Promise<Reply<Output<'union.recommend'>>> {
  const request = unanswered.get(entry) ?? newRequest();
  unanswered.set(entry, request);
  const reply = await call('union.recommend', { entry, request });
  if (reply.ok || !isRepeatable(reply.error)) unanswered.delete(entry);
  return reply;
}
