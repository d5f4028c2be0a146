import { FIELD_KINDS } from '../../../miniprogram/shared/campaign/view';
import { maskAnswer, maskName } from '../../../miniprogram/shared/people/mask';

test.each([
  ['', ''],
  ['王', '*'],
  ['王明', '王*'],
  ['王小明', '王*明'],
  ['欧阳小明', '欧**明'],
  ['𠮷野家', '𠮷*家'],
])('a name: %s is shown as %s', (name, shown) => {
  expect(maskName(name)).toBe(shown);
});

test.each([
  ['phone', '13800138000', '138****8000'],
  ['phone', '1380', '1***'],
  ['landline', '024-12345678', '024****5678'],
  ['email', 'wangxm@example.com', 'w***@example.com'],
  ['email', '@example.com', '@***'],
  ['idNumber', '21010219900101123X', '2***X'],
  ['region', '辽宁省 沈阳市', '辽***'],
  ['line', '宣教部', '宣***'],
  ['line', '宣', '***'],
  ['text', '沈阳市沈河区青年大街1号', '沈***'],
] as const)('a %s: %s is shown as %s', (kind, value, shown) => {
  expect(maskAnswer({ id: 'field', kind }, value)).toBe(shown);
});

test('the field in which people say what they are called is masked as a name', () => {
  expect(maskAnswer({ id: 'name', kind: 'line' }, '王小明')).toBe('王*明');
});

test.each(FIELD_KINDS)('an answer of kind %s is never shown as it is', (kind) => {
  for (const value of ['王', '20', 'ab', '13800138000', '沈阳市沈河区']) {
    const shown = maskAnswer({ id: 'field', kind }, value);
    expect(shown).not.toContain(value);
    expect(shown).toContain('*');
  }
  expect(maskAnswer({ id: 'field', kind }, '')).toBe('');
});
