import type { Draft } from './draft';
import { present } from './draft';
import type { CampaignFault, Path } from './fault';
import { fault } from './fault';

type Named = readonly ({ id?: string | undefined } | undefined)[] | undefined;

function repeated(list: Named, path: Path): CampaignFault[] {
  const seen = new Set<string>();
  return present(list).flatMap(([at, { id }]) => {
    if (id === undefined) return [];
    if (seen.has(id)) return [fault([...path, at, 'id'], `id “${id}”重复了`, '请改成不同的 id。')];
    seen.add(id);
    return [];
  });
}

/** An id names one thing in its list. */
export function checkIds(draft: Draft): CampaignFault[] {
  const lists: [Named, Path][] = [
    [draft.rounds, ['rounds']],
    [draft.themes, ['themes']],
    [draft.kinds, ['kinds']],
    [draft.channels, ['channels']],
    [draft.form, ['form']],
    [draft.checklists, ['checklists']],
    [draft.gates, ['gates']],
    [draft.units?.levels, ['units', 'levels']],
    [draft.units?.contacts, ['units', 'contacts']],
    [draft.quotas, ['quotas']],
    [draft.selections, ['selections']],
    [draft.judgings, ['judgings']],
    [draft.figures, ['figures']],
    [draft.awards, ['awards']],
    [draft.publications, ['publications']],
    [draft.topics, ['topics']],
    [draft.materials, ['materials']],
    [draft.tasks, ['tasks']],
    [draft.inspections, ['inspections']],
    [draft.assessment?.items, ['assessment', 'items']],
  ];
  return lists.flatMap(([list, path]) => repeated(list, path));
}
