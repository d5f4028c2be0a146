import type { FieldKind, FormField } from '../../../miniprogram/shared/campaign/view';
import { checkForm, tidyAnswers } from '../../../miniprogram/shared/campaign/form';
import { checkReason } from '../../../miniprogram/shared/campaign/reason';
import { countCharacters } from '../../../miniprogram/shared/campaign/text';
import { DAY_MS, startOfDay } from '../../../miniprogram/shared/calendar';
import { aCampaign } from '../../support/campaign';
import { aFormField } from '../../support/form-field';

const campaign = aCampaign();
const good = {
  title: '春天',
  intro: '拍的是一位清晨扫雪的环卫工人。',
  name: '王小明',
  phone: '13800138000',
  unit: '沈阳市总工会',
};
const pathsOf = (own: Record<string, string>) =>
  checkForm(campaign, { ...good, ...own }).map(({ path }) => path);

describe('须填写作者真实资料并填写完整、准确', () => {
  it('accepts a complete form', () => expect(checkForm(campaign, good)).toEqual([]));

  it.each(['title', 'intro', 'name', 'phone', 'unit'])('needs %s', (field) => {
    expect(pathsOf({ [field]: ' \n ' })).toEqual([`answers.${field}`]);
  });

  it('finds every fault at once, in the form’s order', () => {
    expect(checkForm(campaign, {}).map(({ path }) => path)).toEqual(
      ['title', 'intro', 'name', 'phone', 'unit'].map((field) => `answers.${field}`),
    );
    for (const { reason, remedy } of checkForm(campaign, {}))
      expect(reason + remedy).toMatch(/还没有填/);
  });

  it.each([
    ['title', 1, false],
    ['title', 2, true],
    ['title', 30, true],
    ['title', 31, false],
    ['intro', 9, false],
    ['intro', 10, true],
    ['intro', 300, true],
    ['intro', 301, false],
    ['unit', 50, true],
    ['unit', 51, false],
  ])('%s of %d characters: %s', (field, length, accepted) => {
    // One character outside the basic plane is one character, not two.
    for (const character of ['字', '𠮷', '😀']) {
      expect(pathsOf({ [field]: character.repeat(length) }).length === 0).toBe(accepted);
    }
  });

  it('counts characters, not blanks around them', () => {
    expect(pathsOf({ title: `  ${'字'.repeat(30)}  ` })).toEqual([]);
    expect(tidyAnswers(campaign, { ...good, title: ' 春天 ', extra: 'x' })).toEqual(good);
  });

  it('reads own answers only', () => {
    const answers = JSON.parse('{"__proto__": {"title": "春天"}}') as Record<string, string>;
    expect(tidyAnswers(campaign, answers).title).toBe('');
  });

  it('refuses line breaks where one line is asked', () => {
    expect(pathsOf({ title: '春\n天' })).toEqual(['answers.title']);
    expect(pathsOf({ intro: '第一行，写得够长。\n第二行。' })).toEqual([]);
  });

  it('says how far a text is off', () => {
    const [fault] = checkForm(campaign, { ...good, title: '字'.repeat(33) });
    expect(fault?.remedy).toBe('最多 30 个字，请删去 3 个。');
  });
});

