import type { FieldFault } from '../../shared/reply';
import { checkPurpose, PURPOSE_MAX } from '../../shared/people/purpose';
import { checkReason, REASON_MAX } from '../../shared/campaign/reason';

/** What the sheet asks for: why something is decided, or what personal data are read for. */
export type Asked = 'reason' | 'purpose';

const RULES = {
  reason: { check: checkReason, most: REASON_MAX },
  purpose: { check: checkPurpose, most: PURPOSE_MAX },
} satisfies Record<Asked, { check: (text: string) => FieldFault[]; most: number }>;

export const faultsOf = (text: string, kind: Asked): FieldFault[] => RULES[kind].check(text);

/** A reason that is given often: its name on the chip, and the whole sentence it stands for. */
export interface CommonReason {
  label: string;
  sentence: string;
}

export interface ReasonView {
  text: string;
  chips: { label: string; chosen: boolean }[];
  counter: string;
  /** Empty while the reason is fine. */
  fault: string;
}

/** Adds a common reason to what is written, or takes it out again. */
export function toggleReason(text: string, label: string, common: readonly CommonReason[]): string {
  const sentence = common.find((reason) => reason.label === label)?.sentence;
  if (sentence === undefined) return text;
  return text.includes(sentence) ? text.replace(sentence, '').trim() : `${text.trim()}${sentence}`;
}

/** @param asked whether the person already tried to send it: before that nothing is called wrong. */
export function reasonView(
  text: string,
  asked: boolean,
  common: readonly CommonReason[],
  kind: Asked = 'reason',
): ReasonView {
  const fault = asked ? faultsOf(text, kind)[0] : undefined;
  return {
    text,
    chips: common.map(({ label, sentence }) => ({ label, chosen: text.includes(sentence) })),
    counter: `${Array.from(text.trim()).length} / ${RULES[kind].most}`,
    fault: fault === undefined ? '' : `${fault.reason}${fault.remedy}`,
  };
}
