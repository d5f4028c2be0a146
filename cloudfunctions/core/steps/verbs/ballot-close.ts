import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { verb, type Context } from '../../ground/table';
import { closeVote } from '../parts/ballot/chair';
import { boxInput } from '../parts/ballot/inputs';

/** Closes the vote on a group and counts it. */
const ballotClose = async (
  context: Context<'organizer'>,
  input: Input<'ballot.close'>,
): Promise<Output<'ballot.close'>> => ({ board: await closeVote(context, input) });

export default verb('ballot.close', { actor: 'organizer', input: boxInput, run: ballotClose });
