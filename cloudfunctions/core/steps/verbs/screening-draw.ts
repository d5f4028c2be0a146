import { randomBytes } from 'crypto';
import * as z from 'zod/mini';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { ALLOWED, firstRefusal } from '../../../../miniprogram/shared/decision';
import { mayAssign, mayDraw } from '../../../../miniprogram/shared/steps/screening';
import { refused } from '../../ground/fault';
import { verb, type Context } from '../../ground/table';
import { decideOn } from '../../record/parts/decided/single';
import { findScreening } from '../parts/step/find';
import { boardFrom, boardOf } from '../parts/screening/board';
import { drawn } from '../parts/screening/draw';
import { screeningSubject } from '../parts/screening/subject';
import { readTables } from '../parts/screening/tables';

const screeningDrawInput = z.strictObject({
  judging: z.string().check(z.maxLength(64)),
  revision: z.int().check(z.nonnegative()),
});

/** Draws reviewers for every place that is free; those who sit stay. Where none is free, nothing happens. */
async function screeningDraw(
  context: Context<'organizer'>,
  { judging, revision }: Input<'screening.draw'>,
): Promise<Output<'screening.draw'>> {
  const { campaign, now } = context;
  const screening = findScreening(context, judging);
  const read = await readTables(context, screening);
  const { state, tables, panel, refusal } = read;
  const decision = firstRefusal(
    () => mayAssign(campaign, screening, now),
    () => refusal ?? ALLOWED,
    () => mayDraw(screening, tables.length, panel.people.length),
  );
  if (!decision.allowed) throw refused(decision);
  const seed = state.seed ?? randomBytes(8).toString('hex');
  const { filled } = drawn(read, seed);
  if (filled.length === 0) return { board: boardFrom(context, read) };
  await decideOn(context, screeningSubject(campaign.id, screening), state, revision, {
    verb: 'draw',
    reason: null,
    before: {},
    after: { seats: filled.length, judges: panel.people.length, seed },
    next: { seed, filled, freed: [] },
    asked: null,
  });
  return { board: await boardOf(context, screening) };
}

export default verb('screening.draw', {
  actor: 'organizer',
  input: screeningDrawInput,
  run: screeningDraw,
});
