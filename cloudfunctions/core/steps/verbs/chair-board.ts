import * as z from 'zod/mini';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { verb, type Context } from '../../ground/table';
import { showBoard } from '../parts/ballot/chair';

const chairBoardInput = z.strictObject({ judging: z.string().check(z.maxLength(64)) });

/** How far the votes of a meeting have come; what they made of the works once they are closed. */
const chairBoard = async (
  context: Context<'judge'>,
  { judging }: Input<'chair.board'>,
): Promise<Output<'chair.board'>> => ({ board: await showBoard(context, judging) });

export default verb('chair.board', { actor: 'judge', input: chairBoardInput, run: chairBoard });
