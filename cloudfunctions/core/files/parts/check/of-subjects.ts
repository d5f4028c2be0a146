import type { CheckView } from '../../../../../miniprogram/shared/contract';
import { inBatches } from '../../../ground/batches';
import { checksOfSubjects, type Check } from '../../stores/checks';
import { checkView } from './view';

/** How the checks of some subjects stand, by subject: text first, then the pictures in their places. */
export async function checksOf(subjects: readonly string[]): Promise<Map<string, CheckView[]>> {
  const found = new Map<string, CheckView[]>(subjects.map((subject) => [subject, []]));
  const rows = await inBatches([...found.keys()], checksOfSubjects);
  for (const check of [...rows].sort(inOrder)) found.get(check.subject)?.push(checkView(check));
  return found;
}

const inOrder = (one: Check, other: Check): number =>
  Number(one.part === 'picture') - Number(other.part === 'picture') || one.place - other.place;
