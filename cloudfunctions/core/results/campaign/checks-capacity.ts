import type { Draft } from '../../campaigns/checks/draft';
import { present } from '../../campaigns/checks/draft';
import type { CampaignFault } from '../../campaigns/checks/fault';
import { fault } from '../../campaigns/checks/fault';
import { roundOf } from '../../campaigns/checks/tallies';
import { draftThat, JUDGING, type DraftStep } from '../../steps/campaign/steps';
import type { ResultsPart } from './shape';

type Results = Draft<ResultsPart>;
type Award = NonNullable<NonNullable<Results['awards']>[number]>;

/** Groups a selection takes its places in; undefined while that is not decided. */
function groupsOf(draft: Results, { per }: DraftStep<'rank'>): number | undefined {
  switch (per) {
    case undefined:
      return undefined;
    case 'campaign':
      return 1;
    case 'theme':
      return draft.themes?.length;
    case 'kind':
      return draft.kinds?.length;
    case 'category':
      return categories(draft);
    default:
      return per satisfies never;
  }
}

/** How many categories the kinds make up. */
const categories = ({ kinds }: Results): number | undefined =>
  kinds && new Set(present(kinds).map(([, { id, category }]) => category?.id ?? id)).size;

interface Capacity {
  inAll: number;
  /** In one theme; null when the selection does not go by theme. */
  perTheme: number | null;
}

/** The most works that the list `id` before the step `before` is sure to let in, ties aside; null when there is no such number. */
function capacityOf(draft: Results, id: string | undefined, before = Infinity): Capacity | null {
  const found = draftThat(draft, 'rank').find(([at, one]) => at < before && one.id === id);
  if (id === undefined || found === undefined) return null;
  const [at, selection] = found;
  const { take } = selection;
  if (take === undefined) return null;
  const earlier = capacityOf(draft, selection.from, at);
  if (!('count' in take) || take.count === undefined) return earlier;
  const groups = groupsOf(draft, selection);
  if (groups === undefined) return earlier;
  const inAll = take.count * groups;
  return {
    inAll: Math.min(inAll, earlier?.inAll ?? inAll),
    perTheme: selection.per === 'theme' ? take.count : null,
  };
}

/** The id of the list that is before a judging. */
const shortlistOf = (draft: Results, judging: string | undefined): string | undefined =>
  draftThat(draft, ...JUDGING).find(([, { id }]) => id === judging)?.[1].from;

const exactOf = ({ count }: Award): number =>
  count && 'exactly' in count ? (count.exactly ?? 0) : 0;

function placesOf(draft: Results, award: Award): number {
  if (award.per === 'theme') return exactOf(award) * (award.themes?.length ?? 0);
  if (award.per === 'category') return exactOf(award) * (categories(draft) ?? 1);
  return exactOf(award) * (award.per === 'kind' ? (draft.kinds?.length ?? 1) : 1);
}

/** Awards that must be given whole need as many works before the judges. */
export function checkCrowded(draft: Results): CampaignFault[] {
  const byPanel = new Map<string, [number, Award][]>();
  for (const [at, award] of present(draft.awards)) {
    const { to, decidedBy } = award;
    if (to !== 'entry' || decidedBy === undefined || decidedBy === 'person') continue;
    byPanel.set(decidedBy, [...(byPanel.get(decidedBy) ?? []), [at, award]]);
  }
  return [...byPanel].flatMap(([judging, awards]) => {
    const capacity = capacityOf(draft, shortlistOf(draft, judging));
    if (capacity === null) return [];
    const { inAll, perTheme } = capacity;
    const crowded = awards.flatMap(([at, award]): CampaignFault[] => {
      if (award.per !== 'theme' || perTheme === null || exactOf(award) <= perTheme) return [];
      const problem = `“${award.name ?? ''}”每个主题 ${String(exactOf(award))} 个，进入评审的每个主题只有 ${String(perTheme)} 件`;
      return [fault(['awards', at, 'count'], problem, '请减少奖项，或多选一些作品。')];
    });
    let sum = 0;
    const over = awards.find(([, award]) => {
      const places = placesOf(draft, award);
      if (award.alongside !== false) return places > inAll;
      sum += places;
      return sum > inAll;
    });
    if (over === undefined) return crowded;
    const [at, { name }] = over;
    const problem = `到“${name ?? ''}”为止要评 ${String(Math.max(sum, placesOf(draft, over[1])))} 件，进入评审的最多 ${String(inAll)} 件`;
    return [...crowded, fault(['awards', at, 'count'], problem, '请减少奖项，或多选一些作品。')];
  });
}

/** Results can be published only once the panels are done. */
export function checkAnnouncing(draft: Results): CampaignFault[] {
  const announcing = present(draft.rounds).filter(([, { allows }]) => allows?.includes('announce'));
  const last = announcing[announcing.length - 1];
  const closes = last?.[1].closes;
  if (last === undefined || closes === undefined) return [];
  return draftThat(draft, ...JUDGING).flatMap(([, { name, round }]) => {
    const ends = roundOf(draft, round)?.closes;
    if (ends === undefined || ends < closes) return [];
    const problem = `“${name ?? ''}”到 ${ends} 才结束，公布到 ${closes} 就截止`;
    return [fault(['rounds', last[0], 'closes'], problem, '请推迟公布，或提前结束评审。')];
  });
}
