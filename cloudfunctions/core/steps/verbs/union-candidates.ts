import * as z from 'zod/mini';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { cursorInput, decodeCursor } from '../../ground/cursor';
import { PAGE_READ, pageOf } from '../../ground/page';
import { verb, type Context } from '../../ground/table';
import { byUnitHeat } from '../../works/stores/exhibits-of-unit';
import { talliedAt } from '../../votes/stores/tallies';
import { candidateOf, workOf } from '../parts/recommendation/candidate';
import { placeOf } from '../parts/recommendation/place';
import { standingSeats } from '../parts/recommendation/seats';
import { votesFor } from '../parts/recommendation/votes';

const candidatesInput = z.strictObject({
  kind: z.nullable(z.string().check(z.maxLength(64))),
  cursor: cursorInput,
});

const heatCursor = z.strictObject({ heat: z.number() });

/** The unit's entries on show, most votes first, each with all that stands against recommending it. */
async function candidates(
  context: Context<'contact'>,
  { kind, cursor }: Input<'union.candidates'>,
): Promise<Output<'union.candidates'>> {
  const { actor, campaign, now } = context;
  const place = placeOf(campaign, now);
  const after = decodeCursor(heatCursor, cursor);
  if (place === null || place.hall === null || place.shownIn === null)
    return { items: [], next: null };
  const { hall, shownIn, stand } = place;
  const unit = actor.unit.id;
  const rows = await byUnitHeat(hall, { unit, kind }, after?.heat ?? null, PAGE_READ);
  const ids = rows.map(({ entry }) => entry);
  const [seats, tallied] = await Promise.all([
    standingSeats(stand, unit, ids),
    talliedAt(campaign.id, now),
  ]);
  const votes = await votesFor(campaign, shownIn, rows, { now, talliedAt: tallied });
  return pageOf(
    rows,
    (exhibit) =>
      candidateOf(context, place, exhibit, workOf(exhibit, 'published', votes(exhibit)), seats),
    ({ heat }) => ({ heat }),
  );
}

export default verb('union.candidates', {
  actor: 'contact',
  input: candidatesInput,
  run: candidates,
});
