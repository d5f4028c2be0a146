import * as z from 'zod/mini';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { verb, type Context } from '../../ground/table';
import { findScreening } from '../parts/step/find';
import { boardFrom } from '../parts/screening/board';
import { readTables } from '../parts/screening/tables';
import { traceMissing } from '../parts/screening/trace';

const screeningBoardInput = z.strictObject({ judging: z.string().check(z.maxLength(64)) });

/** Who was given which works, how far each reviewer has come, and what they made of each work. */
async function screeningBoard(
  context: Context<'organizer'>,
  { judging }: Input<'screening.board'>,
): Promise<Output<'screening.board'>> {
  const read = await readTables(context, findScreening(context, judging));
  const titles = new Map(read.tables.map(({ one }) => [one.work, one.entry.title]));
  await traceMissing(
    read.tables.flatMap(({ seats }) => seats),
    ({ work, reviewer }) => ({
      title: titles.get(work) ?? '',
      name: read.panel.known.get(reviewer)?.name ?? '',
    }),
  );
  return { board: boardFrom(context, read) };
}

export default verb('screening.board', {
  actor: 'organizer',
  input: screeningBoardInput,
  run: screeningBoard,
});
