import { fieldView, type FieldView } from '../../components/author-form/form-view';
import type { CampaignView, MediaRule } from '../../shared/campaign';
import type { Refusal } from '../../shared/decision';
import { formatBytes, formatSeconds } from '../../shared/measures';
import { maySubmit } from '../../shared/rules/submission';
import { MEDIA_KIND_LABELS, type MediaKind } from '../../shared/vocabulary';
import type { ChosenMedia, Draft, Step } from '../../services/draft';
import { stepHead, type StepView } from './submit.state';
import { percentOf, speedOf, type Progress } from './progress';

export interface Choice {
  kind: MediaKind;
  label: string;
  icon: string;
  hint: string;
}

const ICONS = { image: 'photo-o', video: 'video-o' } satisfies Record<MediaKind, string>;

/** What can be chosen, with the limits of the campaign beside it. */
function fileChoices(campaign: CampaignView): Choice[] {
  return campaign.media.map((rule) => ({
    kind: rule.kind,
    label: `选${MEDIA_KIND_LABELS[rule.kind]}`,
    icon: ICONS[rule.kind],
    hint: limitsOf(rule),
  }));
}

function limitsOf({ extensions, maxBytes, maxSeconds }: MediaRule): string {
  const limits = [`${extensions.join('、')} 格式`, `不超过 ${formatBytes(maxBytes)}`];
  if (maxSeconds !== null) limits.push(`不长于 ${formatSeconds(maxSeconds)}`);
  return limits.join('，');
}

export interface MediaCard {
  video: boolean;
  src: string;
  poster: string;
  facts: string;
}

export function mediaCard({ kind, path, preview, ...media }: ChosenMedia): MediaCard {
  return {
    video: kind === 'video',
    src: path,
    poster: preview ?? '',
    facts: mediaFacts({ kind, ...media }),
  };
}

function mediaFacts(media: Omit<ChosenMedia, 'path' | 'preview'>): string {
  const facts: string[] = [MEDIA_KIND_LABELS[media.kind], formatBytes(media.bytes)];
  if (media.width > 0) facts.push(`${media.width}×${media.height}`);
  if (media.seconds !== null && media.seconds > 0) facts.push(formatSeconds(media.seconds));
  return facts.join(' · ');
}

export interface SummaryRow {
  key: string;
  /** Where it can be changed. */
  step: Step;
  label: string;
  value: string;
}

/** All that will be sent, in the order it was asked. */
export function summaryRows(draft: Draft, campaign: CampaignView): SummaryRow[] {
  const theme = campaign.themes.find(({ id }) => id === draft.theme)?.name ?? '';
  const rows: SummaryRow[] = [{ key: 'theme', step: 'theme', label: '主题区', value: theme }];
  if (draft.media !== null) {
    rows.push({ key: 'file', step: 'file', label: '作品文件', value: mediaFacts(draft.media) });
  }
  for (const { id, label } of campaign.form) {
    const value = (draft.answers[id] ?? '').trim();
    if (value !== '') rows.push({ key: `answers.${id}`, step: 'author', label, value });
  }
  return rows;
}

export interface ProgressView {
  percent: number;
  bytes: string;
  speed: string;
}

export function progressView(progress: Progress): ProgressView {
  const speed = speedOf(progress);
  return {
    percent: percentOf(progress),
    bytes: `${formatBytes(progress.sent)} / ${formatBytes(progress.total)}`,
    speed: speed === null ? '' : `${formatBytes(Math.round(speed))}/秒`,
  };
}

/** What the page shows of the campaign, whichever step it is at. */
export function openData(draft: Draft, campaign: CampaignView) {
  return {
    themes: campaign.themes,
    choices: fileChoices(campaign),
    consent: campaign.consent,
    fileNote: draft.lost === null ? null : lostNote(draft.lost),
  };
}

interface StepData {
  step: Step;
  steps: StepView[];
  missing: string;
  sendFault: null;
  theme?: string;
  media?: MediaCard | null;
  fields?: FieldView[];
  agreed?: boolean;
  rows?: SummaryRow[];
  refusal?: Refusal | null;
}

/** What the page shows of the draft's present step, and no more: the other steps are not on the screen. */
export function stepData(draft: Draft, campaign: CampaignView, now: number): StepData {
  const { step, theme, media, answers } = draft;
  const common = { step, steps: stepHead(draft, campaign), missing: '', sendFault: null };
  const card = media === null ? null : mediaCard(media);
  switch (step) {
    case 'theme':
      return { ...common, theme: theme ?? '' };
    case 'file':
      return { ...common, media: card };
    case 'author': {
      const fields = campaign.form.map((field) => fieldView(field, answers[field.id] ?? ''));
      return { ...common, fields, agreed: draft.consent !== null };
    }
    case 'confirm': {
      const decision = maySubmit(campaign, now);
      const rows = summaryRows(draft, campaign);
      return { ...common, media: card, rows, refusal: decision.allowed ? null : decision };
    }
  }
}

/** Answers about the work; all others are about its author. */
const WORK_FIELDS: readonly string[] = ['title', 'intro'];

/** The author's own data, which the next submission starts with. */
export function authorAnswers({ answers }: Draft): Record<string, string> {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !WORK_FIELDS.includes(id)));
}

/** A note for a file the phone no longer has. */
function lostNote(lost: string): { reason: string; remedy: string } {
  return {
    reason: `上次选的${lost}已不在手机的缓存里。`,
    remedy: '请重新选择，主题和资料都还在。',
  };
}

/** Why a file could not be taken, when it is not the file's fault. */
export const PICK_NOTES = {
  privacy: {
    reason: '您没有同意隐私保护指引，所以不能选择图片和视频。',
    remedy: '可以先看看指引写了什么，同意后再选。填好的内容都还在。',
  },
  denied: {
    reason: '微信没有使用相册或相机的权限。',
    remedy: '请在手机“设置”里允许微信访问照片和相机，再回来选择。',
  },
  unreadable: {
    reason: '读不出这个文件。',
    remedy: '请重新选择，或换一个文件。',
  },
} as const;
