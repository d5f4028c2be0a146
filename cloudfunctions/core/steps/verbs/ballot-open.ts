import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { verb, type Context } from '../../ground/table';
import { openVote } from '../parts/ballot/chair';
import { boxInput } from '../parts/ballot/inputs';

/** Opens the vote on a group; where it is tied, once more among the tied works. */
const ballotOpen = async (
  context: Context<'organizer'>,
  input: Input<'ballot.open'>,
): Promise<Output<'ballot.open'>> => ({ board: await openVote(context, input) });

export default verb('ballot.open', { actor: 'organizer', input: boxInput, run: ballotOpen });
