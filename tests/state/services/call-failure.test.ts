import { faultOfFailure, isRepeatable, isReply } from '../../../miniprogram/services/call-failure';

test.each([
  [{ errMsg: 'cloud.callFunction:fail Error: request:fail' }, 'NETWORK'],
  [{ errMsg: 'cloud.callFunction:fail', errCode: -1 }, 'NETWORK'],
  [new Error('request:fail timeout'), 'TIMEOUT'],
  [
    {
      errCode: -504003,
      errMsg:
        'cloud.callFunction:fail Error: errCode: -504003 | errMsg: Invoking task timed out after 3 seconds',
    },
    'TIMEOUT',
  ],
  [{ errCode: -501000, errMsg: 'FunctionName parameter could not be found.' }, 'INTERNAL'],
  [{ errCode: -404011, errMsg: 'cloud.callFunction:fail request:fail' }, 'NETWORK'],
  [
    {
      errCode: -404011,
      errMsg: 'cloud function execution error | cloud function service error code -504002',
    },
    'INTERNAL',
  ],
  [{ errCode: -404011, errMsg: 'cloud.callFunction:fail request:fail net::ERR' }, 'NETWORK'],
  ['something odd', 'NETWORK'],
  [null, 'NETWORK'],
])('%j is %s', (failure, code) => {
  const fault = faultOfFailure(failure);
  expect(fault.code).toBe(code);
  expect(fault.reason).toMatch(/[\u4e00-\u9fff]/);
  expect(isRepeatable(fault)).toBe(true);
});

test('a refusal is an answer: sending it again would not change it', () => {
  expect(isRepeatable({ code: 'REFUSED', reason: '', remedy: '' })).toBe(false);
  expect(isRepeatable({ code: 'INVALID', reason: '', remedy: '' })).toBe(false);
});

test.each([[undefined], [null], ['ok'], [{ ok: true }], [{ at: 1 }]])('%j is no reply', (value) => {
  expect(isReply(value)).toBe(false);
});
