import type { DayHead, LogHead } from '../../../../../miniprogram/shared/contract';
import type { Head } from '../../stores/seals';
import { newestSeals } from '../../stores/seals';
import { rootAt } from './log';

/** The head of the whole log, and when its newest seal was made (ms); null before the first seal. */
export async function newestHead(
  campaign: string,
): Promise<{ head: LogHead; sealedAt: number } | null> {
  const [last] = await newestSeals(campaign, 1);
  if (last === undefined) return null;
  const root = await rootAt(campaign, last.number);
  return { head: { size: last.number, root, votes: last.total }, sealedAt: last.at };
}

/** What is public of a day's head. */
export const dayHead = ({ day, size, root, votes }: Head): DayHead => ({ day, size, root, votes });
