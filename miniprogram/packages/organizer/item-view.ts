import { kindName } from '../../shared/campaign/kinds';
import { formatMoment } from '../../shared/calendar';
import type { CampaignView } from '../../shared/campaign/view';
import type { PieceView, QueueItem } from '../../shared/contract/index';
import { formatBytes, formatSeconds } from '../../shared/measures';
import { historyLines, type HistoryLine } from '../../state/history';
import { type MediaType } from '../../shared/vocabulary';
import { answerViews, type AnswerView } from './answer-view';
import { fileView, marksOf, type FileView, type Mark } from './file-view';
import type { Disclosure } from './disclosure.state';

const TYPE_LABELS = {
  'image/png': 'PNG',
  'image/jpeg': 'JPEG',
  'video/mp4': 'MP4',
  'video/quicktime': 'MOV',
} satisfies Record<MediaType, string>;

/** A line of the queue. */
export interface QueueLine {
  id: string;
  title: string;
  theme: string;
  kind: string;
  preview: string;
  /** Icon in the place of a preview that there is not. */
  blank: string;
  when: string;
  unit: string;
  marks: Mark[];
}

/** All an organizer needs to see of an entry to decide on it. */
export interface ReviewView extends QueueLine {
  intro: string;
  isVideo: boolean;
  /** Of what is shown; empty until the inspection made it. */
  media: string;
  /** The file as it was sent in is shown instead. */
  original: string;
  /** Width, height, size, length and type, as the cloud measured them. */
  facts: string;
  file: FileView;
  answers: AnswerView[];
  /** Some answers are shown in part only. */
  masked: boolean;
  /** What was read in full has been written down. */
  read: boolean;
  decisions: HistoryLine[];
}

export function queueLine(item: QueueItem, campaign: CampaignView): QueueLine {
  const [first] = item.pieces;
  return {
    id: item.id,
    title: item.title,
    theme: campaign.themes.find(({ id }) => id === item.theme)?.name ?? '',
    kind: kindName(campaign, item.kind),
    preview: first?.preview ?? (item.form === 'image' ? (first?.file ?? '') : ''),
    blank: item.form === 'video' ? 'video-o' : 'photo-o',
    when: formatMoment(item.submittedAt),
    unit: item.answers.find(({ field }) => field === 'unit')?.value ?? '',
    marks: marksOf(item),
  };
}

/** What the cloud measured of a file; empty for what is none. */
function factsOf(piece: PieceView | undefined): string {
  if (piece === undefined || piece.mediaType === null) return '';
  const { mediaType, bytes, width, height, durationMs } = piece;
  const facts = [TYPE_LABELS[mediaType], `${width}×${height}`, formatBytes(bytes ?? 0)];
  if (durationMs !== null) facts.push(formatSeconds(durationMs / 1000));
  return facts.join(' · ');
}

/** @param disclosure what was asked for in full on this page. */
export function reviewView(
  item: QueueItem,
  campaign: CampaignView,
  { full, original }: Pick<Disclosure, 'full' | 'original'>,
): ReviewView {
  const answers = answerViews(item.answers, full);
  return {
    ...queueLine(item, campaign),
    intro: item.intro,
    isVideo: item.form === 'video',
    media: original?.url ?? item.pieces[0]?.file ?? '',
    original: original?.words ?? '',
    facts: factsOf(item.pieces[0]),
    file: fileView(item),
    answers,
    masked: answers.some(({ masked }) => masked),
    read: full !== null,
    decisions: historyLines(item.history),
  };
}
