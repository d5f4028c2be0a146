import { dayOf, formatDay, formatMoment } from '../../shared/calendar';
import type { Role } from '../../shared/vocabulary';

const ROLE_LABELS = {
  citizen: '市民',
  contact: '联系人',
  partner: '合作单位初审人员',
  judge: '评审专家',
  organizer: '主办方',
} satisfies Record<Role, string>;

/** Something that somebody in office did, in a list of the newest first. */
interface Act {
  at: number;
  by: string;
  role: Role;
}

export interface ActLine {
  /** Day to print above it; empty when it is of the same day as the one before. */
  day: string;
  time: string;
  who: string;
}

/** @param above the act before it in the list, if any. */
export function actLine({ at, by, role }: Act, above: Act | undefined): ActLine {
  const same = above !== undefined && dayOf(above.at) === dayOf(at);
  const office = ROLE_LABELS[role];
  return {
    day: same ? '' : `${dayOf(at).slice(0, 4)}年${formatDay(at)}`,
    time: formatMoment(at).split(' ')[1] ?? '',
    // A name that already says the office is not told it twice.
    who: by.startsWith(office) ? by : `${by}（${office}）`,
  };
}
