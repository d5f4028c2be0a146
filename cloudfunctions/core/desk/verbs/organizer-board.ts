import * as z from 'zod/mini';
import type { Output } from '../../../../miniprogram/shared/contract';
import { mayPublish } from '../../../../miniprogram/shared/works/publish';
import { ENTRY_STATES, type EntryState } from '../../../../miniprogram/shared/vocabulary';
import { verb, type Context } from '../../ground/table';
import { newestEditions } from '../../works/stores/editions';
import { countEntries } from '../../works/stores/entries';
import { editionView } from '../../works/parts/edition/view';

const boardInput = z.strictObject({});

/** More editions than a campaign has weeks in years. */
const MOST_EDITIONS = 200;

/** How many entries wait where, what has been published, and whether more may be. */
async function board({ now, campaign }: Context<'organizer'>): Promise<Output<'organizer.board'>> {
  const [counted, editions] = await Promise.all([
    Promise.all(
      ENTRY_STATES.map(async (state) => [state, await countEntries(campaign.id, state)] as const),
    ),
    newestEditions(campaign.id, MOST_EDITIONS),
  ]);
  const decision = mayPublish(campaign, now);
  return {
    counts: Object.fromEntries(counted) as Record<EntryState, number>,
    editions: editions.map(editionView),
    nextEdition: (editions[0]?.edition ?? 0) + 1,
    refusal: decision.allowed ? null : decision,
  };
}

export default verb('organizer.board', { actor: 'organizer', input: boardInput, run: board });
