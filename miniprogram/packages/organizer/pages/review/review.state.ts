import type { QueueItem } from '../../../../shared/contract/index';
import type { Refusal } from '../../../../shared/decision';
import type { OfficeView } from '../../../../shared/campaign/office';
import type { CampaignView } from '../../../../shared/campaign/view';
import { mayReviewInstead } from '../../../../shared/works/first-review';
import { checklistFor, mayAccept, unsigned } from '../../../../shared/works/acceptance';
import { ENTRY_STATE_LABELS, type EntryState } from '../../../../shared/vocabulary';
import { sourceWords } from '../../../../state/source-words';
import type { CommonReason } from '../../../../components/reason-sheet/reason.state';

/** The reasons an organizer gives most often, each a whole sentence that an author can act on. */
export const COMMON_REASONS: readonly CommonReason[] = [
  { label: '画面不清晰', sentence: '画面不清晰，请换一张清楚的图片或重新拍摄。' },
  { label: '与主题不符', sentence: '内容与所选主题区不符，请换一个主题区或换一件作品。' },
  { label: '资料不完整', sentence: '作者资料不完整或不真实，请如实填写后重新投稿。' },
  { label: '简介不清楚', sentence: '作品简介没有说明人物和事件，请补充后重新投稿。' },
  { label: '有广告或水印', sentence: '作品带有广告或水印，请换成没有广告和水印的原作。' },
  { label: '涉及他人隐私', sentence: '作品涉及他人隐私，请征得同意或处理后重新投稿。' },
];

/** A point to sign before a work is accepted. */
export interface PointView {
  id: string;
  text: string;
  source: string;
  signed: boolean;
}

/** What stands between a work and its acceptance. */
export interface AcceptView {
  /** Why nobody can accept it now, whoever signs. */
  refusal: Refusal | null;
  points: PointView[];
  /** Why the button does not work yet, in short; empty when it does. */
  todo: string;
}

/**
 * Why a work waits for somebody else's first review; null where it does not.
 * @param now ms.
 */
export function firstByOthers(
  item: QueueItem,
  campaign: CampaignView,
  now: number,
): Refusal | null {
  if (item.state !== 'submitted') return null;
  const way = campaign.channels.find(({ id }) => id === item.way) ?? null;
  const { sentBy: unit, submittedAt } = item;
  const decision = mayReviewInstead(campaign, way, { unit, submittedAt }, now);
  return decision.allowed ? null : decision;
}

/** @param signed ids of the points that were gone through; those that are not asked for any more count for nothing. @param others see `firstByOthers`. */
export function acceptView(
  item: QueueItem,
  office: Pick<OfficeView, 'acceptance'>,
  signed: readonly string[],
  others: Refusal | null = null,
): AcceptView {
  if (others !== null) return { refusal: others, points: [], todo: others.reason };
  const decision = mayAccept(item);
  if (!decision.allowed) return { refusal: decision, points: [], todo: decision.reason };
  const points = checklistFor(office, item);
  const left = unsigned(points, signed).length;
  return {
    refusal: null,
    points: points.map(({ id, text, source }) => ({
      ...{ id, text, source: sourceWords(source) },
      signed: signed.includes(id),
    })),
    todo: left === 0 ? '' : `还有 ${String(left)} 项没有确认，确认后才能通过`,
  };
}

/** Signs a point, or takes the signature back. */
export const toggleSigned = (signed: readonly string[], id: string): string[] =>
  signed.includes(id) ? signed.filter((one) => one !== id) : [...signed, id];

/** Said where somebody has decided on the work meanwhile, so that only going on is left. */
export const movedWords = (now: EntryState): string =>
  `这件作品刚刚有了变化，现在是“${ENTRY_STATE_LABELS[now]}”`;

/** The reasons that fit a work: of a file that did not pass, what is wrong with it comes first. */
export function reasonsFor({ inspection: { state, reason } }: QueueItem): CommonReason[] {
  if (state !== 'failed' || reason === null) return [...COMMON_REASONS];
  const sentence = `${reason}请换一份符合要求的文件，重新投稿。`;
  return [{ label: '文件有问题', sentence }, ...COMMON_REASONS];
}

/** What the sheet says at first: the reason at hand, where there is one. */
export const firstReason = ({ inspection }: QueueItem, common: readonly CommonReason[]): string =>
  inspection.state === 'failed' ? (common[0]?.sentence ?? '') : '';
