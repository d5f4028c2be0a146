import type { CheckedPart, CheckState } from '../../../miniprogram/shared/vocabulary';
import { collection, command } from '../runtime/database';

/** WeChat's check of one part of what somebody sent in. `_id` is `<subject>:<part>`. */
export interface Check {
  _id: string;
  campaign: string;
  /** Noun and id: `entry:<id>`, `registration:<id>`, `appeal:<id>`, `report:<id>`. */
  subject: string;
  part: CheckedPart;
  /** Whose words or picture: WeChat asks. */
  openid: string;
  state: CheckState;
  attempts: number;
  /** When it is asked, or given up waiting for, ms. */
  dueAt: number;
  /** WeChat's id of the question; the check's own id before it is asked. */
  trace: string;
  /** WeChat's number for what it saw; null before an answer. */
  label: number | null;
  /** Of the state, ms. */
  at: number;
}

const checks = collection<Check>('checks');

/** The checks of at most 100 subjects, in no order. */
export const checksOfSubjects = async (subjects: readonly string[]): Promise<Check[]> =>
  subjects.length === 0 ? [] : checks.list({ subject: command.in([...subjects]) }, { limit: 1000 });
