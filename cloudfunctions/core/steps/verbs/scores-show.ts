import * as z from 'zod/mini';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { verb, type Context } from '../../ground/table';
import { scoredOf } from '../parts/score/lines';
import { traceMissing } from '../parts/score/trace';

const scoresInput = z.strictObject({
  judging: z.nullable(z.string().check(z.maxLength(64))),
});

/** What the panel has made of each work so far, and how far each judge has come. */
async function scores(
  context: Context<'organizer'>,
  { judging: id }: Input<'scores.show'>,
): Promise<Output<'scores.show'>> {
  const { judging, lines, judges, works, said, refusal } = await scoredOf(context, id);
  await traceMissing(said, ({ entry }) => works.get(entry)?.entry.title ?? '');
  return { judging, lines, judges, refusal };
}

export default verb('scores.show', { actor: 'organizer', input: scoresInput, run: scores });
