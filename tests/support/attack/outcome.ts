import type { Reply } from '../../../miniprogram/shared/reply';
import type { AttackOutcome } from './attack-case';

/** A reply in one word: `ok`, the rule that said no, or the code. */
export function wordOf(reply: Reply<unknown>): string {
  if (reply.ok) return 'ok';
  return reply.error.refusal?.rule ?? reply.error.code;
}

/** The different ones of some words, with how often each was seen. */
export function tally(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .map(([word, count]) => (count === 1 ? word : `${word} ×${String(count)}`))
    .join(', ');
}

/** Held when every word is one of those that are expected. */
export const allOf = (words: readonly string[], expected: readonly string[]): AttackOutcome => ({
  seen: tally(words),
  held: words.length > 0 && words.every((word) => expected.includes(word)),
});

/** Held when a reply says what is expected. */
export const only = (reply: Reply<unknown>, ...expected: string[]): AttackOutcome =>
  allOf([wordOf(reply)], expected);

/** What a caller can tell of a reply: all of it but its moment. */
export const told = ({ at: _, ...reply }: Reply<unknown>): string => JSON.stringify(reply);

/** Held when two replies cannot be told apart, and neither was done. */
export const alike = (one: Reply<unknown>, other: Reply<unknown>): AttackOutcome => ({
  seen: `${wordOf(one)} / ${wordOf(other)}${told(one) === told(other) ? ', the same words' : ', different words'}`,
  held: !one.ok && told(one) === told(other),
});
