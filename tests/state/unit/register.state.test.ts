import { offices } from './offices';
import {
  begin,
  faultsOf,
  leadOf,
  offerChoices,
  openOffers,
  registrationCard,
  startWith,
  switchForm,
  typedFields,
  unitGroups,
  unitLabel,
} from '../../../miniprogram/packages/unit/pages/register/register.state';
import type { RegistrationView, UnitRef } from '../../../miniprogram/shared/contract';
import { REGISTRATION_STATES } from '../../../miniprogram/shared/contract';

const [union, internet] = offices();
const UNITS: UnitRef[] = [
  { id: 'u1', name: '沈阳市总工会', level: 'city' },
  { id: 'u2', name: '大连市总工会', level: 'city' },
  { id: 'u3', name: '鞍钢 集团工会', level: 'enterprise' },
  { id: 'u4', name: '沈阳市委网信办', level: 'internet' },
];
const complete = {
  form: 'union',
  unit: 'u1',
  answers: {
    name: '赵敏',
    department: '宣教部',
    duty: '干事',
    landline: '024-22565730',
    phone: '13900001111',
    wechat: 'zhaomin',
  },
};

function aRegistration(extra: Partial<RegistrationView> = {}): RegistrationView {
  return {
    id: 'r1',
    form: 'union',
    unit: UNITS[0]!,
    state: 'submitted',
    submittedAt: 0,
    history: [{ at: 0, state: 'submitted', reason: null }],
    ...extra,
  };
}

describe('the form', () => {
  it('is 附件2: the unit from the list and seven answers, of which only the e-mail is optional', () => {
    expect(unitLabel(union)).toBe('工会名称');
    expect(unitLabel(internet)).toBe('网信办名称');
    expect(
      typedFields(union, begin(union)).map(({ label, required }) => [label, required]),
    ).toEqual([
      ['联系人姓名', true],
      ['所在部门', true],
      ['职务', true],
      ['座机电话', true],
      ['手机号码', true],
      ['微信号', true],
      ['电子邮箱', false],
    ]);
  });

  it('names every fault at once', () => {
    const paths = faultsOf(union, begin(union)).map(({ path }) => path);
    expect(paths).toEqual([
      'unit',
      'answers.name',
      'answers.department',
      'answers.duty',
      'answers.landline',
      'answers.phone',
      'answers.wechat',
    ]);
    expect(faultsOf(union, complete)).toEqual([]);
  });

  it.each([
    ['landline', '12', 'answers.landline'],
    ['phone', '1390000111', 'answers.phone'],
    ['email', 'zhaomin', 'answers.email'],
  ])('checks %s', (field, value, path) => {
    const draft = { ...complete, answers: { ...complete.answers, [field]: value } };
    expect(faultsOf(union, draft).map((fault) => fault.path)).toEqual([path]);
  });

  it('keeps the answers when another form is chosen, and the unit only where it fits', () => {
    expect(switchForm(complete, internet, UNITS)).toEqual({
      ...complete,
      form: 'internet',
      unit: null,
    });
    expect(switchForm({ ...complete, form: 'internet', unit: 'u2' }, union, UNITS).unit).toBe('u2');
    expect(switchForm(null, union, UNITS)).toEqual(begin(union));
  });
});

describe('the list of units', () => {
  const names = (query: string, offer = union) =>
    unitGroups(UNITS, offer, query, 'u2').flatMap(({ name, units }) => [
      name,
      ...units.map((unit) => unit.name),
    ]);

  it('shows those of the form’s levels, by level', () => {
    expect(names('')).toEqual([
      '市总工会',
      '沈阳市总工会',
      '大连市总工会',
      '大型企业',
      '鞍钢 集团工会',
    ]);
    expect(names('', internet)).toEqual(['市委网信办', '沈阳市委网信办']);
  });

  it('finds by a part of the name, whatever the blanks', () => {
    expect(names('钢集')).toEqual(['大型企业', '鞍钢 集团工会']);
    expect(names(' 大 连')).toEqual(['市总工会', '大连市总工会']);
    expect(names('没有')).toEqual([]);
  });
});

describe('an earlier registration', () => {
  it('says of every state where it stands and what comes next', () => {
    const cards = REGISTRATION_STATES.map((state) =>
      registrationCard(aRegistration({ state, history: [{ at: 0, state, reason: null }] }), [
        union,
      ]),
    );
    expect(new Set(cards.map(({ next }) => next)).size).toBe(REGISTRATION_STATES.length);
    for (const { history, stateLabel } of cards) {
      expect(stateLabel).not.toBe('');
      expect(history[0]?.label).toMatch(/登记|主办方/);
    }
    expect(cards.map(({ canOpen }) => canOpen)).toEqual([false, true, false, false]);
  });

  it('shows the reason, newest step first', () => {
    const rejected = aRegistration({
      state: 'rejected',
      history: [
        { at: 0, state: 'submitted', reason: null },
        { at: 1, state: 'rejected', reason: '手机号码打不通' },
      ],
    });
    expect(registrationCard(rejected, [union]).history[0]).toMatchObject({
      reason: '手机号码打不通',
      tone: 'bad',
    });
  });

  it.each([
    ['submitted', ['internet']],
    ['approved', ['internet']],
    ['rejected', ['union', 'internet']],
    ['revoked', ['union', 'internet']],
  ] as const)('that is %s leaves these forms to fill: %s', (state, forms) => {
    const open = openOffers([union, internet], [aRegistration({ state })]);
    expect(open.map(({ id }) => id)).toEqual(forms);
  });

  it('goes on with what was kept, unless its form stands already', () => {
    const both = [union, internet];
    expect(startWith(both, [], complete)).toEqual(complete);
    expect(startWith(both, [aRegistration()], complete)).toBeNull();
    expect(startWith(both, [aRegistration({ state: 'rejected' })], complete)).toEqual(complete);
    expect(startWith(both, [], null)).toBeNull();
    expect(startWith([union], [], null)).toEqual(begin(union));
    expect(offerChoices(both, 'internet').map(({ chosen }) => chosen)).toEqual([false, true]);
  });

  it.each([
    [[], '登记哪一种联系人'],
    [[aRegistration()], '也可以登记另一种联系人'],
    [[aRegistration({ state: 'revoked' })], '重新登记，或登记另一种联系人'],
  ])('%# leads on with %s', (registrations, words) => {
    expect(leadOf(registrations)).toBe(words);
  });
});
