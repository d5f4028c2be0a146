import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { verb, type Context } from '../../ground/table';
import { openVote } from '../parts/ballot/chair';
import { boxInput } from '../parts/ballot/inputs';

/** Opens the vote on a group; where it is tied, once more among the tied works. */
const chairOpen = async (
  context: Context<'judge'>,
  input: Input<'chair.open'>,
): Promise<Output<'chair.open'>> => ({ board: await openVote(context, input) });

export default verb('chair.open', { actor: 'judge', input: boxInput, run: chairOpen });
