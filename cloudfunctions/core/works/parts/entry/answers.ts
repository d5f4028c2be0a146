import { inBatches } from '../../../ground/batches';
import { formsOf } from '../../stores/entry-forms';

/** What the authors of some entries have filled in, by entry and field. Personal. */
export async function answersOf(
  entries: readonly string[],
): Promise<Map<string, Record<string, string>>> {
  const forms = await inBatches([...new Set(entries)], formsOf);
  return new Map(forms.map(({ _id, answers }) => [_id, answers]));
}
