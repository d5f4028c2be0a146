import type { Refusal } from '../shared/decision';
import type { Fault } from '../shared/reply';

/** Whether what was uploaded cannot be used any more, so that a retry sends it again. */
export function spoilsUpload(fault: Fault): boolean {
  if (warningIn(fault) !== null) return false;
  const rule = fault.refusal?.rule ?? '';
  return fault.code === 'NOT_FOUND' || /^(media|entry|upload|measure|pieces|document)\./.test(rule);
}

/** Whether a rule is about what a work is made of, so that only another file, text or link mends it. */
export const isAboutWork = (rule: string): boolean =>
  /^(media|entry|measure|pieces|document|link|content)\./.test(rule);

/** A warning that the server found and the author has not read; null for every other fault. */
export const warningIn = ({ refusal }: Fault): Refusal | null =>
  refusal?.facts.acknowledge === undefined ? null : refusal;
