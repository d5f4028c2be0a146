import type { Recount } from '../../support/recount/recount';
import type { Claim, Hold } from '../../support/a-ledger';
import { honest, places, run } from '../../support/tampered';

interface Head {
  size: number;
  root: string;
  votes: number;
}
interface Tallies {
  upToSeal: number;
  head: Head | null;
  entries: (Claim & { title: string | null })[];
}

function beside<T>(name: string, change: (value: T) => void): Recount {
  const files = honest();
  const value = JSON.parse(String(files.get(name))) as T;
  change(value);
  return run(files.set(name, Buffer.from(JSON.stringify(value))));
}
const tallies = (change: (value: Tallies) => void) => beside('tallies.json', change);
const heads = (change: (first: Head) => void) =>
  beside('heads.json', ([first]: [Head]) => change(first));
const holds = (change: (first: Hold, all: Hold[]) => void) =>
  beside('holds.json', (all: [Hold]) => change(all[0], all));

describe('the numbers', () => {
  it.each(['votes', 'held', 'voided'] as const)('of an entry, its %s: it is named', (field) => {
    const done = tallies(({ entries }) => void (entries[1]![field] += 1));
    expect(places(done)).toEqual([{ kind: 'tally', file: 'tallies.json', line: null, seal: null }]);
    expect(done.faults[0]?.text).toContain('的作品 2 公布的是');
  });

  it('leave an entry out, or name one that has no votes', () => {
    const less = tallies(({ entries }) => void entries.splice(2, 1));
    expect(less.faults).toMatchObject([{ kind: 'tally' }]);
    const more = tallies(({ entries }) => void entries.push({ ...entries[0]!, entry: 'e77' }));
    expect(more.faults).toMatchObject([{ kind: 'tally' }]);
  });

  it.each<[string, (value: Tallies) => void]>([
    ['to an end before the last seal', (value) => void (value.upToSeal = 6)],
    ['with a head of another size', ({ head }) => void (head!.size = 6)],
    ['with a head of another root', ({ head }) => void (head!.root = '0'.repeat(64))],
    ['with a head of other votes', ({ head }) => void (head!.votes += 1)],
    ['without a head', (value) => void (value.head = null)],
  ])('%s: the head is named', (_, change) => {
    const expected = { kind: 'head', file: 'tallies.json' };
    expect(tallies(change).faults[0]).toMatchObject(expected);
  });
});

it.each<[string, (head: Head) => void]>([
  ['size', (head) => void (head.size = 3)],
  ['root', (head) => void (head.root = 'f'.repeat(64))],
  ['votes', (head) => void (head.votes = 1)],
  ['size, beyond the ledger', (head) => void (head.size = 99)],
])('the head of a day differs in its %s: the day is named', (_, change) => {
  const [fault] = heads(change).faults;
  expect(fault).toMatchObject({ kind: 'head', file: 'heads.json' });
  expect(fault?.text).toContain('2027-08-01');
});

it.each<[string, (first: Hold, all: Hold[]) => void]>([
  ['decided otherwise', (first) => void (first.state = 'void')],
  ['left out', (_, all) => void all.shift()],
  ['over other windows', (first) => void (first.to += 10)],
  ['of another entry', (first) => void (first.entry = 'e5')],
  ['added', (first, all) => void all.push({ ...first, from: 20, to: 30 })],
])('a hold is %s: the numbers differ', (_, change) => {
  const { faults } = holds(change);
  expect(faults.length).toBeGreaterThan(0);
  expect(new Set(faults.map(({ kind }) => kind))).toEqual(new Set(['tally']));
});

it.each(['tallies.json', 'holds.json', 'heads.json'])('%s is not what it should be', (name) => {
  for (const text of ['{"a":1}', '{', '']) {
    const { faults } = run(honest().set(name, Buffer.from(text)));
    expect(faults[0]).toMatchObject({ kind: 'document', file: name });
  }
});
