import { fieldView } from '../../miniprogram/components/author-form/form-view';
import { campaignView } from '../support/campaign';
import { show } from './rendered';

describe('seat-row', () => {
  const seats = [
    { key: 'a-1', seat: 1, entry: 'e1', title: '渔港清晨', preview: '' },
    { key: 'a-2', seat: 2, entry: '', title: '', preview: '' },
  ];

  test('draws every seat and says who sits there', () => {
    const row = show('seat-row', { seats, name: '图片推荐名额', video: false });
    expect(row.labels('button')).toEqual([
      '图片推荐名额第 1 席，《渔港清晨》',
      '图片推荐名额第 2 席，空席',
    ]);
    expect(row.count('.seat--taken')).toBe(1);
  });

  test('a taken seat opens, a free one asks to be filled', async () => {
    const taken = show('seat-row', { seats, name: '' });
    taken.listen('open');
    taken.listen('fill');
    await taken.tap('.seat');
    expect(taken.heard).toEqual([{ name: 'open', detail: { entry: 'e1' } }]);
    const free = show('seat-row', { seats: seats.slice(1), name: '' });
    free.listen('open');
    free.listen('fill');
    await free.tap('.seat');
    expect(free.heard.map(({ name }) => name)).toEqual(['fill']);
  });
});

describe('author-form', () => {
  const unit = campaignView.form.find(({ kind }) => kind === 'unit')!;
  const units = ['沈阳市总工会', '大连市总工会'];
  const form = (value: string) => show('author-form', { fields: [fieldView(unit, value)], units });

  test('proposes nothing before something is typed', () => {
    expect(form('').count('.field__proposal')).toBe(0);
    expect(form('沈阳').count('.field__proposal')).toBe(0);
  });

  test('says that a name is on the organizer’s list', () => {
    expect(form('沈阳市总工会').text()).toContain('主办方名单里的单位');
    expect(form('某工厂').text()).not.toContain('主办方名单里的单位');
  });

  test('proposes while typing, and puts in what is tapped', async () => {
    const shown = form('');
    shown.listen('change');
    shown.inner('.field__line')!.dispatchEvent('input', { detail: { value: '市总' } });
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(shown.labels('button')).toEqual(['填入沈阳市总工会', '填入大连市总工会']);
    await shown.tap('.field__proposal');
    expect(shown.heard.map(({ detail }) => detail)).toEqual([
      { field: 'unit', value: '市总' },
      { field: 'unit', value: '沈阳市总工会' },
    ]);
    expect(shown.count('.field__proposal')).toBe(0);
    expect(shown.text()).toContain('主办方名单里的单位');
  });
});
