import type { Source } from '../shared/decision';

/** On whose word a rule stands. */
export const sourceWords = (source: Source): string =>
  'clause' in source ? `通知原文“${source.clause}”` : `主办方规定，${source.reading}`;
