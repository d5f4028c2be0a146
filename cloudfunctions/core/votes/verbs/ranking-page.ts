import * as z from 'zod/mini';
import type { CampaignView } from '../../../../miniprogram/shared/campaign/view';
import type { Input, Output, RankedCard } from '../../../../miniprogram/shared/contract';
import { cursorInput, decodeCursor, encodeCursor } from '../../ground/cursor';
import { notFound } from '../../ground/fault';
import { memory } from '../../ground/memory';
import { PAGE_READ, PAGE_SIZE } from '../../ground/page';
import { verb, type Context } from '../../ground/table';
import { byHeat, type Exhibit, type Hall } from '../../works/stores/exhibits';
import { talliedAt } from '../stores/tallies';
import { cardOf } from '../../works/parts/exhibit/card';
import { earlierHalls, hallOf } from '../../works/parts/exhibit/hall';
import { FRESH_MS, hasItems, MOST_LISTS } from '../../works/parts/gallery/first-pages';

const rankingPageInput = z.strictObject({
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

type RankingPage = Output<'ranking.page'>;

const firstPages = memory<RankingPage>(FRESH_MS, MOST_LISTS, hasItems);

/**
 * One page of a theme's ranking; equal votes share a rank, and the next rank counts them all. Of an
 * earlier round its numbers are shown as they were frozen.
 */
async function rankingPage(
  { now, campaign }: Context<'citizen'>,
  { round, theme, cursor }: Input<'ranking.page'>,
): Promise<RankingPage> {
  const hall = rankedHall(campaign, now, round);
  const after = decodeCursor(rankCursor, cursor);
  if (hall === null) return { items: [], next: null, talliedAt: 0, round: '' };
  const read = () => readPage(campaign, hall, theme, after, now);
  return after === null ? firstPages(`${hall.campaign}:${hall.round}:${theme}`, now, read) : read();
}

/** The hall on show, or one before it by the name of its round. */
function rankedHall(campaign: CampaignView, now: number, round: string | null): Hall | null {
  const hall = hallOf(campaign, now);
  if (hall === null || round === null || round === hall.round) return hall;
  const earlier = earlierHalls(campaign, hall).find((one) => one.round === round);
  if (earlier === undefined) throw notFound('这一轮的排行');
  return earlier;
}

async function readPage(
  campaign: CampaignView,
  hall: Hall,
  theme: string,
  after: RankPlace | null,
  now: number,
): Promise<RankingPage> {
  const [rows, tallied] = await Promise.all([
    byHeat(hall, theme, after?.heat ?? null, PAGE_READ),
    talliedAt(campaign.id, now),
  ]);
  const { items, last } = ranked(rows.slice(0, PAGE_SIZE), after);
  const more = rows.length > PAGE_SIZE && last !== null;
  const closesAt = campaign.rounds.find(({ id }) => id === hall.round)?.closesAt ?? Infinity;
  return {
    items,
    next: more ? encodeCursor({ ...last }) : null,
    // Nobody votes in a round that is over: its numbers do not age.
    talliedAt: Math.min(tallied, closesAt + 1),
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

export default verb('ranking.page', {
  actor: 'citizen',
  input: rankingPageInput,
  run: rankingPage,
});
