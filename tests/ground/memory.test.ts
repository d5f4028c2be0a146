import { memory } from '../../cloudfunctions/core/ground/memory';

const shop = (most = 3) => {
  const remember = memory<string>(5000, most, (answer) => answer !== '');
  const read: string[] = [];
  const ask = (key: string, now: number, answer = `${key}@${String(now)}`) =>
    remember(key, now, () => {
      read.push(key);
      return Promise.resolve(answer);
    });
  return { ask, read };
};

test.each([
  ['at once', 0, true],
  ['in its last ms', 4999, true],
  ['when its time is over', 5000, false],
  ['by a clock that has gone back', -1, false],
])('an answer is known %s', async (_name, later, known) => {
  const { ask, read } = shop();
  await ask('a', 1_000_000);
  expect(await ask('a', 1_000_000 + later)).toBe(`a@${String(1_000_000 + (known ? 0 : later))}`);
  expect(read).toHaveLength(known ? 1 : 2);
});

test('keys are apart, and beyond the most the oldest answer is forgotten', async () => {
  const { ask, read } = shop(2);
  for (const key of ['a', 'b', 'c', 'b', 'c']) await ask(key, 1000);
  expect(read).toEqual(['a', 'b', 'c']);
  await ask('a', 1001);
  await ask('c', 1002);
  expect(read).toEqual(['a', 'b', 'c', 'a']);
});

test('what is not worth it is read each time, and forgets what was known', async () => {
  const { ask, read } = shop();
  await ask('a', 1000);
  await ask('a', 6000, '');
  await ask('a', 6001, '');
  expect(read).toHaveLength(3);
});

test('an error is not an answer', async () => {
  const remember = memory<number>(5000, 3, () => true);
  await expect(remember('a', 1, () => Promise.reject(new Error('lost')))).rejects.toThrow('lost');
  expect(await remember('a', 2, () => Promise.resolve(7))).toBe(7);
});
