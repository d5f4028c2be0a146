import type { Draft } from './draft';
import { present } from './draft';
import type { CampaignFault } from './fault';
import { fault } from './fault';

type Selection = NonNullable<NonNullable<Draft['selections']>[number]>;
type Award = NonNullable<NonNullable<Draft['awards']>[number]>;

const roundOf = (draft: Draft, id: string | undefined) =>
  present(draft.rounds).find(([, round]) => round.id === id)?.[1];

/** A selection needs somewhere to take from, and what it takes from has to be decided by then. */
function checkPools(draft: Draft): CampaignFault[] {
  const selections = present(draft.selections);
  return selections.flatMap(([at, { name, pool, round }], position) => {
    const path = ['selections', at, 'pool'];
    const called = name ?? '';
    const opens = roundOf(draft, round)?.opens;
    if (pool === 'recommended' && draft.recommendation === null)
      return [
        fault(
          path,
          `“${called}”从获得推荐的作品里选，但活动不设推荐`,
          '请换一个范围，或写明推荐。',
        ),
      ];
    if (pool === 'finalists' && position === 0)
      return [
        fault(
          path,
          `“${called}”从前一次入围的作品里选，但前面没有入围`,
          '请换一个范围，或先写一次入围。',
        ),
      ];
    if (pool === 'published' && draft.exhibition === null)
      return [
        fault(path, `“${called}”从刊发的作品里选，但活动不展示作品`, '请换一个范围，或写明展示。'),
      ];
    if (pool !== 'recommended' || opens === undefined) return [];
    const late = present(draft.rounds).find(
      ([, one]) =>
        one.allows?.includes('recommend') && one.closes !== undefined && one.closes >= opens,
    )?.[1];
    if (late === undefined) return [];
    const problem = `“${called}”${opens} 就开始，推荐到 ${late.closes ?? ''} 才结束`;
    return [fault(['selections', at, 'round'], problem, '请推迟这一轮，或提前结束推荐。')];
  });
}

/** Groups a selection takes its places in; undefined while that is not decided. */
function groupsOf(draft: Draft, { per }: Selection): number | undefined {
  if (per === 'campaign') return 1;
  const list = per === 'theme' ? draft.themes : per === 'kind' ? draft.kinds : undefined;
  return list?.length;
}

interface Capacity {
  inAll: number;
  /** In one theme; null when the selection does not go by theme. */
  perTheme: number | null;
}

/** The most works that a selection is sure to let in, ties aside; null when there is no such number. */
function capacityOf(draft: Draft, at: number): Capacity | null {
  const selection = draft.selections?.[at];
  const take = selection?.take;
  if (selection === undefined || take === undefined) return null;
  const earlier = selection.pool === 'finalists' && at > 0 ? capacityOf(draft, at - 1) : null;
  if (!('count' in take) || take.count === undefined) return earlier;
  const groups = groupsOf(draft, selection);
  if (groups === undefined) return earlier;
  const inAll = take.count * groups;
  return {
    inAll: Math.min(inAll, earlier?.inAll ?? inAll),
    perTheme: selection.per === 'theme' ? take.count : null,
  };
}

/** The last selection of the round in which a judging judges. */
function shortlistOf(draft: Draft, judging: string | undefined): number {
  const round = present(draft.judgings).find(([, { id }]) => id === judging)?.[1].round;
  if (round === undefined) return -1;
  const own = present(draft.selections).filter(([, one]) => one.round === round);
  return own[own.length - 1]?.[0] ?? -1;
}

const exactOf = ({ count }: Award): number =>
  count && 'exactly' in count ? (count.exactly ?? 0) : 0;

function placesOf(draft: Draft, award: Award): number {
  if (award.per === 'theme') return exactOf(award) * (award.themes?.length ?? 0);
  return exactOf(award) * (award.per === 'kind' ? (draft.kinds?.length ?? 1) : 1);
}

/** Awards that must be given whole need as many works before the judges. */
function checkAwards(draft: Draft): CampaignFault[] {
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
function checkAnnouncing(draft: Draft): CampaignFault[] {
  const announcing = present(draft.rounds).filter(([, { allows }]) => allows?.includes('announce'));
  const last = announcing[announcing.length - 1];
  const closes = last?.[1].closes;
  if (last === undefined || closes === undefined) return [];
  return present(draft.judgings).flatMap(([, { name, round }]) => {
    const ends = roundOf(draft, round)?.closes;
    if (ends === undefined || ends < closes) return [];
    const problem = `“${name ?? ''}”到 ${ends} 才结束，公布到 ${closes} 就截止`;
    return [fault(['rounds', last[0], 'closes'], problem, '请推迟公布，或提前结束评审。')];
  });
}

/** Selections, awards and publication that can come about. */
export function checkCapacity(draft: Draft): CampaignFault[] {
  return [...checkPools(draft), ...checkAwards(draft), ...checkAnnouncing(draft)];
}
