import type { KindView } from '../shared/campaign/kind';
import { fieldsFor } from '../shared/campaign/fields';
import type { CampaignView } from '../shared/campaign/view';
import type { Refusal } from '../shared/decision';
import {
  measureLink,
  measureText,
  measureWork,
  type Measured,
} from '../shared/files/measure/facts';
import { judge } from '../shared/files/measure/judge';
import type { LimitBreach } from '../shared/files/measure/judgement';
import { keepsAnonymous } from '../shared/works/anonymous';
import { authorFacts } from '../shared/works/author-facts';
import { scanForAuthor } from '../shared/works/author-scan';
import type { Channel } from '../shared/vocabulary';
import { checkPieceWords, mayLinkPieces } from '../shared/files/pieces';
import type { Content } from './content';
import { piecesOf } from './sent-pieces';

/** What the limits say of a work, by what a breach does. */
export interface Heed {
  refused: Refusal[];
  /** The author may send it in all the same, once they are read. */
  warned: Refusal[];
  /** A reviewer judges. */
  flagged: Refusal[];
}

/** Holds the limits of a kind against a work as far as the phone can measure it; the server measures again. */
export function heedLimits(kind: KindView, content: Content): Heed {
  const breaches = measured(kind, content).flatMap((one) => [...judge(kind, one).breaches]);
  return {
    refused: of(breaches, 'refuse'),
    warned: of(breaches, 'warn'),
    flagged: of(breaches, 'flag'),
  };
}

/** Each rule once: of several pictures that break one, the first speaks. */
function of(breaches: readonly LimitBreach[], wanted: LimitBreach['breach']): Refusal[] {
  const found = breaches.filter(({ breach }) => breach === wanted).map(({ decision }) => decision);
  return found.filter(({ rule }, at) => found.findIndex((one) => one.rule === rule) === at);
}

function measured(kind: KindView, { carrier, text, files }: Content): Measured[] {
  switch (carrier) {
    case 'typed':
      return [measureText(text)];
    case 'link':
      return [measureLink(kind.form)];
    case 'upload': {
      const pieces = files.flatMap(({ media }) => media.measured ?? []);
      const pictures = files.filter(({ media }) => media.form === 'image').length;
      return [...pieces, measureWork({ pictures })];
    }
  }
}

/**
 * Whether what people read of a work shows who made it: its title, its introduction, what is typed, and captions.
 * @param answers of the form as it is asked by this way in.
 * @returns null where it does not, and where the campaign does not ask.
 */
export function showsAuthor(
  campaign: CampaignView,
  by: Channel,
  content: Content,
  answers: Readonly<Record<string, string>>,
): Refusal | null {
  const { anonymous } = campaign.content;
  if (anonymous === null) return null;
  const form = fieldsFor(campaign, by);
  const facts = authorFacts(form, answers);
  const answered = form
    .filter(({ id }) => READ_WITH_IT.includes(id))
    .map(({ id, label }): Words => [label, answers[id] ?? '']);
  for (const [what, words] of [...answered, ...wordsOf(content)]) {
    const decision = keepsAnonymous(scanForAuthor(words, facts), anonymous.source, what);
    if (!decision.allowed) return decision;
  }
  return null;
}

/** What it is called, and what it says. */
type Words = readonly [what: string, words: string];

/** Answers that stand with the work wherever it is read. */
const READ_WITH_IT: readonly string[] = ['title', 'intro'];

const wordsOf = (content: Content): Words[] =>
  piecesOf(content).map((piece): Words =>
    piece.carrier === 'typed' ? ['正文', piece.text] : ['说明', piece.caption],
  );

interface Lack {
  reason: string;
  remedy: string;
}

const CHOOSE = { image: '图片', video: '视频', audio: '音频', text: '文档', h5: '文件' } as const;

/** What a work still lacks before it can be sent, in words; null when it is whole. */
export function lackOf(kind: KindView, content: Content): Lack | Refusal | null {
  const { carrier, files } = content;
  const what = CHOOSE[kind.form];
  if (carrier === 'upload' && files.length === 0)
    return { reason: `还没有选${what}。`, remedy: `请先选择${what}。` };
  const linked = mayLinkPieces(kind, piecesOf(content));
  if (!linked.allowed) return linked;
  const [fault] = checkPieceWords(kind, piecesOf(content));
  if (fault !== undefined) {
    const at = /^pieces\.(\d+)\.caption$/.exec(fault.path)?.[1];
    const which = at === undefined || files.length < 2 ? '' : `第 ${String(Number(at) + 1)} 张：`;
    return { reason: `${which}${fault.reason}`, remedy: fault.remedy };
  }
  return heedLimits(kind, content).refused[0] ?? null;
}
