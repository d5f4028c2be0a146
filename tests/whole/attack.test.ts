import { identityCases } from '../support/attack/cases/identity';
import { otherCases } from '../support/attack/cases/others';
import { secondCases } from '../support/attack/cases/second';
import { storageCases } from '../support/attack/cases/storage';
import { openWorld } from '../support/attack/open-world';
import { alike, allOf } from '../support/attack/outcome';
import { PARTS } from '../support/attack/parts';
import type { AttackWorld } from '../support/attack/world';

let world: AttackWorld;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ world, close } = await openWorld());
});
afterAll(() => close());

/** The rest is made by `npm run attack`. */
test.each([
  ['identity', identityCases],
  ['others', otherCases],
  ['second', secondCases],
  ['storage', storageCases],
] as const)('%s: no attack succeeds', async (_, cases) => {
  const seen: string[] = [];
  for (const { id, run } of cases(world)) {
    const outcome = await run(world);
    if (!outcome.held) seen.push(`${id}: ${outcome.seen}`);
  }
  expect(seen).toEqual([]);
});

test('every attack has a name of its own', () => {
  const parts = [identityCases, otherCases, secondCases, storageCases];
  const ids = parts.flatMap((cases) => cases(world).map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  expect(Object.keys(PARTS)).toEqual(expect.arrayContaining(['roles', 'inputs', 'events']));
});

describe('an attack that succeeds is seen', () => {
  const no = (code: 'NOT_FOUND' | 'FORBIDDEN', reason: string, at: number) =>
    ({ ok: false, error: { code, reason, remedy: '' }, at }) as const;

  test('where two answers differ', () => {
    expect(alike(no('NOT_FOUND', '没有', 1), no('NOT_FOUND', '没有', 2)).held).toBe(true);
    expect(alike(no('NOT_FOUND', '没有', 1), no('NOT_FOUND', '还没有刊发', 1)).held).toBe(false);
    const done = { ok: true, data: {}, at: 1 } as const;
    expect(alike(done, done).held).toBe(false);
  });

  test('where one of many answers is another', () => {
    expect(allOf(['FORBIDDEN', 'FORBIDDEN'], ['FORBIDDEN'])).toEqual({
      seen: 'FORBIDDEN ×2',
      held: true,
    });
    expect(allOf(['FORBIDDEN', 'ok'], ['FORBIDDEN']).held).toBe(false);
    expect(allOf([], ['FORBIDDEN']).held).toBe(false);
  });

  test('where the product lets somebody through', async () => {
    const open = { ...world, send: () => Promise.resolve({ ok: true as const, data: {}, at: 0 }) };
    const outcomes = await Promise.all(
      otherCases(open)
        .filter(({ id }) => ['others-show-waiting', 'others-withdraw-shown'].includes(id))
        .map(({ run }) => run(open)),
    );
    expect(outcomes.map(({ held }) => held)).toEqual([false, false]);
  });
});