describe('kinds of fields', () => {
  const fits = (kind: FieldKind, value: string, own: Partial<FormField> = {}) => {
    const field: FormField = {
      ...campaign.form[0]!,
      id: 'field',
      kind,
      minLength: 1,
      maxLength: 600,
      ...own,
    };
    return checkForm({ form: [field] }, { field: value }).length === 0;
  };

  it.each<[FieldKind, string, boolean]>([
    ['phone', '13800138000', true],
    ['phone', '19900000000', true],
    ['phone', '12800138000', false],
    ['phone', '1380013800', false],
    ['phone', '138001380000', false],
    ['phone', '+8613800138000', false],
    ['phone', '138 0013 8000', false],
    ['phone', '１３８００１３８０００', false],
    ['phone', '024-22565730', false],
    ['landline', '22565730', true],
    ['landline', '024-22565730', true],
    ['landline', '02422565730', true],
    ['landline', '0798-7085823', true],
    ['landline', '024-22565730-801', true],
    ['landline', '12345', false],
    ['email', 'lnghxmt@163.com', true],
    ['email', 'a@b', false],
    ['email', 'a b@163.com', false],
    ['idNumber', '11010519491231002X', true],
    ['idNumber', '11010519491231002x', true],
    ['idNumber', '110105194912310021', false],
    ['idNumber', '110105194913310022', false],
    ['idNumber', '110105491231002', false],
    ['postcode', '410000', true],
    ['postcode', '41000', false],
    ['day', '2027-08-01', true],
    ['day', '2027-02-29', false],
    ['month', '1990-05', true],
    ['month', '1990-13', false],
    ['number', '0', true],
    ['number', '-1', false],
    ['number', '1.5', false],
    ['link', 'https://mp.weixin.qq.com/s/kdzhd', true],
    ['link', 'http://mp.weixin.qq.com/s/kdzhd', true],
    ['link', 'javascript:alert(1)', false],
    ['link', 'mp.weixin.qq.com', false],
  ])('%s %j: %s', (kind, value, accepted) => expect(fits(kind, value)).toBe(accepted));

  it('takes choices from the options only', () => {
    expect(fits('choice', '图文', { options: ['图文', 'H5'] })).toBe(true);
    expect(fits('choice', '视频', { options: ['图文', 'H5'] })).toBe(false);
    expect(fits('region', '沈阳市', { options: ['沈阳市'] })).toBe(true);
    expect(fits('region', '长沙市', { options: ['沈阳市'] })).toBe(false);
  });

  it('leaves a field that is not required alone when it is blank', () => {
    expect(fits('phone', ' ', { required: false })).toBe(true);
    expect(fits('phone', '1', { required: false })).toBe(false);
  });
});

describe('an ID number in a form', () => {
  const form = [
    aFormField({ id: 'born', label: '出生年月', kind: 'month' }),
    aFormField({ id: 'card', label: '身份证号', kind: 'idNumber', minLength: 18, maxLength: 18 }),
  ];
  const faults = (card: string, born = '1949-12', now: number | null = null) =>
    checkForm({ form }, { card, born }, now).map(({ path, reason }) => `${path} ${reason}`);

  it.each([
    ['11010519491231002X', '1949-12', []],
    [' 11010519491231002x ', '1949-12', []],
    ['', '1949-12', ['answers.card 身份证号还没有填。']],
    ['110105491231002', '1949-12', ['answers.card 这是 15 位的旧身份证号，已经停止使用。']],
    ['110105194912310021', '1949-11', ['answers.card 身份证号的校验位对不上，有一位写错了。']],
    [
      '11010519491231002X',
      '1949-11',
      [
        'answers.born 出生年月填的是 1949-11，身份证号里的是 1949-12。',
        'answers.card 身份证号和出生年月对不上。',
      ],
    ],
    ['11010519491231002X', '', ['answers.born 出生年月还没有填。']],
  ])('%j with %j', (card, born, said) => expect(faults(card, born)).toEqual(said));

  it('sees a birthday to come where the time is known', () => {
    const now = startOfDay('1949-12-30');
    expect(faults('11010519491231002X', '1949-12', now)).toEqual([
      'answers.card 身份证号里的出生日期还没有到。',
    ]);
    expect(faults('11010519491231002X', '1949-12', now + DAY_MS)).toEqual([]);
  });
});

describe('the reason of a decision', () => {
  it.each([
    ['', 1],
    ['   不好   ', 1],
    ['字'.repeat(3), 1],
    ['字'.repeat(4), 0],
    ['😀'.repeat(4), 0],
    ['字'.repeat(200), 0],
    ['字'.repeat(201), 1],
  ])('%#', (text, faults) => {
    expect(checkReason(text)).toHaveLength(faults);
  });
});

it('counts code points', () => {
  expect(['', 'ab', '随手拍', '𠮷', '👍🏽'].map(countCharacters)).toEqual([0, 2, 3, 1, 2]);
});
