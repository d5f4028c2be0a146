import { certificatesOf, eraseNames } from '../../../results/stores/certificates';
import { moveChore } from '../../../record/stores/chores';
import { eraseRegistrations } from './erase-registrations';
import { eraseStrays, eraseWork } from './erase-works';
import { erasureOf } from './erasure';
import { winsOf } from './wins';
import { worksOf } from './works';
import type { Owner } from './owner';

/** Erases what need not stay of a person; again and again if need be. */
export async function eraseOwn(context: Owner): Promise<void> {
  const { actor, campaign, now } = context;
  const works = await worksOf(context);
  const wins = await winsOf(context, works);
  for (const work of works) await eraseWork(context, work, wins.has(work._id));
  await eraseStrays(campaign.id, actor.openid);
  await eraseRegistrations(context);
  await eraseNames(await certificatesOf(campaign.id, [actor.openid]));
  await moveChore(campaign.id, erasureOf(actor.openid), {
    cursor: null,
    more: works.length,
    doneAt: now,
  });
}
