import type { FormField } from '../../miniprogram/shared/campaign/view';
import { startOfDay } from '../../miniprogram/shared/calendar';
import {
  checkIdNumber,
  ID_NUMBER_FAULTS,
  idCheckDigit,
  readIdNumber,
} from '../../miniprogram/shared/campaign/id-number';
import { checkIdentity, identityFields } from '../../miniprogram/shared/campaign/identity';
import { checkForm } from '../../miniprogram/shared/campaign/form';
import { fillForm } from '../support/sample/fill-form';
import { aFormField as aField } from '../support/form-field';

const NOW = startOfDay('2020-08-01');
/** A number with a right check digit. */
const number = (body: string): string => body + idCheckDigit(body);
const codeOf = (value: string) => checkIdNumber(value, NOW)?.code ?? null;

describe('GB 11643', () => {
  // The example of the standard itself, and one for each remainder of the check digit.
  it.each(['11010519491231002X', '440524188001010014'])('knows the example %s', (value) => {
    expect(value.at(-1)).toBe(idCheckDigit(value));
  });

  it.each<[string, string | null]>([
    ['11010519491231002X', null],
    ['11010519491231002x', null],
    ['110105194912310021', 'checkDigit'],
    // Two neighbours exchanged.
    ['11010519491213002X', 'checkDigit'],
    ['110105491231002', 'oldLength'],
    ['', 'length'],
    ['11010519491231002', 'length'],
    ['11010519491231002XX', 'characters'],
    ['1101051949123100X2', 'characters'],
    ['110105 19491231 002X', 'characters'],
    ['１１０１０５１９４９１２３１００２Ｘ', 'characters'],
    ['11010519491231002Y', 'characters'],
    [number('01010519491231002'), 'region'],
    [number('16010519491231002'), 'region'],
    [number('66010519491231002'), 'region'],
    [number('71000019491231002'), null],
    [number('81000019491231002'), null],
    [number('83000019491231002'), null],
    [number('84000019491231002'), 'region'],
    // A foreigner's permanent residence since 2023: 9, the region, the country, the birthday.
    [number('91184019800520123'), null],
    [number('98184019800520123'), 'region'],
    [number('43010220000229001'), null],
    [number('43010219990229001'), 'birthday'],
    [number('43010219001231001'), null],
    [number('43010218991231001'), 'birthday'],
    [number('43010219901301001'), 'birthday'],
    [number('43010219900132001'), 'birthday'],
    [number('43010220200801001'), null],
    [number('43010220200802001'), 'future'],
  ])('%s: %s', (value, code) => expect(codeOf(value)).toBe(code));

  it('sees every single digit that is wrong', () => {
    const right = number('43010219900520123');
    for (let at = 0; at < 17; at += 1)
      for (let digit = 0; digit < 10; digit += 1) {
        const changed = right.slice(0, at) + String(digit) + right.slice(at + 1);
        if (changed !== right) expect(codeOf(changed)).not.toBeNull();
      }
  });

  it('explains each fault without a digit of the number', () => {
    const samples = ['1', '110105491231002', 'a', number('01010519491231002')].concat(
      number('43010219990229001'),
      number('43010220200802001'),
      '110105194912310021',
    );
    const faults = samples.map((value) => checkIdNumber(value, NOW)!);
    expect(new Set(faults.map(({ code }) => code))).toEqual(new Set(ID_NUMBER_FAULTS));
    for (const { reason, remedy } of faults) {
      expect(reason).toMatch(/。$/);
      expect(remedy).toMatch(/^请.*。$/);
      expect(reason + remedy).not.toMatch(/\d{4}/);
    }
  });

  it('tells birthday and sex', () => {
    expect(readIdNumber('11010519491231002X')).toEqual({ birthday: '1949-12-31', sex: '女' });
    expect(readIdNumber(number('43010219900520124')).sex).toBe('女');
    expect(readIdNumber(number('43010219900520133')).sex).toBe('男');
  });
});

describe('what the form asks beside the ID number', () => {
  const idNumber = aField({ id: 'card', label: '身份证号', kind: 'idNumber' });
  const born = aField({ id: 'birth', label: '出生年月', kind: 'month' });
  const sex = aField({ id: 'gender', label: '性别', kind: 'choice', options: ['男', '女'] });
  const form = [sex, born, idNumber];
  const card = number('43010219900520133');
  const faults = (answers: Record<string, string>, asked: FormField[] = form) =>
    checkIdentity(asked, { card, birth: '1990-05', gender: '男', ...answers }, NOW).map(
      ({ path }) => path,
    );

  it('agrees', () => expect(faults({})).toEqual([]));

  it('agrees in a form that is filled in for other tests', () => {
    const answers = fillForm(form, {});
    expect(checkForm({ form }, answers, NOW)).toEqual([]);
    expect(answers['card']).toHaveLength(18);
  });

  it.each<[Record<string, string>, string[]]>([
    [{ birth: '1990-06' }, ['answers.birth', 'answers.card']],
    [{ gender: '女' }, ['answers.gender', 'answers.card']],
    [{ birth: '1990-06', gender: '女' }, ['answers.birth', 'answers.gender', 'answers.card']],
    // What is missing or wrong by itself is said elsewhere.
    [{ birth: '' }, []],
    [{ card: '' }, []],
    [{ card: '43010219900520133X', birth: '1990-06' }, []],
  ])('%j', (answers, paths) => expect(faults(answers)).toEqual(paths));

  it('says what stands where, and no digit of the number', () => {
    const [atBirth, atCard] = checkIdentity(form, { card, birth: '1990-06', gender: '男' }, NOW);
    expect(atBirth?.reason).toBe('出生年月填的是 1990-06，身份证号里的是 1990-05。');
    expect(atCard?.reason).toBe('身份证号和出生年月对不上。');
    expect(atCard?.remedy).toBe('请对照身份证核对身份证号和出生年月，改正写错的一项。');
  });

  it('goes by kinds, and leaves alone what may be something else', () => {
    const filmed = aField({ id: 'filmed', label: '拍摄年月', kind: 'month' });
    expect(identityFields([born, sex])).toBeNull();
    expect(identityFields([idNumber, idNumber])).toBeNull();
    expect(identityFields([idNumber, born, filmed])?.born).toBeNull();
    expect(
      identityFields([idNumber, aField({ kind: 'choice', options: ['男', '女', '不填'] })])?.sex,
    ).toBeNull();
    expect(faults({ filmed: '2019-01' }, [idNumber, sex])).toEqual([]);
  });
});
