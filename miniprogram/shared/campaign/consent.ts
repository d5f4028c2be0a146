import type { ConsentView } from './view';
import type { FieldFault } from '../reply';

/**
 * Checks that what a person agreed to is what is said today: a new wording is agreed to anew.
 * @param agreed the version that the person agreed to.
 * @returns the fault at path `consent`; empty when it is fine.
 */
export const checkConsent = (
  { version, title }: Pick<ConsentView, 'version' | 'title'>,
  agreed: string,
): FieldFault[] =>
  agreed === version
    ? []
    : [{ path: 'consent', reason: `${title}已更新。`, remedy: '请重新阅读并同意后再提交。' }];
