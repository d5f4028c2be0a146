import type { Fault } from '../../shared/reply';
import { NOTED_RULES } from '../../shared/rules/second';

/** Whether what was asked for is noted and waits for a second person: a note to read, not a failure to mend. */
export const isNoted = ({ refusal }: Fault): boolean =>
  refusal !== undefined && NOTED_RULES.includes(refusal.rule);
