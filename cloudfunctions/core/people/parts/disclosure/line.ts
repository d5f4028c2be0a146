import type { DisclosureLine } from '../../../../../miniprogram/shared/contract';
import type { Disclosure } from '../../stores/disclosures';

/** A disclosure as the organizer sees it, with the name of whoever read. */
export const disclosureLine = ({
  at,
  actorName,
  actorRole,
  what,
  purpose,
}: Disclosure): DisclosureLine => ({
  at,
  by: actorName,
  role: actorRole,
  what,
  purpose,
});
