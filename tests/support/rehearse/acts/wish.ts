import type { ScreenedWork } from '../../../../miniprogram/shared/contract';

/** What a reviewer's answer is about, as the reviewer saw it. */
export const wishOf = (judging: string, { work, answer }: ScreenedWork) => ({
  judging,
  work,
  revision: answer.revision,
});
