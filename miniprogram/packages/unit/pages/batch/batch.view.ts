import { fieldsFor } from '../../../../shared/campaign/fields';
import { fieldView, type FieldView } from '../../../../components/author-form/form-view';
import type { CampaignView } from '../../../../shared/campaign/view';
import type { Refusal } from '../../../../shared/decision';
import type { Fault } from '../../../../shared/reply';
import { mediaKinds } from '../../../../state/media-kinds';
import type { Batch, BatchRow } from '../../../../services/batch';
import type { Tone } from '../../../../state/history';
import { limitsOf, mediaFacts } from '../../../../state/media-words';
import * as state from './batch.state';

/** What is under way: the rows still to be sent, the first of them now. */
export interface Run {
  queue: readonly string[];
  /** Rows of this run that are through, well or not. */
  tried: number;
}

/** A row of the batch as it is drawn. */
export interface RowView {
  id: string;
  title: string;
  facts: string;
  author: string;
  preview: string;
  video: boolean;
  tone: Tone;
  status: string;
  note: Refusal | Fault | { reason: string; remedy: string } | null;
  sending: boolean;
  /** Its form may be opened: nothing of it is on its way. */
  editable: boolean;
  wantsFile: boolean;
  canRetry: boolean;
}

export function rowView(
  batch: Batch,
  row: BatchRow,
  campaign: CampaignView,
  run: Run | null,
): RowView {
  const at = batch.rows.indexOf(row);
  const { id, media, result } = row;
  const answers = state.answersOf(batch, row, campaign);
  const theme = campaign.themes.find(({ id: known }) => known === state.themeOf(batch, row));
  const queued = run?.queue.includes(id) ?? false;
  const done = result.state === 'done';
  const preview = done ? result.preview : (media?.preview ?? null);
  const title = (answers['title'] ?? '').trim();
  const who = [answers['name'] ?? '', theme?.name ?? ''].filter((part) => part.trim() !== '');
  return {
    id,
    title: title === '' ? `第 ${String(at + 1)} 件` : title,
    facts: media === null ? '' : mediaFacts(campaign, media),
    author: who.join(' · '),
    preview: preview ?? '',
    video: media?.form === 'video',
    ...standing(batch, row, campaign, run),
    sending: run?.queue[0] === id,
    editable: !done && !queued,
    wantsFile: !done && !queued && (media === null || state.isRefusedFile(row)),
    canRetry: run === null && result.state === 'failed',
  };
}

/** Where a row stands, in words. */
function standing(
  batch: Batch,
  row: BatchRow,
  campaign: CampaignView,
  run: Run | null,
): Pick<RowView, 'tone' | 'status' | 'note'> {
  const { id, media, lost, result } = row;
  if (run?.queue[0] === id) return { tone: 'wait', status: '正在上传', note: null };
  if (run?.queue.includes(id)) return { tone: 'wait', status: '等待上传', note: null };
  switch (result.state) {
    case 'done':
      return { tone: 'good', status: '已交给主办方', note: null };
    case 'refused':
      return { tone: 'bad', status: '没有被接受', note: result.fault.refusal ?? result.fault };
    case 'failed':
      return { tone: 'bad', status: '没有传完', note: result.fault.refusal ?? result.fault };
    case 'open':
      if (media === null) return { tone: 'bad', status: '文件不在了', note: lostNote(lost ?? '') };
      return { ...lacks(batch, row, campaign), note: null };
  }
}

function lacks(
  batch: Batch,
  row: BatchRow,
  campaign: CampaignView,
): Pick<RowView, 'tone' | 'status'> {
  const faults = state.rowFaults(batch, row, campaign);
  if (faults.length === 0) return { tone: 'good', status: '可以上传' };
  const labels = faults.map(({ path }) => labelOf(path, campaign));
  return { tone: 'wait', status: `还差：${labels.join('、')}` };
}

function labelOf(path: string, { form }: CampaignView): string {
  if (path === 'theme') return '主题区';
  return form.find(({ id }) => path === `answers.${id}`)?.label ?? '文件';
}

function lostNote(lost: string): { reason: string; remedy: string } {
  return {
    reason: `上次选的${lost}已不在手机的缓存里。`,
    remedy: '请重新选择，这件作品的资料都还在。',
  };
}

/** The open row's form. */
export interface RowForm {
  openId: string;
  fields: FieldView[];
  theme: string;
  /** Title of the row above, whose author may be copied; empty for the first. */
  above: string;
}

export const NO_FORM: RowForm = { openId: '', fields: [], theme: '', above: '' };

export function rowForm(batch: Batch, id: string, campaign: CampaignView): RowForm {
  const at = batch.rows.findIndex((row) => row.id === id);
  const row = batch.rows[at];
  if (row === undefined) return NO_FORM;
  const answers = state.answersOf(batch, row, campaign);
  const above = batch.rows[at - 1];
  return {
    openId: id,
    fields: fieldsFor(campaign, 'unit').map((field) => fieldView(field, answers[field.id] ?? '')),
    theme: state.themeOf(batch, row) ?? '',
    above: above === undefined ? '' : rowView(batch, above, campaign, null).title,
  };
}

/** The authors' unit that all rows share. */
export function sharedFields(batch: Batch, campaign: CampaignView): FieldView[] {
  const field = state.unitField(campaign);
  if (field === null) return [];
  return [{ ...fieldView({ ...field, required: false }, batch.unit), label: '作者单位' }];
}

/** What may be chosen, kind by kind. */
export function limitLines(campaign: CampaignView): string[] {
  return mediaKinds(campaign).map((kind) => `${kind.name}：${limitsOf(kind)}`);
}

export interface BarView {
  /** What the button does; empty where it can do nothing. */
  button: string;
  note: string;
  /** Which row is being sent; empty while none is. */
  running: string;
}

export function barView(
  batch: Batch,
  campaign: CampaignView,
  run: Run | null,
  stopped: boolean,
): BarView {
  const ready = state.completeRows(batch, campaign).length;
  const missing = state.incompleteRows(batch, campaign).length;
  const fillable = state.fillableRows(batch, campaign).length;
  const total = run === null ? 0 : run.tried + run.queue.length;
  const send = `${stopped ? '继续上传' : '上传'} ${String(ready)} 件`;
  const lacking = `有 ${String(missing)} 件还不能上传，见各件的说明`;
  return {
    button: ready > 0 ? send : fillable > 0 ? '填写作者资料' : '',
    note: missing > 0 ? lacking : ready > 0 ? '' : '这批作品都已交给主办方',
    running: run === null ? '' : `第 ${String(run.tried + 1)} 件，共 ${String(total)} 件`,
  };
}
