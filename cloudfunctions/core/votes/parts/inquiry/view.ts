import type { CampaignView } from '../../../../../miniprogram/shared/campaign/view';
import type { HoldView, InquiryView } from '../../../../../miniprogram/shared/contract';
import { windowEnd } from '../../../works/rules/windows';
import type { Hold } from '../../stores/holds';
import { reasonText } from './reason-text';
import { afterOf } from './act';
import { votesOf, type Inquiry } from './read';

function holdView({ exhibit, verdicts }: Inquiry, hold: Hold): HoldView {
  const act = hold.decision === null ? undefined : verdicts.get(hold.decision);
  return {
    id: hold._id,
    from: windowEnd(hold.from),
    to: windowEnd(hold.to),
    votes: votesOf(exhibit, hold),
    state: hold.state,
    reasons: hold.reasons.map((reason) => ({
      detector: reason.detector,
      text: reasonText(reason),
    })),
    heldAt: hold.heldAt,
    appealBy: hold.appealBy,
    decision:
      act === undefined
        ? null
        : {
            verdict: afterOf(act).state === 'void' ? 'void' : 'release',
            reason: act.reason ?? '',
            at: act.at,
          },
  };
}

/** What was set apart of an entry's votes, as everybody sees it who may see it at all. */
export function inquiryView({ rounds }: CampaignView, inquiry: Inquiry): InquiryView {
  const { exhibit, holds, appeals, checks } = inquiry;
  return {
    round: exhibit.round,
    roundName: rounds.find(({ id }) => id === exhibit.round)?.name ?? exhibit.round,
    entry: exhibit.entry,
    number: exhibit.number,
    title: exhibit.title,
    unit: exhibit.unit,
    preview: exhibit.preview,
    votes: exhibit.votes,
    held: exhibit.held,
    voided: exhibit.voided,
    holds: holds.map((hold) => holdView(inquiry, hold)),
    appeals: appeals.map(({ _id, from, text, at }) => ({
      from,
      text,
      at,
      check: checks.get(_id) ?? null,
    })),
  };
}
