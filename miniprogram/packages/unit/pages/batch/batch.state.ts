import { fieldsFor } from '../../../../shared/campaign/fields';
import type { CampaignView, FormField } from '../../../../shared/campaign/view';
import type { BatchWork } from '../../../../shared/contract/index';
import type { Fault, FieldFault } from '../../../../shared/reply';
import { checkForm } from '../../../../shared/campaign/form';
import type { Batch, BatchRow } from '../../../../services/batch';
import { isRepeatable } from '../../../../services/call-failure';
import type { ChosenMedia, UploadRecord } from '../../../../state/draft';
import { authorAnswers } from '../../../../state/author-answers';
import { spoilsUpload } from '../../../../state/upload-faults';

/** A batch holds no more rows than a person can choose at once. */
export const ROWS = 20;

/** The field that holds the author's unit; null in a campaign that asks for none. */
export function unitField({ form }: Pick<CampaignView, 'form'>): FormField | null {
  return form.find(({ kind }) => kind === 'unit') ?? null;
}

/** How many more files can be chosen; works that are handed in make room. */
export function roomLeft({ rows }: Batch): number {
  return ROWS - rows.filter(({ result }) => result.state !== 'done').length;
}

/** Rows that are handed in leave the batch. */
export function withoutDone(batch: Batch): Batch {
  return { ...batch, rows: batch.rows.filter(({ result }) => result.state !== 'done') };
}

/** One more work: what was confirmed for the authors so far does not cover its author. */
export function addRow(batch: Batch, row: BatchRow): Batch {
  return { ...batch, consent: null, rows: [...batch.rows, row] };
}

export function removeRow(batch: Batch, id: string): Batch {
  return { ...batch, rows: batch.rows.filter((row) => row.id !== id) };
}

export function newRow(id: string, media: ChosenMedia, fault: Fault | null): BatchRow {
  const result = fault === null ? { state: 'open' as const } : { state: 'refused' as const, fault };
  return { id, media, lost: null, theme: null, answers: {}, upload: null, result };
}

export function changeRow(
  batch: Batch,
  id: string,
  change: (row: BatchRow) => Partial<BatchRow>,
): Batch {
  const rows = batch.rows.map((row) => (row.id === id ? { ...row, ...change(row) } : row));
  return { ...batch, rows };
}

/** Something was mended: what an earlier attempt said does not hold any more, unless it was about the file. */
function mended({ result }: BatchRow): BatchRow['result'] {
  return result.state === 'refused' && !isAboutFile(result.fault) ? { state: 'open' } : result;
}

export function answerRow(batch: Batch, id: string, field: string, value: string): Batch {
  return changeRow(batch, id, (row) => ({
    answers: { ...row.answers, [field]: value },
    result: mended(row),
  }));
}

export function themeRow(batch: Batch, id: string, theme: string): Batch {
  return changeRow(batch, id, (row) => ({ theme, result: mended(row) }));
}

/** Another file for a row: what was uploaded of the old one is worthless. */
export function replaceFile(batch: Batch, id: string, media: ChosenMedia, fault: Fault | null) {
  const { result, lost, upload } = newRow(id, media, fault);
  return changeRow(batch, id, () => ({ media, lost, upload, result }));
}

/** The author's data of the row above; what is about the work itself stays. */
export function copyAuthor(batch: Batch, id: string, campaign: CampaignView): Batch {
  const at = batch.rows.findIndex((row) => row.id === id);
  const above = batch.rows[at - 1];
  if (above === undefined) return batch;
  const author = authorAnswers(answersOf(batch, above, campaign));
  return changeRow(batch, id, (row) => ({
    answers: { ...row.answers, ...author },
    result: mended(row),
  }));
}

export function themeOf(batch: Batch, row: BatchRow): string | null {
  return row.theme ?? batch.theme;
}

/** Rows whose form lacks something that can be filled in. */
export function fillableRows(batch: Batch, campaign: CampaignView): BatchRow[] {
  return incompleteRows(batch, campaign).filter((row) => row.media !== null && !isRefusedFile(row));
}

/** A row's answers, with the batch's unit where the row names none. */
export function answersOf(
  batch: Batch,
  { answers }: BatchRow,
  campaign: CampaignView,
): Record<string, string> {
  const unit = unitField(campaign);
  if (unit === null || (answers[unit.id] ?? '').trim() !== '') return answers;
  return { ...answers, [unit.id]: batch.unit };
}

