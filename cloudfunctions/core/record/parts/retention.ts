import type { Source } from '../../../../miniprogram/shared/decision';
import { closesAt } from '../../campaigns/days';
import type { RecordPart } from '../campaign/shape';

type Kept = RecordPart['retention'][number];

/** How long one kind of data is kept, and on whose word. */
interface Retention {
  /** Last ms it is kept. */
  until: number;
  then: Kept['then'];
  source: Source;
}

/**
 * What a campaign file says of one kind of data.
 * @returns null where it says nothing; of several days the first.
 */
export function retentionOf({ year, retention }: RecordPart, what: Kept['what']): Retention | null {
  const [first] = retention
    .filter((one) => one.what === what)
    .map(({ until, then, source }) => ({ until: closesAt(year, until), then, source }))
    .sort((one, other) => one.until - other.until);
  return first ?? null;
}
