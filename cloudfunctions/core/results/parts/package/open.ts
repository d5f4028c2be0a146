import { notFound, refused } from '../../../ground/fault';
import { readList, type At, type WorkList } from './lists';
import { planPackage, type PlannedPart } from './plan';

/**
 * One archive of a package, as the list stands.
 * @param number from 1.
 * @throws ActionFault NOT_FOUND, or REFUSED while there is no such list.
 */
export async function openPart(
  context: At,
  list: string,
  number: number,
): Promise<{ works: WorkList; planned: PlannedPart }> {
  const works = await readList(context, list);
  if (!works.decision.allowed) throw refused(works.decision);
  const { parts } = await planPackage(context, works);
  const planned = parts.find((one) => one.number === number);
  if (planned === undefined) throw notFound('这一包');
  return { works, planned };
}
