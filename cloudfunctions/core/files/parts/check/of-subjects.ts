import type { CheckView } from '../../../../../miniprogram/shared/contract';
import { inBatches } from '../../../ground/batches';
import { checksOfSubjects } from '../../stores/checks';
import { checkView } from './view';

/** How the checks of some subjects stand, by subject, text before picture. */
export async function checksOf(subjects: readonly string[]): Promise<Map<string, CheckView[]>> {
  const found = new Map<string, CheckView[]>(subjects.map((subject) => [subject, []]));
  const rows = await inBatches([...found.keys()], checksOfSubjects);
  for (const check of [...rows].sort((one, other) => (one._id < other._id ? 1 : -1)))
    found.get(check.subject)?.push(checkView(check));
  return found;
}
