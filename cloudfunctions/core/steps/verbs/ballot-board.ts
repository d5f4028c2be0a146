import * as z from 'zod/mini';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { verb, type Context } from '../../ground/table';
import { showBoard } from '../parts/ballot/chair';

const ballotBoardInput = z.strictObject({ judging: z.string().check(z.maxLength(64)) });

/** How far the votes of a meeting have come; what they made of the works once they are closed. */
const ballotBoard = async (
  context: Context<'organizer'>,
  { judging }: Input<'ballot.board'>,
): Promise<Output<'ballot.board'>> => ({ board: await showBoard(context, judging) });

export default verb('ballot.board', {
  actor: 'organizer',
  input: ballotBoardInput,
  run: ballotBoard,
});
