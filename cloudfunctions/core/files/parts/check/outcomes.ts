import type { Finding } from '../../../ground/content-check';
import type { Check, CheckChange } from '../../stores/checks';

/** WeChat gave an opinion: a doubtful one leaves it to a person. */
export const foundOut = ({ suggest, label }: Finding, now: number): CheckChange => ({
  state: suggest === 'pass' ? 'passed' : 'doubtful',
  label,
  at: now,
});

/** WeChat gave none and will not: a person decides without it. */
export const noResult = (now: number): CheckChange => ({ state: 'unknown', label: null, at: now });

/** WeChat took a picture and said nothing about it: it is asked once more, then a person decides. */
export const unseen = ({ silences }: Check, now: number): CheckChange =>
  silences === 0 ? { state: 'due', attempts: 0, silences: 1, dueAt: now, at: now } : noResult(now);
