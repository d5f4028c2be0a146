import type { CampaignView } from '../campaign/view';
import { fieldsFor } from '../campaign/fields';
import type { FlagView } from '../contract/views-parts';
import type { Source } from '../decision';
import type { Channel } from '../vocabulary';
import { keepsAnonymous } from './anonymous';
import { authorFacts, type AuthorFact } from './author-facts';
import { scanForAuthor } from './author-scan';

/** A piece with its words. */
export interface WordedPiece {
  text: string | null;
  caption: string;
}

/** Answers that stand with the work wherever it is read. */
const READ_WITH_IT = ['title', 'intro'] as const;

/**
 * Where a work shows its author, of a campaign that does not want it: 不得把作者相关信息体现在作品正文中. Its texts and captions, its
 * title and its introduction are looked through for what its form says of the author.
 * @param answers tidied, by field id.
 * @returns one flag for each of them that does, with the stretches of a text; what was found is never repeated.
 */
export function authorFlags(
  campaign: Pick<CampaignView, 'form' | 'channels' | 'content'>,
  by: Channel,
  answers: Readonly<Record<string, string>>,
  pieces: readonly WordedPiece[],
): FlagView[] {
  const { anonymous } = campaign.content;
  if (anonymous === null) return [];
  const form = fieldsFor(campaign, by);
  const facts = authorFacts(form, answers);
  const look = lookIn(anonymous.source, facts);
  return [
    ...READ_WITH_IT.flatMap((id) =>
      look(answers[id] ?? '', form.find((field) => field.id === id)?.label ?? '', null),
    ),
    ...pieces.flatMap(({ text, caption }, at) => [
      ...look(text ?? '', '正文', at, true),
      ...look(caption, '说明', at),
    ]),
  ];
}

const lookIn =
  (source: Source, facts: readonly AuthorFact[]) =>
  (words: string, what: string, at: number | null, marked = false): FlagView[] => {
    const spans = scanForAuthor(words, facts);
    const decision = keepsAnonymous(spans, source, what);
    if (decision.allowed) return [];
    const places = spans.map((span) => ({ from: span.at, to: span.end }));
    return [{ text: decision.reason, source, at, ...(marked ? { spans: places } : {}) }];
  };
