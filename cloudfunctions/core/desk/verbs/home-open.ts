import * as z from 'zod/mini';
import type { Output } from '../../../../miniprogram/shared/contract';
import { roundsAllowing } from '../../../../miniprogram/shared/campaign/rounds';
import { outcomeTemplate, reminderTemplate } from '../../ground/messages';
import { verb, type Context } from '../../ground/table';
import { newestEditions } from '../../works/stores/editions';
import { byHeat, newestShown } from '../../works/stores/exhibits';
import { rolesOf } from '../../people/stores/members';
import { findOutcome } from '../../results/stores/outcomes';
import { editionView } from '../../works/parts/edition/view';
import { cardOf } from '../../works/parts/exhibit/card';
import { hallOf } from '../../works/parts/exhibit/hall';
import { readToday, todayOf } from '../../votes/parts/vote/today';
import { meOf } from '../../people/parts/actor/me';

const homeOpenInput = z.strictObject({});

/** Entries that the first screen shows: of the newest edition, or the hottest where there are no editions. */
const PICKS = 6;

/** All that the first screen needs, in one call and one hop. */
async function homeOpen({
  actor,
  now,
  campaign,
}: Context<'citizen'>): Promise<Output<'home.open'>> {
  const hall = hallOf(campaign, now);
  const round = campaign.rounds.find(({ id }) => id === hall?.round);
  const inEditions = round?.allows.includes('publish') === true;
  const announcing = roundsAllowing(campaign, 'announce').some(({ opensAt }) => opensAt <= now);
  const [members, votes, [edition], shown, outcome] = await Promise.all([
    rolesOf(campaign.id, actor.openid),
    readToday(actor, hall, now),
    inEditions ? newestEditions(campaign.id, 1) : [],
    hall === null ? [] : inEditions ? newestShown(hall, PICKS) : byHeat(hall, null, null, PICKS),
    announcing ? findOutcome(campaign.id) : null,
  ]);
  return {
    campaign,
    me: meOf(campaign.id, actor.openid, members),
    today: todayOf(campaign, hall, now, votes),
    edition: edition === undefined ? null : editionView(edition),
    picks: shown
      .filter((exhibit) => !inEditions || exhibit.edition === edition?.edition)
      .map(cardOf),
    templates: { outcome: outcomeTemplate(), reminder: reminderTemplate() },
    resultsAt: outcome?.publishedAt ?? null,
  };
}

export default verb('home.open', { actor: 'citizen', input: homeOpenInput, run: homeOpen });
