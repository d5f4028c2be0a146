import * as z from 'zod/mini';
import type { Output } from '../../../../miniprogram/shared/contract';
import { verb, type Context } from '../../ground/table';
import { forwardingLines } from '../parts/forwarding/board';

const boardInput = z.strictObject({});

/** Whom the best works are sent to, and what was sent when. */
async function board(context: Context<'organizer'>): Promise<Output<'forwarding.board'>> {
  return { forwardings: await forwardingLines(context) };
}

export default verb('forwarding.board', { actor: 'organizer', input: boardInput, run: board });
