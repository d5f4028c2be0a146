import { formatMoment } from '../calendar';
import type { CampaignView } from '../campaign/view';
import type { Decision, Source } from '../decision';
import { ALLOWED, refuse } from '../decision';
import type { LevelView } from '../campaign/office';
import type { HoldState } from '../vocabulary';

/** Of votes set apart, what the rules look at. */
export interface HeldSpan {
  id: string;
  state: HoldState;
  /** Last ms in which the author and the contact may appeal. */
  appealBy: number;
}

/** Of an appeal, what the rules look at. */
export interface AppealOn {
  from: 'author' | 'contact';
  /** Ids of the spans it is about. */
  holds: readonly string[];
}

/** Where it is said that votes may be set apart and looked into. */
export const heldSourceOf = ({ voting }: Pick<CampaignView, 'voting'>): Source =>
  voting?.watchSource ?? { reading: '异常的票由主办方核查后计入或作废' };

/**
 * Rule `inquiry.void`: votes may be counted at any time, but voided only once those concerned have spoken, or
 * have let the time for it pass.
 * @param appealed whether an appeal on this span has come.
 * @param now ms.
 */
export function mayVoid(
  campaign: Pick<CampaignView, 'voting'>,
  { appealBy }: Pick<HeldSpan, 'appealBy'>,
  appealed: boolean,
  now: number,
): Decision {
  if (appealed || now > appealBy) return ALLOWED;
  return refuse({
    rule: 'inquiry.void',
    source: heldSourceOf(campaign),
    facts: { now, appealBy },
    reason: `作者和联系人可以申诉到${formatMoment(appealBy)}，现在还没有收到申诉。`,
    remedy: '可以先计入；如要作废，请在收到申诉或申诉期满以后再处理。',
  });
}

/** The spans that can still be appealed. */
export const openSpans = <S extends HeldSpan>(spans: readonly S[], now: number): S[] =>
  spans.filter(({ state, appealBy }) => state === 'held' && now <= appealBy);

/** Of the open spans, those that a side has not appealed yet. */
export const unspoken = <S extends HeldSpan>(
  spans: readonly S[],
  appeals: readonly AppealOn[],
  side: AppealOn['from'],
  now: number,
): S[] =>
  openSpans(spans, now).filter(
    ({ id }) => !appeals.some(({ from, holds }) => from === side && holds.includes(id)),
  );

/**
 * Rule `inquiry.contact`: for a unit appeals only a contact whose form acts for it.
 * @param acts whether the form the contact registered with lets act for the unit.
 */
export function mayAppealFor(level: LevelView, acts: boolean): Decision {
  if (acts) return ALLOWED;
  return refuse({
    rule: 'inquiry.contact',
    source: level.source,
    facts: { level: level.name },
    reason: `${level.name}的联系人不代作品申诉。`,
    remedy: '请由作者本人，或作品所属工会、大型企业的联系人申诉。',
  });
}

/**
 * Rules `inquiry.appeal`, `inquiry.once`, in this order: an appeal is sent while votes are under inquiry and the
 * time for it runs, and once by each side on the same votes.
 * @param spans all that was set apart of the entry in the round.
 * @param appeals all that were sent on them.
 * @param now ms; the last ms to appeal is inside.
 */
export function mayAppeal(
  campaign: Pick<CampaignView, 'voting'>,
  spans: readonly HeldSpan[],
  appeals: readonly AppealOn[],
  side: AppealOn['from'],
  now: number,
): Decision {
  const source = heldSourceOf(campaign);
  const held = spans.filter(({ state }) => state === 'held');
  if (held.length === 0)
    return refuse({
      rule: 'inquiry.appeal',
      source,
      facts: { now },
      reason: '这些票已经核查完毕。',
      remedy: '请查看核查结果和理由，如仍有疑问，请联系主办方。',
    });
  if (openSpans(spans, now).length === 0) {
    const appealBy = Math.max(...held.map((span) => span.appealBy));
    return refuse({
      rule: 'inquiry.appeal',
      source,
      facts: { now, appealBy },
      reason: `申诉已于${formatMoment(appealBy)}截止。`,
      remedy: '请等待主办方核查，结果和理由会写在这里。',
    });
  }
  if (unspoken(spans, appeals, side, now).length > 0) return ALLOWED;
  return refuse({
    rule: 'inquiry.once',
    source,
    facts: { appeals: appeals.filter(({ from }) => from === side).length },
    reason: side === 'author' ? '您已经对这些票申诉过了。' : '本单位已经对这些票申诉过了。',
    remedy: '主办方会看到申诉，核查结果和理由会写在这里。',
  });
}
