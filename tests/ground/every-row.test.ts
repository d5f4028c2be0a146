import { everyMoment, everyRow } from '../../cloudfunctions/core/ground/every-row';

/** A list of so many rows that is read two at a time; tells after which rows it was read. */
async function walk(count: number, enough?: number) {
  const rows = Array.from({ length: count }, (_, at) => at + 1);
  const asked: (number | undefined)[] = [];
  const found = await everyRow<number>(
    2,
    (last) => {
      asked.push(last);
      return Promise.resolve(rows.slice(last ?? 0, (last ?? 0) + 2));
    },
    enough,
  );
  return { found, asked };
}

it.each([
  [0, undefined, [], [undefined]],
  [1, undefined, [1], [undefined]],
  [2, undefined, [1, 2], [undefined, 2]],
  [3, undefined, [1, 2, 3], [undefined, 2]],
  [4, undefined, [1, 2, 3, 4], [undefined, 2, 4]],
  [9, 3, [1, 2, 3, 4], [undefined, 2]],
  [9, 4, [1, 2, 3, 4], [undefined, 2]],
  [3, 9, [1, 2, 3], [undefined, 2]],
])('%d rows, enough with %p: %j, read after %j', async (count, enough, found, asked) => {
  expect(await walk(count, enough)).toEqual({ found, asked });
});

it('goes on after the time and the id of the last row', async () => {
  const rows = [
    { _id: 'a', made: 7 },
    { _id: 'b', made: 7 },
    { _id: 'c', made: 9 },
  ];
  const asked: unknown[] = [];
  const found = await everyMoment(
    1,
    (after) => {
      asked.push(after);
      return Promise.resolve(rows.slice(asked.length - 1, asked.length));
    },
    ({ made }) => made,
  );
  expect(found).toEqual(rows);
  expect(asked).toEqual([null, { at: 7, id: 'a' }, { at: 7, id: 'b' }, { at: 9, id: 'c' }]);
});

it('a page that fails fails the walk', async () => {
  await expect(everyRow(2, () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
});
