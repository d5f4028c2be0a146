import { formatMoment } from '../../shared/calendar';
import type { CampaignView } from '../../shared/campaign';
import type { QueueItem } from '../../shared/contract/index';
import { formatBytes, formatSeconds } from '../../shared/measures';
import { historyLines, type HistoryLine } from '../../state/history';
import { MEDIA_KIND_LABELS, type MediaType } from '../../shared/vocabulary';

const TYPE_LABELS = {
  'image/png': 'PNG',
  'image/jpeg': 'JPEG',
  'video/mp4': 'MP4',
} satisfies Record<MediaType, string>;

/** A line of the queue. */
export interface QueueLine {
  id: string;
  title: string;
  theme: string;
  kind: string;
  preview: string;
  when: string;
  unit: string;
}

/** All an organizer needs to see of an entry to decide on it. */
export interface ReviewView extends QueueLine {
  intro: string;
  isVideo: boolean;
  media: string;
  /** Width, height, size, length and type, as the cloud measured them. */
  facts: string;
  answers: { label: string; value: string }[];
  decisions: HistoryLine[];
}

export function queueLine(item: QueueItem, campaign: CampaignView): QueueLine {
  return {
    id: item.id,
    title: item.title,
    theme: campaign.themes.find(({ id }) => id === item.theme)?.name ?? '',
    kind: MEDIA_KIND_LABELS[item.kind],
    preview: item.media.preview ?? (item.kind === 'image' ? (item.media.file ?? '') : ''),
    when: formatMoment(item.submittedAt),
    unit: item.answers.find(({ field }) => field === 'unit')?.value ?? '',
  };
}

export function reviewView(item: QueueItem, campaign: CampaignView): ReviewView {
  const { file, type, bytes, width, height, durationMs } = item.media;
  const facts = [TYPE_LABELS[type], `${width}×${height}`, formatBytes(bytes)];
  if (durationMs !== null) facts.push(formatSeconds(durationMs / 1000));
  return {
    ...queueLine(item, campaign),
    intro: item.intro,
    isVideo: item.kind === 'video',
    media: file ?? '',
    facts: facts.join(' · '),
    answers: item.answers.map(({ label, value }) => ({
      label,
      value: value === '' ? '未填' : value,
    })),
    decisions: historyLines(item.history),
  };
}
