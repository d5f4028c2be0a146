import { compileRule } from '../../simulator/cloud/rules/expression';
import { RuleSyntaxError } from '../../simulator/cloud/rules/tokens';
import type { LocalCloud } from '../../simulator/cloud';
import { startFixtureCloud } from './fixtures/cloud';

const facts = {
  auth: { openid: 'oAlice' },
  doc: { _openid: 'oAlice', n: 3, tags: { a: 'x' } },
  resource: { path: 'uploads/oAlice/1.jpg', openid: 'oAlice' },
};

describe('the rule language', () => {
  it.each([
    [true, true],
    [false, false],
    ['true', true],
    ['auth != null', true],
    ['auth.openid == doc._openid', true],
    ['auth.openid === "oBob"', false],
    ['doc.n >= 3 && doc.n < 4', true],
    ['doc.n > "2"', false],
    ['doc.tags["a"] == \'x\'', true],
    ['!(doc.n == 3) || doc.missing == null', true],
    ['doc.missing == undefined', true],
    ['false || true && false', false],
    ['/^uploads\\//.test(resource.path)', true],
    ['/^uploads\\//.test(resource.path) == true', true],
    ['/[/]1\\.JPG$/i.test(resource.path)', true],
    ['/^private\\//.test(resource.path)==true', false],
    ['/x/.test(doc.n)', false],
    ['doc.nobody.name == "x"', false],
    ['"a text"', false],
    ['1', false],
    ['doc.constructor != null', false],
    ["'it\\'s' == \"it's\"", true],
  ])('%s is %s', (rule, allowed) => {
    expect(compileRule(rule)(facts)).toBe(allowed);
  });

  it('auth of nobody is null', () => {
    expect(compileRule('auth != null')({ auth: null })).toBe(false);
    expect(compileRule('auth.openid != null')({ auth: null })).toBe(false);
  });

  it.each([
    '',
    'auth.',
    'auth != ',
    '(true',
    'true)',
    'auth.openid = "x"',
    'process.exit(1)',
    'resource.path.match(/x/)',
    '/x/.exec(auth)',
    '/(/.test(auth)',
    'a ? b : c',
    'true; false',
    '`x`',
    '"open',
  ])('does not understand %j', (rule) => {
    expect(() => compileRule(rule)).toThrow(RuleSyntaxError);
  });
});

describe('rules at the entrance', () => {
  let cloud: LocalCloud;
  const ask = (openid: string, body: object) => cloud.as(openid).post('database', body);
  beforeAll(async () => {
    cloud = await startFixtureCloud();
  });
  afterAll(() => cloud.close());

  it('hide a function from phones, not from the platform and not from other functions', async () => {
    await expect(cloud.as('oAlice').call('hidden')).rejects.toMatchObject({
      errMsg: expect.stringContaining('PERMISSION_DENIED') as string,
    });
    expect(await cloud.invoke('hidden', {})).toBe('only the platform hears this');
    expect(await cloud.as('oAlice').call('chain', { name: 'hidden', data: {} })).toMatchObject({
      result: 'only the platform hears this',
    });
  });

  it('refuse a phone the database with -502003, whatever it asks', async () => {
    for (const action of ['get', 'count', 'add', 'update', 'remove']) {
      const body = { action, collection: 'accounts', query: { _id: 'A' }, data: { money: 1 } };
      await expect(ask('oMallory', body)).rejects.toMatchObject({
        errCode: -502003,
        errMsg: expect.stringContaining('database permission denied') as string,
      });
    }
    expect(cloud.database.count('accounts', {})).toBe(0);
    await expect(ask('oMallory', { action: 'get', collection: 'none' })).rejects.toMatchObject({
      errCode: -502005,
    });
  });

  it('let people write what is theirs', async () => {
    const { _id } = await ask('oAlice', { action: 'add', collection: 'goods', data: { n: 1 } });
    expect(await ask('oBob', { action: 'get', collection: 'goods', query: { _id } })).toEqual({
      data: [{ _id, n: 1, _openid: 'oAlice' }],
    });
    const change = { action: 'update', collection: 'goods', query: { _id }, data: { n: 2 } };
    await expect(ask('oBob', change)).rejects.toMatchObject({ errCode: -502003 });
    expect(await ask('oAlice', change)).toEqual({ stats: { updated: 1 } });
    const forged = { action: 'add', collection: 'goods', data: { _openid: 'oBob' } };
    const made = await ask('oAlice', forged);
    expect(cloud.database.find('goods', { _id: made._id })).toMatchObject([{ _openid: 'oAlice' }]);
  });

  it('give a phone 20 documents at most', async () => {
    const crowd = Array.from({ length: 30 }, (_each, i) => ({ _id: `c${i}` }));
    cloud.database.insert('crowd', crowd);
    const { data } = await ask('oAlice', { action: 'get', collection: 'crowd', limit: 100 });
    expect(data).toHaveLength(20);
  });
});
