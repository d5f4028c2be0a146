import type { ImportRow } from '../../../../shared/contract/index';
import type { OfficeView } from '../../../../shared/campaign/office';
import type { Fault } from '../../../../shared/reply';

/** A spreadsheet on this phone. */
export interface ListFile {
  path: string;
  name: string;
  bytes: number;
}

/** How far a list has come; a step that failed can be done again without choosing anew. */
export interface Import {
  stage: 'idle' | 'sending' | 'reading' | 'done';
  list: ListFile | null;
  /** Cloud file id, once the list is there. */
  file: string | null;
  fault: Fault | null;
  rows: ImportRow[];
}

export const NO_IMPORT: Import = { stage: 'idle', list: null, file: null, fault: null, rows: [] };

export function chosen(list: ListFile): Import {
  return { ...NO_IMPORT, stage: 'sending', list };
}

export function failed(current: Import, fault: Fault): Import {
  return { ...current, stage: 'idle', fault };
}

export function again(current: Import): Import {
  return { ...current, stage: current.file === null ? 'sending' : 'reading', fault: null };
}

/** Lower case, without the dot; empty where the name has none. */
export function extensionOf(name: string): string {
  return (/\.([A-Za-z0-9]+)$/.exec(name)?.[1] ?? '').toLowerCase();
}

const OUTCOMES = [
  { id: 'faulty', label: '有误' },
  { id: 'added', label: '新增' },
  { id: 'known', label: '已有' },
] as const satisfies readonly { id: ImportRow['outcome']; label: string }[];

interface RowView {
  key: string;
  row: string;
  unit: string;
  contact: string;
  code: string;
  outcome: ImportRow['outcome'];
  label: string;
  faults: string[];
}

export interface ResultView {
  tabs: { id: ImportRow['outcome']; label: string; count: number }[];
  rows: RowView[];
  /** How many codes can be copied. */
  codes: number;
  summary: string;
}

/** What became of the rows; the faulty ones first, each kind in the order of the spreadsheet. */
export function resultView(rows: readonly ImportRow[]): ResultView {
  const tabs = OUTCOMES.map(({ id, label }) => ({
    id,
    label,
    count: rows.filter(({ outcome }) => outcome === id).length,
  }));
  const faulty = tabs.find(({ id }) => id === 'faulty')?.count ?? 0;
  return {
    tabs,
    rows: OUTCOMES.flatMap(({ id, label }) =>
      rows.filter(({ outcome }) => outcome === id).map((row) => rowView(row, label)),
    ),
    codes: rows.filter(({ code }) => code !== null).length,
    summary:
      faulty === 0
        ? `${rows.length} 行都读到了`
        : `${faulty} 行有误没有导入，改好后可以再导入整张表，已有的不会重复`,
  };
}

function rowView(row: ImportRow, label: string): RowView {
  return {
    key: String(row.row),
    row: `第 ${row.row} 行`,
    unit: row.unit === '' ? '（没有单位名称）' : row.unit,
    contact: row.contact,
    code: row.code ?? '',
    outcome: row.outcome,
    label,
    faults: row.faults.map(({ reason, remedy }) => `${reason}${remedy}`),
  };
}

/** All codes as lines of text that can be sent on. */
export function codesText(rows: readonly ImportRow[]): string {
  return rows
    .filter(({ code }) => code !== null)
    .map(({ unit, contact, code }) => [unit, contact, code].filter(Boolean).join(' '))
    .join('\n');
}

/**
 * The columns a list may have, as the contact forms name them; a star stands for a required one. The first field
 * of a form is the unit's name, whatever it is called there.
 */
export function columnsOf({ levels, contacts }: OfficeView): {
  columns: string;
  levels: string;
} {
  const labels = contacts.flatMap(({ form }) =>
    form.slice(1).map(({ label, required }) => (required ? `${label}*` : label)),
  );
  return {
    columns: ['单位名称*', '单位类别*', ...new Set(labels)].join('、'),
    levels: levels.map((level) => level.name).join('、'),
  };
}
