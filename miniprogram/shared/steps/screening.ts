import { formatDeadline } from '../calendar';
import type { CampaignView } from '../campaign/view';
import type { ScreeningRule, ScreeningView } from '../campaign/judging';
import type { Decision } from '../decision';
import { ALLOWED, refuse } from '../decision';
import type { FieldFault } from '../reply';
import { COMMENT_MAX } from './score';
import { countCharacters, tidyText } from '../campaign/text';
import { withinWindow } from '../campaign/window';

/** What reviewers of a judging go by. */
export type ScreeningTerms = Pick<ScreeningView, 'name' | 'round' | 'hidesSource' | 'screening'>;

/** An opinion shorter than this says nothing. In characters, inclusive. */
const OPINION_MIN = 4;

/**
 * Rule `screening.window`: works are screened while the screening's own round is open.
 * @param now ms; the first and the last ms of the round are inside.
 */
export function mayScreen(
  campaign: CampaignView,
  { round }: Pick<ScreeningTerms, 'round'>,
  now: number,
): Decision {
  const rounds = campaign.rounds.filter(({ id }) => id === round);
  const afterwards = '已经提交的意见都已生效，感谢您的工作。';
  return withinWindow({ ...campaign, rounds }, 'score', now, 'screening.window', afterwards);
}

/**
 * Rule `screening.window`: reviewers are given works until the screening's own round is over.
 * @param now ms; the last ms of the round is inside.
 */
export function mayAssign(
  campaign: CampaignView,
  terms: Pick<ScreeningTerms, 'round'>,
  now: number,
): Decision {
  const own = campaign.rounds.find(({ id }) => id === terms.round);
  return own !== undefined && now < own.opensAt ? ALLOWED : mayScreen(campaign, terms, now);
}

/**
 * Rule `screening.conflict`: a reviewer stays away from works of the own unit, and from the own works.
 * @param title of the work.
 * @param conflict whether this is one.
 */
export function mayReview(
  { hidesSource }: Pick<ScreeningTerms, 'hidesSource'>,
  title: string,
  conflict: boolean,
): Decision {
  if (!conflict) return ALLOWED;
  return refuse({
    rule: 'screening.conflict',
    source: hidesSource,
    facts: { title },
    reason: `《${title}》与评审人本人或所在的单位有关，须回避。`,
    remedy: '请由其他评审人评这件作品。',
  });
}

/**
 * Rule `screening.declined`: who has declined a work is not given it again.
 * @param title of the work.
 */
export function mayComeBack(
  { hidesSource }: Pick<ScreeningTerms, 'hidesSource'>,
  title: string,
  declined: boolean,
): Decision {
  if (!declined) return ALLOWED;
  return refuse({
    rule: 'screening.declined',
    source: hidesSource,
    facts: { title },
    reason: `这位评审人已经对《${title}》回避。`,
    remedy: '请由其他评审人评这件作品。',
  });
}

/**
 * Checks what a reviewer says of a work.
 * @param passes whether the reviewer passes it.
 * @param opinion as typed; blanks around it do not count.
 * @returns the faults at path `opinion`; empty when it is fine.
 */
export function checkOpinion(
  { opinion: rule }: Pick<ScreeningRule, 'opinion'>,
  passes: boolean,
  opinion: string,
): FieldFault[] {
  const characters = countCharacters(tidyText(opinion));
  if (characters > COMMENT_MAX) {
    const remedy = `最多 ${String(COMMENT_MAX)} 字，请删去 ${String(characters - COMMENT_MAX)} 字。`;
    return [{ path: 'opinion', reason: '意见太长。', remedy }];
  }
  const needed = rule === 'always' || !passes;
  if (!needed || characters >= OPINION_MIN) return [];
  const remedy = `请写明意见，至少 ${String(OPINION_MIN)} 个字。`;
  return [{ path: 'opinion', reason: characters === 0 ? '还没有写意见。' : '意见太短。', remedy }];
}

/**
 * Rule `screening.lot`: where reviewers are drawn by lot, nobody places them by hand.
 */
export function mayPlace({ name, screening }: ScreeningTerms): Decision {
  const { by, source } = screening.assignment;
  if (by === 'organizer') return ALLOWED;
  return refuse({
    rule: 'screening.lot',
    source,
    facts: { judging: name },
    reason: `“${name}”的评审人由抽签产生，不能指定。`,
    remedy: '请用“抽签分配”；评审人须回避的，由本人回避后补抽。',
  });
}

/**
 * Rule `screening.places`: a work has as many reviewers as the campaign says, each once.
 * @param title of the work.
 * @param taken reviewers it has, with an answer or without.
 * @param sits whether the one to be placed is among them.
 */
export function hasSeat(
  { screening }: Pick<ScreeningTerms, 'screening'>,
  title: string,
  taken: number,
  sits: boolean,
): Decision {
  const { reviewersPerEntry: places, source } = screening.assignment;
  if (!sits && taken < places) return ALLOWED;
  return refuse({
    rule: 'screening.places',
    source,
    facts: { title, taken, max: places },
    reason: sits
      ? `这位评审人已经在评《${title}》。`
      : `《${title}》已有 ${String(taken)} 位评审人，名额已满。`,
    remedy: sits ? '请选择其他作品，或换一位评审人。' : '如需更换，请先撤下一位还没有评的评审人。',
  });
}

/**
 * Rule `screening.answered`: who has given an opinion stays; it counts, and is not taken away by taking its reviewer away.
 */
export function mayTakeAway(
  { screening }: Pick<ScreeningTerms, 'screening'>,
  title: string,
  answered: boolean,
): Decision {
  if (!answered) return ALLOWED;
  return refuse({
    rule: 'screening.answered',
    source: screening.assignment.source,
    facts: { title },
    reason: `这位评审人对《${title}》已经提交意见，不能撤下。`,
    remedy: '如评审人应当回避，请由本人回避；对结果有不同意见的，请在确认名单时写明理由调整。',
  });
}

/**
 * Rule `screening.empty`: there is somebody to draw, and something to draw for.
 * @param works in the pool.
 * @param reviewers on the panel.
 */
export function mayDraw(
  { name, screening }: Pick<ScreeningTerms, 'name' | 'screening'>,
  works: number,
  reviewers: number,
): Decision {
  if (works > 0 && reviewers > 0) return ALLOWED;
  return refuse({
    rule: 'screening.empty',
    source: screening.assignment.source,
    facts: { works, reviewers },
    reason: works === 0 ? `“${name}”还没有作品。` : `“${name}”还没有评审人。`,
    remedy: works === 0 ? '请先完成作品的审核。' : '请先邀请评审人，再来分配。',
  });
}

/** Who has works open, as a text to be sent to them. */
export function reminderText(
  { name }: Pick<ScreeningTerms, 'name'>,
  open: readonly { name: string; open: number }[],
  closesAt: number,
): string {
  if (open.length === 0) return `${name}都已评完，不用提醒。`;
  const people = open.map((one) => `${one.name}（还有 ${String(one.open)} 件）`).join('、');
  return `${name}提醒：请${people}在${formatDeadline(closesAt).replace(' 截止', '')}前完成评审。`;
}
