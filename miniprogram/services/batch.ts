import type { CampaignView } from '../shared/campaign/view';
import { FAULT_CODES, type Fault } from '../shared/reply';
import {
  bag,
  restoreAnswers,
  restoreMedia,
  restoreUpload,
  text,
  type ChosenMedia,
  type UploadRecord,
} from '../state/draft';

/** What became of a row when it was last tried. */
export type RowResult =
  /** Not tried, or changed since. */
  | { state: 'open' }
  /** `preview` as the cloud keeps it: the phone's own file is gone. */
  | { state: 'done'; entry: string; preview: string | null }
  /** A rule said no: something has to be changed. */
  | { state: 'refused'; fault: Fault }
  /** It did not get through: the same may be tried again. */
  | { state: 'failed'; fault: Fault };

/** One file of a batch with its own author's data. */
export interface BatchRow {
  id: string;
  /** Null where the phone no longer has the file; `lost` says which it was. */
  media: ChosenMedia | null;
  lost: string | null;
  /** Null is the batch's. */
  theme: string | null;
  answers: Record<string, string>;
  upload: UploadRecord | null;
  result: RowResult;
}

/** Works of named authors that a contact is about to send in. */
export interface Batch {
  /** For every row that names no other. */
  theme: string | null;
  /** The authors' unit, for every row that names no other. */
  unit: string;
  /** Version of the consent text that was agreed to on the authors' behalf. */
  consent: string | null;
  rows: BatchRow[];
}

export function emptyBatch(): Batch {
  return { theme: null, unit: '', consent: null, rows: [] };
}

/** Reads a stored batch back; what no longer fits the campaign is dropped, the rest is kept. */
export function restoreBatch(stored: unknown, campaign: CampaignView): Batch {
  const from = bag(stored);
  const rows = Array.isArray(from.rows) ? (from.rows as unknown[]) : [];
  return {
    theme: themeOf(from.theme, campaign),
    unit: text(from.unit) ?? '',
    consent: from.consent === campaign.consent.version ? campaign.consent.version : null,
    rows: rows.flatMap((row) => restoreRow(row, campaign)),
  };
}

const themeOf = (stored: unknown, { themes }: CampaignView): string | null =>
  themes.find(({ id }) => id === stored)?.id ?? null;

function restoreRow(stored: unknown, campaign: CampaignView): BatchRow[] {
  const from = bag(stored);
  const id = text(from.id);
  const media = restoreMedia(from.media, campaign);
  const lost = text(from.lost);
  const result = restoreResult(from.result);
  if (id === null || (media === null && lost === null && result.state !== 'done')) return [];
  return [
    {
      id,
      media,
      lost,
      theme: themeOf(from.theme, campaign),
      answers: restoreAnswers(from.answers, campaign.form),
      upload: media === null ? null : restoreUpload(from.upload),
      result,
    },
  ];
}

function restoreResult(stored: unknown): RowResult {
  const { state, entry, preview, fault } = bag(stored);
  const known = text(entry);
  if (state === 'done' && known !== null) return { state, entry: known, preview: text(preview) };
  if ((state === 'refused' || state === 'failed') && isFault(fault)) return { state, fault };
  return { state: 'open' };
}

function isFault(stored: unknown): stored is Fault {
  const { code, reason, remedy } = bag(stored);
  const named = FAULT_CODES.some((known) => known === code);
  return named && typeof reason === 'string' && typeof remedy === 'string';
}
