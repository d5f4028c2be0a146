import { fieldView, type FieldView } from '../../../../components/author-form/form-view';
import type { CampaignView } from '../../../../shared/campaign/view';
import type { Refusal } from '../../../../shared/decision';
import type { Fault, FieldFault } from '../../../../shared/reply';
import { declaredNotes, formNotes } from '../../../../state/form-notes';
import { mediaKinds } from '../../../../state/media-kinds';
import { fieldsFor } from '../../../../shared/campaign/fields';
import { kindIn } from '../../../../shared/campaign/kinds';
import { contentView, type ContentView } from '../../../../state/content-view';
import { contentFacts } from '../../../../state/content-facts';
import { lostNote } from '../../../../state/content-lost';
import { declareView, type DeclareView } from '../../../../state/declared';
import { isPlain } from '../../../../state/kind-pieces';
import { KIND_ICONS } from '../../../../state/kind-words';
import { warningIn } from '../../../../state/upload-faults';
import type { Batch, BatchRow } from '../../../../services/batch';
import type { Tone } from '../../../../state/history';
import { limitsOf } from '../../../../state/media-words';
import { answersOf, themeOf, unitField } from './batch.answers';
import { isRefusedFile } from './batch.rows';
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
  icon: string;
  tone: Tone;
  status: string;
  note: Refusal | Fault | { reason: string; remedy: string } | null;
  sending: boolean;
  /** Its form may be opened: nothing of it is on its way. */
  editable: boolean;
  wantsFile: boolean;
  canRetry: boolean;
  /** Only a warning keeps it back, and it can be sent all the same. */
  canInsist: boolean;
}

export function rowView(
  batch: Batch,
  row: BatchRow,
  campaign: CampaignView,
  run: Run | null,
): RowView {
  const at = batch.rows.indexOf(row);
  const { id, content, result } = row;
  const kind = kindIn(campaign, row.kind);
  const [first] = content.files;
  const answers = answersOf(batch, row, campaign);
  const theme = campaign.themes.find(({ id: known }) => known === themeOf(batch, row, campaign));
  const queued = run?.queue.includes(id) ?? false;
  const done = result.state === 'done';
  const preview = done ? result.preview : (first?.media.preview ?? null);
  const title = (answers['title'] ?? '').trim();
  const who = [answers['name'] ?? '', theme?.name ?? ''].filter((part) => part.trim() !== '');
  return {
    id,
    title: title === '' ? `第 ${String(at + 1)} 件` : title,
    facts: kind === null ? '' : contentFacts(campaign, kind, content),
    author: who.join(' · '),
    preview: preview ?? '',
    icon: kind === null ? '' : KIND_ICONS[kind.form],
    ...standing(batch, row, campaign, run),
    sending: run?.queue[0] === id,
    editable: !done && !queued,
    wantsFile: isPlain(campaign) && !done && !queued && (first === undefined || isRefusedFile(row)),
    canRetry: run === null && result.state === 'failed',
    canInsist: run === null && result.state === 'refused' && warningIn(result.fault) !== null,
  };
}

/** Where a row stands, in words. */
function standing(
  batch: Batch,
  row: BatchRow,
  campaign: CampaignView,
  run: Run | null,
): Pick<RowView, 'tone' | 'status' | 'note'> {
  const { id, content, result } = row;
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
      if (content.lost.length > 0 && content.files.length === 0)
        return {
          tone: 'bad',
          status: '文件不在了',
          note: lostNote(content.lost, '这件作品的资料'),
        };
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
  const labels = [...new Set(faults.map(({ path }) => labelOf(path, campaign)))];
  return { tone: 'wait', status: `还差：${labels.join('、')}` };
}

function labelOf(path: string, campaign: CampaignView): string {
  if (path === 'theme') return '主题区';
  if (path.startsWith('declared.')) return '作品声明';
  const { form } = campaign;
  return (
    form.find(({ id }) => path === `answers.${id}`)?.label ?? (isPlain(campaign) ? '文件' : '作品')
  );
}