/** What a row still lacks: at path `theme`, `file` or `answers.<id>`. */
export function rowFaults(batch: Batch, row: BatchRow, campaign: CampaignView): FieldFault[] {
  const theme =
    themeOf(batch, row) === null
      ? [{ path: 'theme', reason: '主题区还没有选。', remedy: '请选择一个主题区。' }]
      : [];
  const file =
    row.media === null || isRefusedFile(row)
      ? [{ path: 'file', reason: '没有可用的文件。', remedy: '请换一个文件。' }]
      : [];
  return [
    ...file,
    ...theme,
    ...checkForm({ form: fieldsFor(campaign, 'unit') }, answersOf(batch, row, campaign)),
  ];
}

/** Whether a fault can only be mended with another file. */
export function isAboutFile({ refusal, fields }: Fault): boolean {
  if (refusal !== undefined) return /^(media|entry)\./.test(refusal.rule);
  return fields?.some(({ path }) => /^(kind|extension|bytes|file)$/.test(path)) ?? false;
}

export const isRefusedFile = ({ result }: BatchRow): boolean =>
  result.state === 'refused' && isAboutFile(result.fault);

/** Everything one row sends. */
export interface ReadyRow {
  id: string;
  media: ChosenMedia;
  upload: UploadRecord | null;
  theme: string;
  answers: Record<string, string>;
  consent: string;
}

/** A row as it can be sent; null while something is missing, and once it is handed in. */
export function readyRow(batch: Batch, row: BatchRow, campaign: CampaignView): ReadyRow | null {
  const { id, media, upload, result } = row;
  const theme = themeOf(batch, row);
  const { consent } = batch;
  if (result.state === 'done' || media === null || theme === null || consent === null) return null;
  if (rowFaults(batch, row, campaign).length > 0) return null;
  return { id, media, upload, theme, answers: answersOf(batch, row, campaign), consent };
}

/** Rows with nothing missing but, perhaps, the consent. */
export function completeRows(batch: Batch, campaign: CampaignView): BatchRow[] {
  return batch.rows.filter(
    (row) => row.result.state !== 'done' && rowFaults(batch, row, campaign).length === 0,
  );
}

/** Rows that still lack something. */
export function incompleteRows(batch: Batch, campaign: CampaignView): BatchRow[] {
  return batch.rows.filter(
    (row) => row.result.state !== 'done' && rowFaults(batch, row, campaign).length > 0,
  );
}

export function keepRecord(batch: Batch, id: string, upload: UploadRecord): Batch {
  return changeRow(batch, id, () => ({ upload }));
}

/** A row that was handed in; its file is not needed any more. */
export function handedIn(batch: Batch, id: string, { entry, preview }: BatchWork): Batch {
  const result = { state: 'done' as const, entry, preview };
  return changeRow(batch, id, () => ({ result, upload: null }));
}

/** A row that was not: what the fault spoiled is gone, so that a retry is a real one. */
export function notHandedIn(batch: Batch, id: string, fault: Fault): Batch {
  // A ticket that ran out is no fault of the work: the same file is sent again under a new one.
  const repeatable = isRepeatable(fault) || /^upload\./.test(fault.refusal?.rule ?? '');
  const state = repeatable || fault.code === 'NOT_FOUND' ? 'failed' : 'refused';
  const stale = fault.fields?.some(({ path }) => path === 'consent') ?? false;
  const changed = changeRow(batch, id, ({ upload }) => ({
    result: { state, fault },
    upload: spoilsUpload(fault) ? null : upload,
  }));
  return stale ? { ...changed, consent: null } : changed;
}

/** Whether a fault would meet every other row as well, so that going on is of no use. */
export function stopsRun(fault: Fault): boolean {
  if (fault.code === 'REFUSED') return !/^(media|entry|upload)\./.test(fault.refusal?.rule ?? '');
  if (fault.code === 'INVALID')
    return fault.fields?.some(({ path }) => path === 'consent') ?? false;
  return ['NETWORK', 'TIMEOUT', 'FORBIDDEN', 'UNIDENTIFIED'].includes(fault.code);
}
