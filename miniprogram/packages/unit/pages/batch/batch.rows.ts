import type { Batch, BatchRow } from '../../../../services/batch';
import type { KindView } from '../../../../shared/campaign/kind';
import type { CampaignView } from '../../../../shared/campaign/view';
import type { Fault } from '../../../../shared/reply';
import { authorAnswers } from '../../../../state/author-answers';
import type { ChosenMedia } from '../../../../state/chosen-media';
import { emptyContent, type Content } from '../../../../state/content';
import { onlyFile } from '../../../../state/content-edit';
import { nothingDeclared, type Declaring } from '../../../../state/declared';
import { isAboutWork } from '../../../../state/upload-faults';
import { answersOf } from './batch.answers';

/** A batch holds no more rows than a person can choose at once. */
export const ROWS = 20;

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

/** A work of a kind that nothing stands in yet. */
export const newRow = (id: string, kind: KindView): BatchRow => ({
  id,
  kind: kind.id,
  content: emptyContent(kind),
  theme: null,
  answers: {},
  declaring: nothingDeclared(),
  acknowledged: [],
  result: { state: 'open' },
});

/** A work that is one chosen file. @param fault why the file cannot be used; null where it can. */
export function fileRow(
  id: string,
  kind: KindView,
  media: ChosenMedia,
  fault: Fault | null,
): BatchRow {
  const row = newRow(id, kind);
  return { ...row, content: onlyFile(row.content, id, media), result: afterFile(fault) };
}

const afterFile = (fault: Fault | null): BatchRow['result'] =>
  fault === null ? { state: 'open' } : { state: 'refused', fault };

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

/** What a row is made of was changed: what was said of it before does not hold any more. */
export function makeRow(batch: Batch, id: string, change: (content: Content) => Content): Batch {
  return changeRow(batch, id, ({ content }) => ({
    content: change(content),
    acknowledged: [],
    result: { state: 'open' },
  }));
}

export const declareRow = (batch: Batch, id: string, changed: Partial<Declaring>): Batch =>
  changeRow(batch, id, (row) => ({
    declaring: { ...row.declaring, ...changed },
    result: mended(row),
  }));

/** The warnings of a row were read. */
export const acknowledge = (batch: Batch, id: string, rules: readonly string[]): Batch =>
  changeRow(batch, id, ({ acknowledged }) => ({ acknowledged: [...acknowledged, ...rules] }));

export function answerRow(batch: Batch, id: string, field: string, value: string): Batch {
  return changeRow(batch, id, (row) => ({
    answers: { ...row.answers, [field]: value },
    result: mended(row),
  }));
}

export function themeRow(batch: Batch, id: string, theme: string): Batch {
  return changeRow(batch, id, (row) => ({ theme, result: mended(row) }));
}

/** Another file for a row that is one file. */
export function replaceFile(
  batch: Batch,
  id: string,
  file: string,
  media: ChosenMedia,
  fault: Fault | null,
): Batch {
  const changed = makeRow(batch, id, (content) => onlyFile(content, file, media));
  return changeRow(changed, id, () => ({ kind: media.kind, result: afterFile(fault) }));
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

/** Whether a fault can only be mended with another file. */
export function isAboutFile({ refusal, fields }: Fault): boolean {
  if (refusal !== undefined)
    return isAboutWork(refusal.rule) && refusal.facts.acknowledge === undefined;
  return fields?.some(({ path }) => /^(kind|files?|pieces)(\.|$)/.test(path)) ?? false;
}

export const isRefusedFile = ({ result }: BatchRow): boolean =>
  result.state === 'refused' && isAboutFile(result.fault);
