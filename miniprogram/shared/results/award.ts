import { formatDeadline } from '../calendar';
import type { RoundView } from '../campaign/view';
import type { Decision, Source } from '../decision';
import { ALLOWED, refuse } from '../decision';
import type { AwardView } from '../campaign/office';

/** Stands for nobody: taking an award from it leaves the places that are still free empty (空缺). */
export const VACANT = 'vacant';

/** The places an award has in one group. */
export const placesOf = ({ count }: Pick<AwardView, 'count'>): number =>
  'exactly' in count ? count.exactly : count.atMost;

/** In what an award is given. */
type Grouped = Pick<AwardView, 'per' | 'themes' | 'kinds' | 'categories'>;

/**
 * The groups an award is given in, each with all its places.
 * @returns ids of themes, kinds or categories; null alone when it is given once for the whole campaign.
 */
export const groupsOf = (award: Grouped): (string | null)[] => GROUPS[award.per](award);

export const GROUPS: Record<AwardView['per'], (award: Grouped) => (string | null)[]> = {
  campaign: () => [null],
  theme: ({ themes }) => themes,
  kind: ({ kinds }) => kinds,
  category: ({ categories }) => categories.map(({ id }) => id),
};

/** Whether a work belongs to one of an award's groups. */
export function inGroup(
  { per, categories }: Grouped,
  group: string | null,
  { theme, kind }: { theme: string; kind: string },
): boolean {
  if (group === null) return true;
  if (per !== 'category') return group === theme || group === kind;
  return categories.some(({ id, kinds }) => id === group && kinds.includes(kind));
}

/**
 * Rule `award.pool`: a work has to have been before the judges (邀请评审专家对票数超过500票的作品进行奖项评定).
 * @param source of the judging or the selection that made the pool.
 * @param eligible whether the work is in the pool, in good standing, and of the award's group.
 */
export function mayWin(award: AwardView, source: Source, eligible: boolean): Decision {
  if (eligible) return ALLOWED;
  return refuse({
    rule: 'award.pool',
    source,
    facts: { award: award.name },
    reason: `这件作品不在“${award.name}”的评选范围内。`,
    remedy: '请从进入专家评审、且资格有效的作品中选择。',
  });
}

/**
 * Rule `award.twice`: 一件作品只获一个个人奖，取最高的.
 * @param held name of the award that stands in the way; null when none does.
 */
export function mayHoldToo(award: AwardView, held: string | null): Decision {
  if (held === null || award.alongside) return ALLOWED;
  return refuse({
    rule: 'award.twice',
    source: award.alongsideSource,
    facts: { held, award: award.name },
    reason: `这件作品已获“${held}”，不能再获“${award.name}”。`,
    remedy: `如要改授，请先写明理由撤下“${held}”。`,
  });
}

/**
 * Rule `award.count`: an award has as many places as the organizer decided.
 * @param filled places taken, by ranking and by people.
 */
export function hasPlace(award: AwardView, filled: number): Decision {
  const places = placesOf(award);
  if (filled < places) return ALLOWED;
  return refuse({
    rule: 'award.count',
    source: award.countSource,
    facts: { filled, places },
    reason: `“${award.name}”的 ${String(places)} 个名额已满。`,
    remedy: '请先写明理由撤下一个，再授予。',
  });
}

/**
 * Rule `award.judging`: awards that a panel decides can be touched once its points are final.
 * @param judging the round in which the panel scores; null when people decide alone.
 * @param now ms.
 */
export function mayDecide(
  judging: Pick<RoundView, 'name' | 'closesAt' | 'source'> | null,
  now: number,
): Decision {
  if (judging === null || now > judging.closesAt) return ALLOWED;
  const { name, closesAt, source } = judging;
  return refuse({
    rule: 'award.judging',
    source,
    facts: { now, closesAt },
    reason: `${name}还没有结束，排名还会变。`,
    remedy: `${name}${formatDeadline(closesAt)}，请在那以后再定奖项。`,
  });
}

/**
 * Rule `award.published`: what has been published is not changed behind its readers' backs.
 * @param published whether results stand published now.
 */
export function mayChange(award: AwardView, published: boolean): Decision {
  if (!published) return ALLOWED;
  return refuse({
    rule: 'award.published',
    source: award.source,
    facts: {},
    reason: '获奖结果已经公布，不能直接修改。',
    remedy: '请先写明理由撤回公布，改好后再重新公布。',
  });
}
