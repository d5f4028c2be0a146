import { randomBytes } from 'crypto';
import type * as Cipher from '../../cloudfunctions/core/ground/cipher';

const key = () => randomBytes(32).toString('base64');
const FIRST = key();
const SECOND = key();
const LOOKUP = 'a key of at least thirty-two characters';
const PLACE = { collection: 'entry_forms', id: 'e1', field: 'answers.phone' };
const PHONE = '13800138000';

/** The cipher as a function with these settings has it. */
function cipherWith(PERSONAL_KEYS: string | undefined, LOOKUP_KEY: string | undefined = LOOKUP) {
  const settings = { PERSONAL_KEYS, LOOKUP_KEY };
  for (const [name, value] of Object.entries(settings))
    if (value === undefined) Reflect.deleteProperty(process.env, name);
    else process.env[name] = value;
  let cipher: typeof Cipher | undefined;
  jest.isolateModules(() => {
    cipher = jest.requireActual<typeof Cipher>('../../cloudfunctions/core/ground/cipher');
  });
  return cipher!;
}

test('a sealed text opens where it was sealed, and shows nothing of itself', () => {
  const { sealText, openText } = cipherWith(`1:${FIRST}`);
  const sealed = sealText(PLACE, PHONE);
  expect(sealed).toMatch(/^v1\.[\w-]+$/);
  expect(Buffer.from(sealed.slice(3), 'base64url').toString('latin1')).not.toContain(PHONE);
  expect(sealText(PLACE, PHONE)).not.toBe(sealed);
  for (const text of [PHONE, '', '王小明', '𠮷'.repeat(3000)])
    expect(openText(PLACE, sealText(PLACE, text))).toBe(text);
});

test.each([
  ['document', { ...PLACE, id: 'e2' }],
  ['field', { ...PLACE, field: 'answers.name' }],
  ['collection', { ...PLACE, collection: 'registrations' }],
])('a text that was moved to another %s does not open', (_, elsewhere) => {
  const { sealText, openText } = cipherWith(`1:${FIRST}`);
  expect(() => openText(elsewhere, sealText(PLACE, PHONE))).toThrow('does not open');
});

test('a text that was changed, cut or never sealed does not open, and the error holds nothing of it', () => {
  const { sealText, openText } = cipherWith(`1:${FIRST}`);
  const sealed = sealText(PLACE, PHONE);
  const changed = `${sealed.slice(0, 30)}${sealed[30] === 'A' ? 'B' : 'A'}${sealed.slice(31)}`;
  for (const bad of [changed, sealed.slice(0, 20), 'v1.AAAA', PHONE, '']) {
    let said = '';
    try {
      openText(PLACE, bad);
    } catch (error) {
      said = String(error);
    }
    expect(said).toMatch(/entry_forms answers\.phone (does not open with version 1|is not sealed)/);
    if (bad !== '') expect(said).not.toContain(bad);
  }
});

test('after a new key old texts still open, and new ones are sealed with the new one', () => {
  const old = cipherWith(`1:${FIRST}`).sealText(PLACE, PHONE);
  const both = cipherWith(`2:${SECOND},1:${FIRST}`);
  expect(both.CURRENT_KEY).toBe(2);
  expect(both.openText(PLACE, old)).toBe(PHONE);
  const fresh = both.sealText(PLACE, PHONE);
  expect(fresh).toMatch(/^v2\./);
  expect(cipherWith(`1:${FIRST},2:${SECOND}`).openText(PLACE, fresh)).toBe(PHONE);
});

test('without the key of a text, or with another one of that version, the error names the version', () => {
  const sealed = cipherWith(`1:${FIRST}`).sealText(PLACE, PHONE);
  for (const keys of [`2:${SECOND}`, `1:${SECOND}`])
    expect(() => cipherWith(keys).openText(PLACE, sealed)).toThrow(/version 1 of PERSONAL_KEYS/);
});

test.each([
  ['nothing', undefined],
  ['no version', FIRST],
  ['a short key', `1:${randomBytes(16).toString('base64')}AAAAAAAAAAAAAAAAAAAAAA`],
  ['a version twice', `1:${FIRST},1:${SECOND}`],
  ['something behind', `1:${FIRST},`],
])('a function does not start with %s for its keys, and does not say what they are', (_, keys) => {
  let said = '';
  try {
    cipherWith(keys);
  } catch (error) {
    said = String(error);
  }
  expect(said).toContain('PERSONAL_KEYS');
  expect(said).not.toContain(FIRST);
});

test('a function does not start without a key to look up with', () => {
  expect(() => cipherWith(`1:${FIRST}`, '')).toThrow('LOOKUP_KEY');
});

test('a name to look up with is the same for the same text, and for nothing else', () => {
  const { lookupName } = cipherWith(`1:${FIRST}`);
  const other = cipherWith(`1:${FIRST}`, 'another key of thirty-two characters..').lookupName;
  const name = lookupName('contact', PHONE);
  expect(lookupName('contact', PHONE)).toBe(name);
  for (const unlike of [
    lookupName('contact', '13800138001'),
    lookupName('x', PHONE),
    other('contact', PHONE),
  ])
    expect(unlike).not.toBe(name);
  expect(name).not.toContain(PHONE);
});
