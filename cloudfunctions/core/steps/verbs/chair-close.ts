import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { verb, type Context } from '../../ground/table';
import { closeVote } from '../parts/ballot/chair';
import { boxInput } from '../parts/ballot/inputs';

/** Closes the vote on a group and counts it. */
const chairClose = async (
  context: Context<'judge'>,
  input: Input<'chair.close'>,
): Promise<Output<'chair.close'>> => ({ board: await closeVote(context, input) });

export default verb('chair.close', { actor: 'judge', input: boxInput, run: chairClose });
