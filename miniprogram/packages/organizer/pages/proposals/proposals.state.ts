import { formatMoment } from '../../../../shared/calendar';
import type { ProposalView } from '../../../../shared/contract/index';
import type { Refusal } from '../../../../shared/decision';
import type { OfficeView } from '../../../../shared/campaign/office';
import { mayConfirm } from '../../../../shared/campaign/second';
import { TWO_PERSON_ACT_LABELS, type TwoPersonAct } from '../../../../shared/vocabulary';

const PAGES = '/packages/organizer/pages';

export interface ProposalLine {
  id: string;
  act: string;
  text: string;
  reason: string;
  /** Who proposed it, and when. */
  made: string;
  own: boolean;
  /** Why whoever looks at it cannot confirm it; null where somebody else proposed it. */
  refusal: Refusal | null;
  /** Page on which one sees what it is about; what it is called there. */
  look: { url: string; words: string };
}

/** What waits for a second person, as the list shows it. */
export const proposalLines = (
  proposals: readonly ProposalView[],
  { twoPersons }: Pick<OfficeView, 'twoPersons'>,
): ProposalLine[] =>
  proposals.map(({ id, act, text, reason, by, at, own, input }) => {
    const actor = own ? 'own' : '';
    const decision =
      twoPersons === null ? null : mayConfirm(act, twoPersons.source, { actor, at }, 'own');
    return {
      ...{ id, text, own },
      act: TWO_PERSON_ACT_LABELS[act],
      reason: reason ?? '',
      made: `${by} · ${formatMoment(at)}`,
      refusal: decision === null || decision.allowed ? null : decision,
      look: LOOKS[act](input),
    };
  });

const textOf = (input: unknown, field: string): string => {
  if (typeof input !== 'object' || input === null) return '';
  const value = (input as Record<string, unknown>)[field];
  return typeof value === 'string' ? value : '';
};

const LOOKS: Record<TwoPersonAct, (input: unknown) => ProposalLine['look']> = {
  disqualify: (input) => ({
    url: `${PAGES}/entry/entry?id=${textOf(input, 'id')}`,
    words: '看这件作品',
  }),
  void: (input) => {
    const id = `${textOf(input, 'round')}:${textOf(input, 'entry')}`;
    const url = `${PAGES}/inquiry/inquiry?id=${encodeURIComponent(id)}`;
    return { url, words: '看投票核查' };
  },
  publish: () => ({ url: `${PAGES}/awards/awards`, words: '看获奖名单' }),
};

/** What confirming does, said before it is done. */
export const EFFECTS: Record<TwoPersonAct, string> = {
  void: '确认后票数立即作废，不能改回，作者和单位联系人都会看到理由。',
  disqualify: '确认后立即取消资格，不能恢复，作者会看到理由。',
  publish: '确认后所有人都能看到获奖名单，不能直接修改，须先写明理由撤回。',
};

/** The words of the sheet on which a proposal is turned down, or taken back by whoever made it. */
export const declineSheet = ({ own, text, id, made }: ProposalLine) => ({
  about: `${id}:${made}`,
  title: own ? '收回提议的理由' : '不同意的理由',
  hint: own
    ? `收回后，“${text}”不再等待确认。`
    : `不同意后，“${text}”不会办理，提议人可以重新提议。`,
  confirm: own ? '收回提议' : '不同意',
  done: own ? '已收回' : '已记录',
});
