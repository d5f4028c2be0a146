import type { RuleSection } from '../../shared/contract/index';

export interface RuleView {
  key: string;
  text: string;
  /** True when `words` are the notice's own, false when they are the organizer's decision. */
  quoted: boolean;
  words: string;
}

export interface SectionView {
  /** Also the id of the section's heading, to scroll to. */
  anchor: string;
  title: string;
  items: RuleView[];
}

export function sectionViews(sections: readonly RuleSection[]): SectionView[] {
  return sections.map(({ title, items }, at) => ({
    anchor: `section-${at + 1}`,
    title,
    items: items.map(({ text, source }, index) => ({
      key: `${index}`,
      text,
      quoted: 'clause' in source,
      words: 'clause' in source ? source.clause : source.reading,
    })),
  }));
}

/** How many rules rest on the notice and how many the organizer decided. */
export function countSources(sections: readonly SectionView[]): {
  quoted: number;
  decided: number;
} {
  const items = sections.flatMap((section) => section.items);
  const quoted = items.filter((item) => item.quoted).length;
  return { quoted, decided: items.length - quoted };
}
