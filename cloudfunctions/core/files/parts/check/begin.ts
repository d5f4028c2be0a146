import type { CheckedPart } from '../../../../../miniprogram/shared/vocabulary';
import { insertCheck, replaceCheck, type Check } from '../../stores/checks';

/** What is to be checked, and whose it is. */
export interface Checked {
  campaign: string;
  /** Noun and id: `entry:<id>`, `registration:<id>`, `appeal:<id>`, `report:<id>`. */
  subject: string;
  part: CheckedPart;
  /** Which of several, from 0, where a subject has several such parts; the first when left out. */
  place?: number;
  openid: string;
}

/**
 * Notes that something is to be checked, once; to be called before what is checked is written or shown, so that
 * nothing stands without its check. What is checked is read when WeChat is asked.
 */
export async function beginCheck(checked: Checked, now: number): Promise<void> {
  await insertCheck(newCheck(checked, now));
}

/** A correction is written within this time, ms. */
const CORRECTED_MS = 5000;

/** The same, anew, right before a correction of what was checked is written. */
export const renewCheck = (checked: Checked, now: number): Promise<void> =>
  replaceCheck({ ...newCheck(checked, now), dueAt: now + CORRECTED_MS });

function newCheck({ campaign, subject, part, place = 0, openid }: Checked, now: number): Check {
  const _id = place === 0 ? `${subject}:${part}` : `${subject}:${part}:${String(place)}`;
  return {
    _id,
    campaign,
    subject,
    part,
    place,
    openid,
    state: 'due',
    attempts: 0,
    silences: 0,
    dueAt: now,
    trace: _id,
    label: null,
    at: now,
  };
}
