import type { Batch, BatchRow } from '../../../../services/batch';
import { fieldsFor } from '../../../../shared/campaign/fields';
import { checkForm } from '../../../../shared/campaign/form';
import { kindIn } from '../../../../shared/campaign/kinds';
import type { CampaignView } from '../../../../shared/campaign/view';
import type { Refusal } from '../../../../shared/decision';
import type { FieldFault } from '../../../../shared/reply';
import type { Content } from '../../../../state/content';
import { heedLimits, lackOf, showsAuthor } from '../../../../state/content-check';
import { declaredFaults, type Declaring } from '../../../../state/declared';
import { isPlain } from '../../../../state/kind-pieces';
import { answersOf, themeOf } from './batch.answers';
import { isRefusedFile } from './batch.rows';

/** Rows whose form lacks something that can be filled in. */
export function fillableRows(batch: Batch, campaign: CampaignView): BatchRow[] {
  return incompleteRows(batch, campaign).filter(
    (row) => !isPlain(campaign) || (row.content.files.length > 0 && !isRefusedFile(row)),
  );
}

/** What a row still lacks: at path `theme`, `file` or `answers.<id>`. */
export function rowFaults(batch: Batch, row: BatchRow, campaign: CampaignView): FieldFault[] {
  const theme =
    themeOf(batch, row, campaign) === null
      ? [{ path: 'theme', reason: '主题区还没有选。', remedy: '请选择一个主题区。' }]
      : [];
  const form = fieldsFor(campaign, 'unit');
  return [
    ...fileFaults(row, campaign),
    ...theme,
    ...checkForm({ form }, answersOf(batch, row, campaign)),
    ...declaredFaults(campaign, row.declaring),
  ];
}

function fileFaults(row: BatchRow, campaign: CampaignView): FieldFault[] {
  const none = { path: 'file', reason: '没有可用的文件。', remedy: '请换一个文件。' };
  if (isPlain(campaign)) return row.content.files.length === 0 || isRefusedFile(row) ? [none] : [];
  const kind = kindIn(campaign, row.kind);
  const lack = kind === null ? none : lackOf(kind, row.content);
  return lack === null ? [] : [{ path: 'file', reason: lack.reason, remedy: lack.remedy }];
}

/** Warnings of a row that nobody has read yet. */
export function unreadOf(batch: Batch, row: BatchRow, campaign: CampaignView): Refusal[] {
  const kind = kindIn(campaign, row.kind);
  if (kind === null) return [];
  const shows = showsAuthor(campaign, 'unit', row.content, answersOf(batch, row, campaign));
  const { warned } = heedLimits(kind, row.content);
  return [...warned, ...(shows === null ? [] : [shows])].filter(
    ({ rule }) => !row.acknowledged.includes(rule),
  );
}

/** Everything one row sends. */
export interface ReadyRow {
  id: string;
  kind: string;
  content: Content;
  theme: string;
  answers: Record<string, string>;
  declaring: Declaring;
  acknowledged: string[];
  consent: string;
}

/** A row as it can be sent; null while something is missing, and once it is handed in. */
export function readyRow(batch: Batch, row: BatchRow, campaign: CampaignView): ReadyRow | null {
  const { id, kind, content, declaring, acknowledged, result } = row;
  const theme = themeOf(batch, row, campaign);
  const { consent } = batch;
  if (result.state === 'done' || theme === null || consent === null) return null;
  if (rowFaults(batch, row, campaign).length > 0) return null;
  const answers = answersOf(batch, row, campaign);
  return { id, kind, content, theme, answers, declaring, acknowledged, consent };
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
