import * as state from '../../../miniprogram/packages/organizer/pages/units/units.state';
import { activeUnits, groupUnits } from '../../../miniprogram/packages/organizer/unit-list';
import type { UnitLine } from '../../../miniprogram/shared/contract';
import { premises } from './premises';

const { levels } = premises().office;
const unit = (id: string, name: string, level: string, own: Partial<UnitLine> = {}): UnitLine => ({
  id,
  name,
  level,
  contacts: 0,
  active: true,
  ...own,
});
const units = [
  unit('1', '沈阳市总工会', 'city', { contacts: 2 }),
  unit('2', '大连市总工会', 'city'),
  unit('3', '鞍钢集团工会', 'enterprise', { active: false }),
];
const namesOf = (view: state.UnitsView) =>
  view.groups.map(({ name, units: rows }) => [name, rows.map((row) => row.name)]);

describe('the list of units', () => {
  it('stands under the heads of its levels and says who has no contact', () => {
    const view = state.unitsView(units, levels, '', '');
    expect(namesOf(view)).toEqual([
      ['市总工会', ['大连市总工会', '沈阳市总工会']],
      ['大型企业', ['鞍钢集团工会']],
    ]);
    expect(view.total).toBe('共 2 个单位，其中 1 个还没有联系人');
    expect(view.groups[0]?.units.map(({ contacts }) => contacts)).toEqual([
      '还没有联系人',
      '2 位联系人',
    ]);
    expect(view.groups[1]?.units[0]).toMatchObject({ contacts: '已停用', active: false });
  });

  it('finds by part of a name, whatever blanks were typed, and by level', () => {
    expect(namesOf(state.unitsView(units, levels, ' 沈 阳', ''))).toEqual([
      ['市总工会', ['沈阳市总工会']],
    ]);
    expect(namesOf(state.unitsView(units, levels, '', 'enterprise'))).toEqual([
      ['大型企业', ['鞍钢集团工会']],
    ]);
    expect(namesOf(state.unitsView(units, levels, '本溪', ''))).toEqual([]);
  });

  it('puts a changed unit in the place of the old one', () => {
    const changed = state.withUnit(units, { ...units[1]!, active: false });
    expect(changed).toHaveLength(3);
    expect(changed.find(({ id }) => id === '2')?.active).toBe(false);
  });

  it.each([
    ['', 'city', ['name']],
    ['   ', '', ['name', 'level']],
    ['会'.repeat(50), 'city', []],
    ['会'.repeat(51), 'city', ['name']],
  ])('checks %j at %j before it is sent', (name, level, paths) => {
    const faults = state.checkUnit(name, level);
    expect(faults.map(({ path }) => path)).toEqual(paths);
    for (const path of paths) expect(state.faultAt(faults, path)).not.toBe('');
  });

  it('offers only units that still take part where one is chosen', () => {
    expect(activeUnits(units).map(({ id }) => id)).toEqual(['1', '2']);
    expect(groupUnits(activeUnits(units), levels, '').map(({ id }) => id)).toEqual(['city']);
  });
});
