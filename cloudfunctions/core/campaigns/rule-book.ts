import type { RuleSection } from '../../../miniprogram/shared/contract';
import type { Chapter } from './book/chapter';

/**
 * The rules page: plain sentences made from the campaign's own numbers, each with the notice's words
 * or the organizer's decision it rests on.
 * @param chapters of all abilities.
 * @param campaign a checked campaign.
 * @returns its sections in reading order; those with nothing to say are left out.
 */
export function ruleBookOf<Campaign>(
  chapters: readonly Chapter<Campaign>[],
  campaign: Campaign,
): RuleSection[] {
  const sections = new Map<string, RuleSection>();
  for (const { title, items } of [...chapters].sort((one, other) => one.order - other.order)) {
    const section = sections.get(title) ?? { title, items: [] };
    section.items.push(...items(campaign));
    sections.set(title, section);
  }
  return [...sections.values()].filter(({ items }) => items.length > 0);
}

const ELSEWHERE = { reading: '本系统还没有办理这些事的程序，由主办方另行组织' };

/**
 * What the notice asks for and the campaign runs without: nobody shall look for it in vain.
 * @param words what is not served.
 */
export const besideSection = (words: readonly string[]): RuleSection[] =>
  words.length === 0
    ? []
    : [
        {
          title: '以下内容本系统暂不办理',
          items: words.map((text) => ({ text: `${text}。`, source: ELSEWHERE })),
        },
      ];
