import type { LevelView, OfficeView } from '../../../../../miniprogram/shared/campaign/office';
import type { FieldFault } from '../../../../../miniprogram/shared/reply';
import { checkForm, tidyAnswers } from '../../../../../miniprogram/shared/campaign/form';
import { nameKeyOf, type Unit } from '../../stores/units';
import { checkUnitName } from '../unit/name';
import { plain, type Columns } from './columns';

/** What one row asks for. */
export interface RowPlan {
  /** As the spreadsheet numbers it. */
  row: number;
  unit: string;
  /** Name of the contact; empty without one. */
  name: string;
  faults: FieldFault[];
  level: string;
  /** Which form the contact fills, and the answers; null when the row names no contact. */
  contact: { form: string; answers: Record<string, string> } | null;
}

/**
 * Checks one row.
 * @param listed units by `nameKeyOf`.
 * @returns null for a blank row; else what it asks for, with all its faults.
 */
export function planRow(
  office: OfficeView,
  columns: Columns,
  listed: ReadonlyMap<string, Unit>,
  cells: readonly string[],
  row: number,
): RowPlan | null {
  if (cells.every((cell) => cell === '')) return null;
  const unit = cells[columns.unit] ?? '';
  const known = listed.get(nameKeyOf(unit)) ?? null;
  const { level, faults } = levelOf(office, columns, known, cells);
  const named = [...columns.fields.values()].some((column) => (cells[column] ?? '') !== '');
  const contact = named && level !== null ? contactOf(office, columns, level, unit, cells) : null;
  return {
    row,
    unit: known?.name ?? unit,
    name: contact?.answers['name'] ?? cells[columns.fields.get('联系人姓名') ?? -1] ?? '',
    level: level?.id ?? '',
    faults: [
      ...checkUnitName(unit).map((fault) => ({ ...fault, path: 'unit' })),
      ...(known?.active === false ? [RETIRED] : []),
      ...faults,
      ...(contact?.faults ?? []),
    ],
    contact,
  };
}

const RETIRED = {
  path: 'unit',
  reason: '这个单位已停用。',
  remedy: '如需恢复，请先在单位名单里重新添加。',
};

function levelOf(
  { levels }: OfficeView,
  { level: column, impliedLevel }: Columns,
  known: Unit | null,
  cells: readonly string[],
): { level: LevelView | null; faults: FieldFault[] } {
  const written = column === null ? '' : (cells[column] ?? '');
  const names = levels.map(({ name }) => name).join('、');
  const id = written === '' ? (known?.level ?? impliedLevel) : null;
  const level =
    levels.find((one) => (id === null ? plain(one.name) === plain(written) : one.id === id)) ??
    null;
  const fault = (reason: string, remedy: string) => ({
    level: known === null ? level : (levels.find((one) => one.id === known.level) ?? level),
    faults: [{ path: 'level', reason, remedy }],
  });
  if (level === null)
    return written === ''
      ? fault('单位类别还没有填。', `请填写单位类别：${names}。`)
      : fault(`没有“${written}”这个单位类别。`, `请改为${names}之一。`);
  if (known !== null && known.level !== level.id) {
    const standing = levels.find((one) => one.id === known.level)?.name ?? known.level;
    return fault(
      `名单中这个单位的类别是“${standing}”。`,
      '请改为一致，或先停用这个单位再重新添加。',
    );
  }
  return { level, faults: [] };
}

function contactOf(
  { contacts }: OfficeView,
  { fields }: Columns,
  level: LevelView,
  unit: string,
  cells: readonly string[],
): (NonNullable<RowPlan['contact']> & { faults: FieldFault[] }) | null {
  const form = contacts.find(({ levels }) => levels.includes(level.id));
  if (form === undefined) return null;
  const [unitField, ...others] = form.form;
  const answers = tidyAnswers(form, {
    ...(unitField && { [unitField.id]: unit }),
    ...Object.fromEntries(
      others.map(({ id, label }) => [id, cells[fields.get(plain(label)) ?? -1] ?? '']),
    ),
  });
  const faults = checkForm(form, answers).filter(
    ({ path }) => path !== `answers.${unitField?.id ?? ''}`,
  );
  return { form: form.id, answers, faults };
}
