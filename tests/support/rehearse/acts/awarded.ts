import type { Work } from '../cast/works';
import type { Stage } from '../stage';

/** The works that have been published as winners, as they are stored. */
export function awardedWorks({ cloud, cast }: Stage): Work[] {
  const [outcome] = cloud.database.find('outcomes', {});
  const lines = (outcome?.['published'] ?? []) as { entry: string | null }[];
  const won = new Set(lines.map(({ entry }) => entry));
  return cast.works.filter(({ id }) => id !== null && won.has(id));
}
