import * as z from 'zod/mini';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { verb, type Context } from '../../ground/table';
import { standingBoard } from '../parts/selecting/board';

const selectionShowInput = z.strictObject({ id: z.string().check(z.maxLength(64)) });

/** A selection with everybody in its pool, what the rule says of each, and what stands. */
async function showSelection(
  context: Context<'organizer'>,
  { id }: Input<'selection.show'>,
): Promise<Output<'selection.show'>> {
  const { board } = await standingBoard(context, id);
  return { board };
}

export default verb('selection.show', {
  actor: 'organizer',
  input: selectionShowInput,
  run: showSelection,
});
