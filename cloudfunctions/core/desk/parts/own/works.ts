import type { Context } from '../../../ground/table';
import { entriesOf, type Entry } from '../../../works/stores/entries';
import { settle } from '../../../works/parts/entry/settle';

const AT_ONCE = 100;

/** Everything that a person has sent in as its author, as it stands, newest first. */
export async function worksOf({
  actor,
  campaign,
}: Pick<Context<'citizen'>, 'actor' | 'campaign'>): Promise<Entry[]> {
  const found: Entry[] = [];
  let page: Entry[] = [];
  do {
    const last = page[page.length - 1];
    const after = last === undefined ? null : { at: last.submittedAt, id: last._id };
    page = await entriesOf(campaign.id, actor.openid, after, AT_ONCE);
    found.push(...page);
  } while (page.length === AT_ONCE);
  return settle(found);
}
