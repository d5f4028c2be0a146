import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { verb, type Context } from '../../ground/table';
import { chooseTied } from '../parts/ballot/chair';
import { chooseInput } from '../parts/ballot/inputs';

/** Chooses among the works that share the last place, with a reason. */
const chairChoose = async (
  context: Context<'judge'>,
  input: Input<'chair.choose'>,
): Promise<Output<'chair.choose'>> => ({ board: await chooseTied(context, input) });

export default verb('chair.choose', { actor: 'judge', input: chooseInput, run: chairChoose });
