import { fieldsFor } from '../../shared/campaign/fields';
import { fieldView, type FieldView } from '../../components/author-form/form-view';
import type { CampaignView } from '../../shared/campaign/view';
import type { Refusal } from '../../shared/decision';
import { maySubmitAlone } from '../../shared/works/submission';
import type { MediaForm } from '../../shared/campaign/kind';
import type { ChosenMedia, Draft, Step } from '../../state/draft';
import { mediaKinds } from '../../state/media-kinds';
import { limitsOf, mediaFacts } from '../../state/media-words';
import { stepHead, type StepView } from './submit.state';

export interface Choice {
  kind: string;
  label: string;
  icon: string;
  hint: string;
}

const ICONS = { image: 'photo-o', video: 'video-o' } satisfies Record<MediaForm, string>;

/** What can be chosen, with the limits of the campaign beside it. */
function fileChoices(campaign: CampaignView): Choice[] {
  return mediaKinds(campaign).map((kind) => ({
    kind: kind.id,
    label: `选${kind.name}`,
    icon: ICONS[kind.form],
    hint: limitsOf(kind),
  }));
}

export interface MediaCard {
  video: boolean;
  src: string;
  poster: string;
  facts: string;
}

export function mediaCard(
  campaign: CampaignView,
  { path, preview, ...media }: ChosenMedia,
): MediaCard {
  return {
    video: media.form === 'video',
    src: path,
    poster: preview ?? '',
    facts: mediaFacts(campaign, media),
  };
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
    rows.push({
      key: 'file',
      step: 'file',
      label: '作品文件',
      value: mediaFacts(campaign, draft.media),
    });
  }
  for (const { id, label } of fieldsFor(campaign, 'author')) {
    const value = (draft.answers[id] ?? '').trim();
    if (value !== '') rows.push({ key: `answers.${id}`, step: 'author', label, value });
  }
  return rows;
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
  const card = media === null ? null : mediaCard(campaign, media);
  switch (step) {
    case 'theme':
      return { ...common, theme: theme ?? '' };
    case 'file':
      return { ...common, media: card };
    case 'author': {
      const fields = fieldsFor(campaign, 'author').map((field) =>
        fieldView(field, answers[field.id] ?? ''),
      );
      return { ...common, fields, agreed: draft.consent !== null };
    }
    case 'confirm': {
      const decision = maySubmitAlone(campaign, now);
      const rows = summaryRows(draft, campaign);
      return { ...common, media: card, rows, refusal: decision.allowed ? null : decision };
    }
  }
}

/** A note for a file the phone no longer has. */
function lostNote(lost: string): { reason: string; remedy: string } {
  return {
    reason: `上次选的${lost}已不在手机的缓存里。`,
    remedy: '请重新选择，主题和资料都还在。',
  };
}
