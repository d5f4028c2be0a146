import type { CheckedPart, CheckState } from '../../miniprogram/shared/vocabulary';
import { CAMPAIGN, type TestCloud } from './cloud';

interface CheckOptions {
  state?: CheckState;
  dueAt?: number;
  label?: number | null;
}

/** Leaves the check of a part of a work as it would stand after WeChat was asked. */
export function aCheck(
  cloud: TestCloud,
  entry: string,
  part: CheckedPart,
  { state = 'passed', dueAt = 0, label = null }: CheckOptions = {},
): void {
  const subject = `entry:${entry}`;
  const _id = `${subject}:${part}`;
  cloud.database.insert('checks', [
    {
      ...{ _id, campaign: CAMPAIGN, subject, part, openid: 'author-one', state },
      ...{ attempts: 1, silences: 0, dueAt, trace: _id, label, at: cloud.clock.now() },
    },
  ]);
}
