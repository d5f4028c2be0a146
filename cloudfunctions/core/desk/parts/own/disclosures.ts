import type { DisclosureLine } from '../../../../../miniprogram/shared/contract';
import type { Role } from '../../../../../miniprogram/shared/vocabulary';
import { disclosuresAbout, type Disclosure } from '../../../people/stores/disclosures';

/** Newest disclosures that a person sees; the organizer sees all. */
const MOST_SHOWN = 100;

const OFFICES = {
  citizen: '本人',
  contact: '单位联系人',
  partner: '合作单位初审人员',
  judge: '评审专家',
  organizer: '主办方工作人员',
} satisfies Record<Role, string>;

/**
 * Who has read a person's data in full, newest first: disclosures of the person's own forms, and lists of many people
 * that were exported since the person first filled in a form.
 * @param since ms; null when there is no form.
 */
export async function ownDisclosures(
  campaign: string,
  openid: string,
  since: number | null,
): Promise<DisclosureLine[]> {
  const [own, lists] = await Promise.all([
    disclosuresAbout(campaign, openid, MOST_SHOWN),
    since === null ? [] : disclosuresAbout(campaign, '', MOST_SHOWN),
  ]);
  return [...own, ...lists.filter(({ at }) => at >= (since ?? 0))]
    .sort((one, other) => other.at - one.at)
    .slice(0, MOST_SHOWN)
    .map(lineFor);
}

/** Whoever reads acts for the office: the person learns the office, not the name. */
const lineFor = ({ at, actorRole, what, purpose }: Disclosure): DisclosureLine => ({
  at,
  by: OFFICES[actorRole],
  role: actorRole,
  what,
  purpose,
});
