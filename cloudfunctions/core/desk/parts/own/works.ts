import { everyMoment } from '../../../ground/every-row';
import type { Context } from '../../../ground/table';
import { entriesOf, type Entry } from '../../../works/stores/entries';
import { settle } from '../../../works/parts/entry/settle';

const AT_ONCE = 100;

/** Everything that a person has sent in as its author, as it stands, newest first. */
export async function worksOf({
  actor,
  campaign,
}: Pick<Context<'citizen'>, 'actor' | 'campaign'>): Promise<Entry[]> {
  const found = await everyMoment(
    AT_ONCE,
    (after) => entriesOf(campaign.id, actor.openid, after, AT_ONCE),
    ({ submittedAt }) => submittedAt,
  );
  return settle(found);
}
