import type { CampaignFault, Path } from './fault';
import { fault } from './fault';

/** Words that stand for a decision nobody has made. */
const UNDECIDED = /待定|待确定|待补|未定|TODO|TBD|\?\?|？？|XX/i;

/**
 * Finds texts that only look like a decision.
 * @param value any part of the file, shape unknown.
 */
export function checkWords(value: unknown, path: Path = []): CampaignFault[] {
  if (typeof value === 'string') {
    if (!UNDECIDED.test(value)) return [];
    return [fault(path, `“${value}”还没有决定`, '请写出决定。')];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    checkWords(item, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}
