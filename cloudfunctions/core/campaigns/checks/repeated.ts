import { present } from './draft';
import type { CampaignFault, Path } from './fault';
import { fault } from './fault';

type Named = readonly ({ id?: string | undefined } | undefined)[] | undefined;

/**
 * An id names one thing in its list.
 * @param lists each with its path in the file.
 */
export const checkIds = (lists: readonly (readonly [Named, Path])[]): CampaignFault[] =>
  lists.flatMap(([list, path]) => repeated(list, path));

function repeated(list: Named, path: Path): CampaignFault[] {
  const seen = new Set<string>();
  return present(list).flatMap(([at, { id }]) => {
    if (id === undefined) return [];
    if (seen.has(id)) return [fault([...path, at, 'id'], `id “${id}”重复了`, '请改成不同的 id。')];
    seen.add(id);
    return [];
  });
}
