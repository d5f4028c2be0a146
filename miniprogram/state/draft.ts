import type { CampaignView } from '../shared/campaign/view';
import { MEDIA_FORMS, type MediaForm } from '../shared/campaign/kind';
import { kindIn } from '../shared/campaign/kinds';

/** The steps of a submission, in their order. */
export const STEPS = ['theme', 'file', 'author', 'confirm'] as const;
export type Step = (typeof STEPS)[number];

/** A picture or video that passed the early checks. */
export interface ChosenMedia {
  /** The campaign's kind that it was chosen for. */
  kind: string;
  form: MediaForm;
  path: string;
  /** Lower case, without the dot. */
  extension: string;
  bytes: number;
  /** In pixels; 0 where the phone could not tell. */
  width: number;
  height: number;
  /** Of a video; null for a picture. */
  seconds: number | null;
  /** A small picture for lists; null when the phone could make none. */
  preview: string | null;
}

/** What the cloud already holds of this draft, so that a retry does not send it again. */
export interface UploadRecord {
  ticket: string;
  filePath: string;
  previewPath: string;
  /** ms. */
  expiresAt: number;
  /** Cloud file ids, once sent. */
  file: string | null;
  preview: string | null;
}

export interface Draft {
  step: Step;
  theme: string | null;
  media: ChosenMedia | null;
  /** Describes the file to choose again, when the phone no longer has it. */
  lost: string | null;
  answers: Record<string, string>;
  /** Version of the consent text that was agreed to. */
  consent: string | null;
  upload: UploadRecord | null;
}

export function emptyDraft(): Draft {
  return {
    step: 'theme',
    theme: null,
    media: null,
    lost: null,
    answers: {},
    consent: null,
    upload: null,
  };
}

/** Storage may hold anything an older version wrote. */
type Bag = Record<string, unknown>;
export const bag = (value: unknown): Bag =>
  typeof value === 'object' && value !== null ? (value as Bag) : {};
export const text = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null;
const count = (value: unknown): number => (typeof value === 'number' && value >= 0 ? value : 0);

/**
 * Reads a stored draft back. Storage may hold anything an older version wrote, and the campaign may have
 * changed since: what no longer fits is dropped, the rest is kept.
 */
export function restoreDraft(stored: unknown, campaign: CampaignView): Draft {
  const from = bag(stored);
  const theme = campaign.themes.find(({ id }) => id === from.theme)?.id ?? null;
  const media = restoreMedia(from.media, campaign);
  const answers = restoreAnswers(from.answers, campaign.form);
  return {
    step: STEPS.find((step) => step === from.step) ?? 'theme',
    theme,
    media,
    lost: text(from.lost),
    answers,
    consent: from.consent === campaign.consent.version ? campaign.consent.version : null,
    upload: media === null ? null : restoreUpload(from.upload),
  };
}

/** The stored answers to the fields that a form has now. */
export function restoreAnswers(
  stored: unknown,
  form: readonly { id: string }[],
): Record<string, string> {
  const given = bag(stored);
  const answers: Record<string, string> = {};
  for (const { id } of form) {
    const answer = text(given[id]);
    if (answer !== null) answers[id] = answer;
  }
  return answers;
}

export function restoreMedia(stored: unknown, campaign: CampaignView): ChosenMedia | null {
  const from = bag(stored);
  const kind = kindIn(campaign, text(from.kind) ?? '');
  const form = MEDIA_FORMS.find((known) => known === kind?.form);
  const path = text(from.path);
  if (kind === null || form === undefined || path === null) return null;
  return {
    kind: kind.id,
    form,
    path,
    extension: text(from.extension) ?? '',
    bytes: count(from.bytes),
    width: count(from.width),
    height: count(from.height),
    seconds: typeof from.seconds === 'number' ? from.seconds : null,
    preview: text(from.preview),
  };
}

export function restoreUpload(stored: unknown): UploadRecord | null {
  const from = bag(stored);
  const ticket = text(from.ticket);
  const filePath = text(from.filePath);
  const previewPath = text(from.previewPath);
  if (ticket === null || filePath === null || previewPath === null) return null;
  return {
    ticket,
    filePath,
    previewPath,
    expiresAt: count(from.expiresAt),
    file: text(from.file),
    preview: text(from.preview),
  };
}
