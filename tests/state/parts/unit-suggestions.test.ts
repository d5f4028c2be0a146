import { suggestUnits } from '../../../miniprogram/state/unit-suggestions';

const UNITS = [
  '沈阳市总工会',
  '大连市总工会',
  '鞍钢 集团工会',
  '沈阳飞机工会',
  '辽宁省沈阳铁路工会',
];

describe('units proposed while typing', () => {
  it.each([
    ['', []],
    ['  ', []],
    ['沈阳', ['沈阳市总工会', '沈阳飞机工会', '辽宁省沈阳铁路工会']],
    ['鞍钢集', ['鞍钢 集团工会']],
    ['某某', []],
  ])('for “%s”', (typed, names) => {
    expect(suggestUnits(UNITS, typed)).toEqual({ listed: false, names });
  });

  it('are no more than can be looked over', () => {
    const many = Array.from({ length: 40 }, (_, index) => `第${String(index)}工会`);
    expect(suggestUnits(many, '工会').names).toHaveLength(5);
  });

  it('end once a listed name stands there, whatever its blanks and width', () => {
    expect(suggestUnits(UNITS, '鞍钢集团　工会')).toEqual({ listed: true, names: [] });
  });
});
