import * as z from 'zod/mini';
import type { Input, Output, RankedCard } from '../../../../miniprogram/shared/contract';
import { cursorInput, decodeCursor, encodeCursor } from '../../runtime/cursor';
import { PAGE_READ, PAGE_SIZE } from '../../runtime/page';
import type { Context } from '../../runtime/table';
import { byHeat, type Exhibit } from '../../stores/exhibits';
import { talliedAt } from '../../stores/tallies';
import { cardOf } from '../exhibit/card';
import { hallOf } from '../exhibit/hall';

export const rankingPageInput = z.strictObject({
  round: z.nullable(z.string().check(z.maxLength(64))),
  theme: z.string().check(z.maxLength(64)),
  cursor: cursorInput,
});

/** Where the ranking goes on, and what the next row's rank depends on. */
const rankCursor = z.strictObject({
  heat: z.number(),
  votes: z.int(),
  rank: z.int(),
  position: z.int(),
});
type RankPlace = z.output<typeof rankCursor>;

/** One page of a theme's ranking; equal votes share a rank, and the next rank counts them all. */
export async function rankingPage(
  { now, campaign }: Context<'citizen'>,
  { theme, cursor }: Input<'ranking.page'>,
): Promise<Output<'ranking.page'>> {
  const hall = hallOf(campaign, now);
  const after = decodeCursor(rankCursor, cursor);
  if (hall === null) return { items: [], next: null, talliedAt: 0, round: '' };
  const [rows, tallied] = await Promise.all([
    byHeat(hall, theme, after?.heat ?? null, PAGE_READ),
    talliedAt(campaign.id, now),
  ]);
  const { items, last } = ranked(rows.slice(0, PAGE_SIZE), after);
  const more = rows.length > PAGE_SIZE && last !== null;
  return {
    items,
    next: more ? encodeCursor({ ...last }) : null,
    talliedAt: tallied,
    round: hall.round,
  };
}

function ranked(
  rows: readonly Exhibit[],
  after: RankPlace | null,
): { items: RankedCard[]; last: RankPlace | null } {
  let last = after;
  const items = rows.map((exhibit) => {
    const { votes, heat } = exhibit;
    const position = (last?.position ?? 0) + 1;
    const rank = last?.votes === votes ? last.rank : position;
    last = { heat, votes, rank, position };
    return { ...cardOf(exhibit), rank };
  });
  return { items, last };
}
