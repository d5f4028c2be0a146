import { formatDeadline, formatMoment } from '../calendar';
import type { LevelView } from '../campaign/office';
import type { CampaignView, ChannelView } from '../campaign/view';
import type { Decision, Source } from '../decision';
import { ALLOWED, refuse } from '../decision';
import type { Channel, FirstReview } from '../vocabulary';

/** What no notice says of a first review, and no campaign may choose otherwise. */
export const FIRST_REVIEW_SOURCES = {
  ends: { reading: '初审在评审或遴选开始以前完成；到时还没有初审的，由主办方审核' },
} as const satisfies Record<string, Source>;

/** Who looks first, as people call the one who does it for a work; what is not named here nobody does yet. */
export const REVIEWERS = {
  organizer: ({ firstReviewBy }: ChannelView) => firstReviewBy,
  partner: ({ firstReviewBy }: ChannelView) => firstReviewBy,
  unit: ({ firstReviewBy }: ChannelView, unit: string | null) => unit ?? firstReviewBy,
} satisfies Partial<Record<FirstReview, (way: ChannelView, unit: string | null) => string>>;

const isReviewed = (first: FirstReview): first is keyof typeof REVIEWERS => first in REVIEWERS;

/**
 * What whoever looks first at a work is called: the unit that sent it in, the partner, or the organizer.
 * @param unit name of the unit that sent it in; null for an author's own.
 */
export const reviewerOf = (way: ChannelView, unit: string | null): string =>
  isReviewed(way.firstReview) ? REVIEWERS[way.firstReview](way, unit) : way.firstReviewBy;

/**
 * The way in that a work comes by.
 * @param sent who sends it in; of units, the level of theirs.
 * @returns null where the campaign has no such way.
 */
export const wayInOf = (
  { channels }: Pick<CampaignView, 'channels'>,
  { channel, level }: { channel: Channel; level: string | null },
): ChannelView | null =>
  channels.find(
    ({ by, levels }) =>
      by === channel && (by === 'author' || (level !== null && levels.includes(level))),
  ) ?? null;

/**
 * The last ms of first reviews: they are over as soon as a round judges or chooses among what they let through.
 * @returns null where no round does.
 */
export function firstReviewEnds({ rounds }: Pick<CampaignView, 'rounds'>): number | null {
  const opening = rounds
    .filter(({ allows }) => allows.includes('score') || allows.includes('select'))
    .map(({ opensAt }) => opensAt);
  return opening.length === 0 ? null : Math.min(...opening) - 1;
}

/**
 * Rule `review.contact`: of a unit's contacts those review first whose form lets act for it.
 * @param contact the level of the unit, and whether the form registered with lets act.
 */
export function mayReviewForUnit({ level, acts }: { level: LevelView; acts: boolean }): Decision {
  if (acts) return ALLOWED;
  return refuse({
    rule: 'review.contact',
    source: level.source,
    facts: { level: level.name },
    reason: '您登记的是协助宣传的联系人，不初审作品。',
    remedy: '请由本单位负责报送作品的联系人初审。',
  });
}

/**
 * Rule `review.window`: first reviews end before works are judged.
 * @param now ms.
 * @returns allowed, or a refusal with facts `now`, `closesAt` in ms.
 */
export function mayReviewFirst(campaign: Pick<CampaignView, 'rounds'>, now: number): Decision {
  const closesAt = firstReviewEnds(campaign);
  if (closesAt === null || now <= closesAt) return ALLOWED;
  return refuse({
    rule: 'review.window',
    source: FIRST_REVIEW_SOURCES.ends,
    facts: { now, closesAt },
    reason: `初审已于${deadline(closesAt)}结束。`,
    remedy: '还没有初审的作品由主办方审核，请联系主办方。',
  });
}

/**
 * Rule `review.others`: where a way in gives the first review to a unit or a partner, the organizer's people wait for
 * it; once its time is over they do what was left.
 * @param way of the work; null where the campaign does not know it any more.
 * @param waiting name of the unit that sent the work in, when it came (ms).
 * @param now ms.
 * @returns allowed, or a refusal that says who does it, with facts `now`, `submittedAt` and `closesAt` in ms.
 */
export function mayReviewInstead(
  campaign: Pick<CampaignView, 'rounds'>,
  way: ChannelView | null,
  waiting: { unit: string | null; submittedAt: number },
  now: number,
): Decision {
  if (way === null || way.firstReview === 'organizer') return ALLOWED;
  const closesAt = firstReviewEnds(campaign);
  if (closesAt !== null && now > closesAt) return ALLOWED;
  const by = reviewerOf(way, waiting.unit);
  return refuse({
    rule: 'review.others',
    source: way.source,
    facts: {
      by,
      submittedAt: waiting.submittedAt,
      now,
      ...(closesAt === null ? {} : { closesAt }),
    },
    reason: `这件作品由${by}初审，${formatMoment(waiting.submittedAt)}报送，还没有审。`,
    remedy:
      closesAt === null
        ? `请等${by}初审，或提醒一下。`
        : `请等${by}初审，或提醒一下；${deadline(closesAt)}以后还没有审的，可由您审核。`,
  });
}

const deadline = (at: number): string => formatDeadline(at).replace(' 截止', '');
