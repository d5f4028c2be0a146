import { everyRow } from '../../ground/every-row';
import type { CheckedPart, CheckState } from '../../../../miniprogram/shared/vocabulary';
import { collection, command } from '../../ground/database';

/** WeChat's check of one part of what somebody sent in. `_id` is `<subject>:<part>`, and `:<place>` behind it but for the first. */
export interface Check {
  _id: string;
  campaign: string;
  /** Noun and id: `entry:<id>`, `registration:<id>`, `appeal:<id>`, `report:<id>`. */
  subject: string;
  part: CheckedPart;
  /** Which of several, from 0. */
  place: number;
  /** Whose words or picture: WeChat asks. */
  openid: string;
  state: CheckState;
  /** How often it was asked since it was last due for another reason than an error. */
  attempts: number;
  /** How often WeChat took it and never answered. */
  silences: number;
  /** When it is asked, or given up waiting for, ms. */
  dueAt: number;
  /** WeChat's id of the question; the check's own id before it is asked. */
  trace: string;
  /** WeChat's number for what it saw; null before an answer. */
  label: number | null;
  /** Of the state, ms. */
  at: number;
}

/** What becomes of a check. */
export type CheckChange = Partial<
  Pick<Check, 'state' | 'attempts' | 'silences' | 'dueAt' | 'trace' | 'label' | 'at' | 'openid'>
>;

const checks = collection<Check>('checks');

const AT_A_TIME = 1000;

/** The checks of at most 100 subjects, in no order. */
export async function checksOfSubjects(subjects: readonly string[]): Promise<Check[]> {
  if (subjects.length === 0) return [];
  const subject = command.in([...subjects]);
  return everyRow<Check>(AT_A_TIME, (last) =>
    checks.list(
      { subject, ...(last && { _id: command.gt(last._id) }) },
      { order: [['_id', 'asc']], limit: AT_A_TIME },
    ),
  );
}

/** @returns false when the part of the subject is being checked, or was. */
export const insertCheck = async (check: Check): Promise<boolean> =>
  (await checks.insert(check)).inserted;

/** Writes a check over an earlier one of the same part. */
export const replaceCheck = (check: Check): Promise<void> => checks.replace(check);

/** The checks in a state whose time has come, the longest due first. @param now ms. */
export const dueChecks = (
  campaign: string,
  state: CheckState,
  now: number,
  limit: number,
): Promise<Check[]> =>
  checks.list({ campaign, state, dueAt: command.lte(now) }, { order: [['dueAt', 'asc']], limit });

/** The picture's check that WeChat knows by this id, or null. */
export const findPictureByTrace = async (
  campaigns: readonly string[],
  trace: string,
): Promise<Check | null> => {
  const where = { trace, part: 'picture', campaign: command.in([...campaigns]) };
  return campaigns.length === 0 ? null : ((await checks.list(where, { limit: 1 }))[0] ?? null);
};

/**
 * Moves a check on, unless it has moved since it was read.
 * @returns whether this call did it.
 */
export async function moveCheck(
  { _id, state, attempts, trace, dueAt }: Check,
  change: CheckChange,
): Promise<boolean> {
  return (await checks.change({ _id, state, attempts, trace, dueAt }, { ...change })) === 1;
}
