import type { UnitLine } from '../../../../shared/contract/index';
import type { LevelView } from '../../../../shared/campaign/office';
import type { FieldFault } from '../../../../shared/reply';
import { countCharacters } from '../../../../shared/campaign/text';
import { groupUnits, type UnitGroup } from '../../unit-list';

const NAME_MAX = 50;

interface UnitRow {
  id: string;
  name: string;
  level: string;
  active: boolean;
  contacts: string;
}

export interface UnitsView {
  levels: { id: string; name: string; count: number }[];
  total: string;
  groups: UnitGroup<UnitRow>[];
}

/** @param query part of a name. @param level id of one level, empty for all. */
export function unitsView(
  units: readonly UnitLine[],
  levels: readonly LevelView[],
  query: string,
  level: string,
): UnitsView {
  const active = units.filter((unit) => unit.active);
  const rows = units
    .filter((unit) => level === '' || unit.level === level)
    .map((unit): UnitRow => ({
      id: unit.id,
      name: unit.name,
      level: unit.level,
      active: unit.active,
      contacts: contactsOf(unit),
    }));
  const silent = active.filter(({ contacts }) => contacts === 0).length;
  const names = `共 ${active.length} 个单位`;
  return {
    levels: levels.map(({ id, name }) => ({
      id,
      name,
      count: active.filter((unit) => unit.level === id).length,
    })),
    total: silent > 0 ? `${names}，其中 ${silent} 个还没有联系人` : names,
    groups: groupUnits(rows, levels, query),
  };
}

function contactsOf({ active, contacts }: UnitLine): string {
  if (!active) return '已停用';
  return contacts === 0 ? '还没有联系人' : `${contacts} 位联系人`;
}

/** A unit that was added or changed takes its place in the list. */
export function withUnit(units: readonly UnitLine[], unit: UnitLine): UnitLine[] {
  return [...units.filter(({ id }) => id !== unit.id), unit];
}

/** The faults of a new unit before it is sent, by path `name` and `level`. */
export function checkUnit(name: string, level: string): FieldFault[] {
  const faults: FieldFault[] = [];
  const characters = countCharacters(name.trim());
  if (characters === 0)
    faults.push({ path: 'name', reason: '还没有填写单位名称。', remedy: '请填写全称。' });
  if (characters > NAME_MAX) {
    const remedy = `请缩短到 ${NAME_MAX} 字以内，现在是 ${characters} 字。`;
    faults.push({ path: 'name', reason: '单位名称太长。', remedy });
  }
  if (level === '')
    faults.push({ path: 'level', reason: '还没有选单位类别。', remedy: '请选一类。' });
  return faults;
}

/** What the sheet says about one field; empty while it is fine. */
export function faultAt(faults: readonly FieldFault[], path: string): string {
  const fault = faults.find((one) => one.path === path);
  return fault === undefined ? '' : `${fault.reason}${fault.remedy}`;
}
