import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { verb, type Context } from '../../ground/table';
import { chooseTied } from '../parts/ballot/chair';
import { chooseInput } from '../parts/ballot/inputs';

/** Chooses among the works that share the last place, with a reason. */
const ballotChoose = async (
  context: Context<'organizer'>,
  input: Input<'ballot.choose'>,
): Promise<Output<'ballot.choose'>> => ({ board: await chooseTied(context, input) });

export default verb('ballot.choose', { actor: 'organizer', input: chooseInput, run: ballotChoose });
