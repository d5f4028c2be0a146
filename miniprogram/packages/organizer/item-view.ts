import { kindName } from '../../shared/campaign/kinds';
import { formatMoment } from '../../shared/calendar';
import type { CampaignView } from '../../shared/campaign/view';
import { reviewerOf } from '../../shared/works/first-review';
import type { PieceView, QueueItem } from '../../shared/contract/index';
import { coverOfPieces, type CoverView } from '../../state/cover';
import { historyLines, type HistoryLine } from '../../state/history';
import { isRead } from '../../state/piece-blocks';
import { answerViews, type AnswerView } from './answer-view';
import type { Disclosure } from './disclosure.state';
import { fileView, marksOf, type FileView, type Mark } from '../../state/file-view';
import { declaredLines, flagLines, type FlagLine } from '../../state/flag-lines';
import { factsOfAll, fileLines, withOriginals, type FileLine } from './piece-facts';

/** A line of the queue. */
export interface QueueLine {
  id: string;
  title: string;
  theme: string;
  kind: string;
  cover: CoverView;
  when: string;
  unit: string;
  marks: Mark[];
}

/** All an organizer needs to see of an entry to decide on it. */
export interface ReviewView extends QueueLine {
  intro: string;
  /** What is shown; of a file that somebody reads, the one that was sent in. */
  pieces: PieceView[];
  /** Its title, and what was found, stand above what is to be read. */
  reads: boolean;
  /** What is said of a piece that was not inspected yet. */
  waiting: string;
  /** What was found in the pieces, for their marks; and all of it in words. */
  flags: QueueItem['flags'];
  flagged: FlagLine[];
  /** How large it is, as the cloud measured it, and the class of its length. */
  facts: string;
  files: FileLine[];
  /** Some of what is shown is the file as it was sent in. */
  original: boolean;
  declared: { label: string; value: string }[];
  file: FileView;
  answers: AnswerView[];
  /** Some answers are shown in part only. */
  masked: boolean;
  /** What was read in full has been written down. */
  read: boolean;
  decisions: HistoryLine[];
}

export function queueLine(item: QueueItem, campaign: CampaignView): QueueLine {
  return {
    id: item.id,
    title: item.title,
    theme: campaign.themes.find(({ id }) => id === item.theme)?.name ?? '',
    kind: kindName(campaign, item.kind),
    cover: coverOfPieces(item.form, item.pieces),
    when: formatMoment(item.submittedAt),
    unit: item.answers.find(({ field }) => field === 'unit')?.value ?? '',
    marks: [...firstMarks(item, campaign), ...marksOf(item)],
  };
}

/** Whose first review a work waits for, where it is not the organizer's. */
function firstMarks({ state, way, sentBy }: QueueItem, { channels }: CampaignView): Mark[] {
  const found = channels.find(({ id }) => id === way);
  if (state !== 'submitted' || found === undefined || found.firstReview === 'organizer') return [];
  return [{ text: `由${reviewerOf(found, sentBy)}初审`, tone: 'wait' }];
}

/** @param disclosure what was asked for in full on this page. */
export function reviewView(
  item: QueueItem,
  campaign: CampaignView,
  { full, originals }: Pick<Disclosure, 'full' | 'originals'>,
): ReviewView {
  const { pieces, lengthClass } = item;
  const answers = answerViews(item.answers, full);
  const file = fileView(item);
  const facts = factsOfAll(pieces);
  return {
    ...queueLine(item, campaign),
    intro: item.intro,
    pieces: withOriginals(pieces, originals),
    reads: isRead(pieces),
    waiting: `${file.label}，检查通过后才能看到${item.form === 'text' ? '内容' : '画面'}。`,
    flags: item.flags,
    flagged: flagLines(item),
    facts: lengthClass === null ? facts : `${facts} · ${lengthClass}`,
    files: fileLines(pieces, originals),
    original: originals.length > 0,
    declared: declaredLines(item.declared, campaign),
    file,
    answers,
    masked: answers.some(({ masked }) => masked),
    read: full !== null,
    decisions: historyLines(item.history),
  };
}
