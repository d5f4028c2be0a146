import type { Seated } from '../../cloudfunctions/core/record/parts/seat/take-seat';
import { lowestFree, takeSeat } from '../../cloudfunctions/core/record/parts/seat/take-seat';

interface Row {
  seat: number;
  sitter: string;
  who: string;
  by: string;
}

class Full extends Error {}
class Present extends Error {}

/** A table with two unique keys, as the database has them; every call takes a turn of its own. */
function table(limit: number, sittings = 1) {
  const rows: Row[] = [];
  const take = (who: string, by: string): Promise<Seated<Row> | null> =>
    takeSeat<Row>({
      taken: [],
      choose: (taken) => {
        const own = taken.filter((row) => row.who === who);
        const before = own.find((row) => row.by === by);
        if (before) return { sits: before };
        if (own.length >= sittings) throw new Present();
        if (taken.length >= limit) throw new Full();
        const seat = lowestFree(taken.map((row) => row.seat));
        return { take: { seat, sitter: `${who}:${String(own.length + 1)}`, who, by } };
      },
      insert: async (row) => {
        await Promise.resolve();
        if (rows.some(({ seat, sitter }) => seat === row.seat || sitter === row.sitter))
          return false;
        rows.push(row);
        return true;
      },
      read: async () => {
        await Promise.resolve();
        return [...rows];
      },
    });
  return { rows, take };
}

const outcomes = async (comers: Promise<unknown>[]) =>
  (await Promise.allSettled(comers)).map((one) =>
    one.status === 'fulfilled' ? 'seated' : (one.reason as Error).constructor.name,
  );
const times = <T>(count: number, make: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => make(n));

describe('a row of seats', () => {
  it.each([9, 10, 11, 30])(
    'of ten seats %i who come at once take what there is',
    async (comers) => {
      const { rows, take } = table(10);
      const ends = await outcomes(times(comers, (n) => take(`w${n}`, `r${n}`)));
      expect(ends.filter((end) => end === 'seated')).toHaveLength(Math.min(10, comers));
      expect(ends.filter((end) => end === 'Full')).toHaveLength(Math.max(0, comers - 10));
      expect(rows.map(({ seat }) => seat).sort((a, b) => a - b)).toEqual(
        times(Math.min(10, comers), (n) => n + 1),
      );
    },
  );

  it('tells the same request from another by the same one', async () => {
    const { rows, take } = table(10);
    expect(await take('w', 'r1')).toMatchObject({ document: { seat: 1 } });
    expect(await take('w', 'r1')).toMatchObject({ document: { seat: 1 }, taken: [{ seat: 1 }] });
    expect(await outcomes([take('w', 'r2')])).toEqual(['Present']);
    expect(rows).toHaveLength(1);
  });

  it('lets the same one sit as often as the rule says', async () => {
    const ends = await outcomes(times(4, (n) => n).map((n) => three.take('w', `r${n}`)));
    expect(ends.sort()).toEqual(['Present', 'seated', 'seated', 'seated']);
  });
  const three = table(10, 3);

  it('has no seats at a limit of 0', async () => {
    expect(await outcomes([table(0).take('w', 'r')])).toEqual(['Full']);
  });

  it('gives up in the end when every seat it tries is gone', async () => {
    const insert = jest.fn().mockResolvedValue(false);
    const seating = {
      taken: [],
      choose: () => ({ take: 1 }),
      insert,
      read: () => Promise.resolve([]),
    };
    expect(await takeSeat<number>(seating)).toBeNull();
    expect(insert.mock.calls.length).toBeLessThan(100);
  });

  it('finds the lowest free number', () => {
    expect([[], [1, 3], [1, 2], [2]].map(lowestFree)).toEqual([1, 2, 3, 1]);
  });
});
