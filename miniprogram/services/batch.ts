import type { CampaignView } from '../shared/campaign/view';
import { FAULT_CODES, type Fault } from '../shared/reply';
import { kindIn } from '../shared/campaign/kinds';
import { holdsContent, restoreContent, type Content } from '../state/content';
import { restoreDeclaring, type Declaring } from '../state/declared';
import { bag, list, restoreAnswers, text } from '../state/stored';

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

/** One work of a batch with its own author's data. */
export interface BatchRow {
  id: string;
  kind: string;
  content: Content;
  /** Null is the batch's. */
  theme: string | null;
  answers: Record<string, string>;
  declaring: Declaring;
  /** Rules of the warnings that were read of the work as it is. */
  acknowledged: string[];
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
  return {
    theme: themeOf(from.theme, campaign),
    unit: text(from.unit) ?? '',
    consent: from.consent === campaign.consent.version ? campaign.consent.version : null,
    rows: list(from.rows).flatMap((row) => restoreRow(row, campaign)),
  };
}

const themeOf = (stored: unknown, { themes }: CampaignView): string | null =>
  themes.find(({ id }) => id === stored)?.id ?? null;

function restoreRow(stored: unknown, campaign: CampaignView): BatchRow[] {
  const from = bag(stored);
  const id = text(from.id);
  const kind = kindIn(campaign, text(from.kind) ?? '');
  if (id === null || kind === null) return [];
  const content = restoreContent(from.content, kind);
  const answers = restoreAnswers(from.answers, campaign.form);
  const result = restoreResult(from.result);
  // What nobody has begun is not missed.
  if (!holdsContent(content) && Object.keys(answers).length === 0 && result.state !== 'done')
    return [];
  return [
    {
      id,
      kind: kind.id,
      content,
      theme: themeOf(from.theme, campaign),
      answers,
      declaring: restoreDeclaring(from.declaring),
      acknowledged: list(from.acknowledged).flatMap((rule) => text(rule) ?? []),
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
