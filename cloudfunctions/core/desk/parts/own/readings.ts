import type { ReadingLine } from '../../../../../miniprogram/shared/contract';
import type { Role } from '../../../../../miniprogram/shared/vocabulary';
import { readingsAbout, type Reading } from '../../../people/stores/readings';

/** Newest readings that a person sees; the organizer sees all. */
const MOST_SHOWN = 100;

const OFFICES = {
  citizen: '本人',
  contact: '单位联系人',
  judge: '评审专家',
  organizer: '主办方工作人员',
} satisfies Record<Role, string>;

/**
 * Who has read a person's data in full, newest first: readings of the person's own forms, and lists of many people
 * that were exported since the person first filled in a form.
 * @param since ms; null when there is no form.
 */
export async function ownReadings(
  campaign: string,
  openid: string,
  since: number | null,
): Promise<ReadingLine[]> {
  const [own, lists] = await Promise.all([
    readingsAbout(campaign, openid, MOST_SHOWN),
    since === null ? [] : readingsAbout(campaign, '', MOST_SHOWN),
  ]);
  return [...own, ...lists.filter(({ at }) => at >= (since ?? 0))]
    .sort((one, other) => other.at - one.at)
    .slice(0, MOST_SHOWN)
    .map(lineFor);
}

/** Whoever reads acts for the office: the person learns the office, not the name. */
const lineFor = ({ at, actorRole, what, purpose }: Reading): ReadingLine => ({
  at,
  by: OFFICES[actorRole],
  role: actorRole,
  what,
  purpose,
});