/** The open row's form. */
export interface RowForm {
  openId: string;
  /** What it is made of; null where that is one chosen file. */
  work: ContentView | null;
  declare: DeclareView | null;
  fields: FieldView[];
  theme: string;
  /** Title of the row above, whose author may be copied; empty for the first. */
  above: string;
}

export const NO_FORM: RowForm = {
  openId: '',
  work: null,
  declare: null,
  fields: [],
  theme: '',
  above: '',
};

export function rowForm(batch: Batch, id: string, campaign: CampaignView): RowForm {
  const at = batch.rows.findIndex((row) => row.id === id);
  const row = batch.rows[at];
  if (row === undefined) return NO_FORM;
  const answers = answersOf(batch, row, campaign);
  const above = batch.rows[at - 1];
  return {
    openId: id,
    work: workOf(row, campaign),
    declare: declareView(campaign, row.declaring),
    fields: fieldsFor(campaign, 'unit').map((field) => fieldView(field, answers[field.id] ?? '')),
    theme: themeOf(batch, row, campaign) ?? '',
    above: above === undefined ? '' : rowView(batch, above, campaign, null).title,
  };
}

/** The work of the open row, as it is made; null while none is open. */
export function madeOf(row: BatchRow | undefined, campaign: CampaignView) {
  const kind = row === undefined ? null : kindIn(campaign, row.kind);
  return row === undefined || kind === null ? null : { campaign, kind, content: row.content };
}

/** What the open row is made of, drawn anew after a file came or went. */
export function workOf(row: BatchRow, campaign: CampaignView): ContentView | null {
  const kind = kindIn(campaign, row.kind);
  return kind === null || isPlain(campaign) ? null : contentView(kind, row.content);
}

/** The authors' unit that all rows share. */
function sharedFields(batch: Batch, campaign: CampaignView): FieldView[] {
  const field = unitField(campaign);
  if (field === null) return [];
  return [{ ...fieldView({ ...field, required: false }, batch.unit), label: '作者单位' }];
}

/** Kinds to begin a work of; none where files are chosen first. */
const kindButtons = (campaign: CampaignView): { id: string; name: string; icon: string }[] =>
  isPlain(campaign)
    ? []
    : campaign.kinds.map(({ id, name, form }) => ({ id, name, icon: KIND_ICONS[form] }));

/** Warnings of rows that nobody has read, each with the work it is about. */
export function unreadIn(
  batch: Batch,
  ids: readonly string[],
  campaign: CampaignView,
): { id: string; rules: string[]; shown: Refusal[] }[] {
  return batch.rows
    .filter(({ id }) => ids.includes(id))
    .map((row) => {
      const { title } = rowView(batch, row, campaign, null);
      const unread = state.unreadOf(batch, row, campaign);
      return {
        id: row.id,
        rules: unread.map(({ rule }) => rule),
        shown: unread.map((one) => ({ ...one, reason: `“${title}”：${one.reason}` })),
      };
    })
    .filter(({ rules }) => rules.length > 0);
}

/** What may be chosen, kind by kind; where works are made, each says so itself. */
function limitLines(campaign: CampaignView): string[] {
  if (!isPlain(campaign)) return [];
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

/** What the page shows of the campaign, whatever the batch. */
export const openData = (batch: Batch, campaign: CampaignView) => ({
  limits: limitLines(campaign),
  kinds: kindButtons(campaign),
  themes: campaign.themes,
  theme: batch.theme ?? '',
  shared: sharedFields(batch, campaign),
  consent: campaign.consent,
});

/** The form of a row, with nothing said about it yet. */
export const openedForm = (batch: Batch, id: string, campaign: CampaignView) => ({
  form: rowForm(batch, id, campaign),
  notes: {},
  declareNotes: {},
  fileNotes: [],
  focus: '',
  themeWanted: false,
});

/** What is said about the open row after a try to be done with it. */
export function lackData(faults: readonly FieldFault[]) {
  const lack = faults.find(({ path }) => path === 'file');
  return {
    notes: formNotes(faults).notes,
    declareNotes: declaredNotes(faults),
    fileNotes: lack === undefined ? [] : [{ id: 'lack', note: lack, toLink: false }],
    themeWanted: faults.some(({ path }) => path === 'theme'),
    focus: '',
  };
}
