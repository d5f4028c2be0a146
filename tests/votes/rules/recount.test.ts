import {
  aVote,
  exportOf,
  headOf,
  partName,
  seal,
  type Claim,
  type Files,
} from '../../support/a-ledger';
import { COUNTS, honest, HOLDS, run, SEALED } from '../../support/tampered';

interface Tallies {
  entries: Claim[];
}

describe('an honest export', () => {
  it('holds in every seal, every head and every number', () => {
    const done = run(honest(), [headOf(SEALED).root, headOf(SEALED, 3).root]);
    expect(done.faults).toEqual([]);
    expect(done.votes).toBe(115);
    expect(done.seals.every(({ holds }) => holds)).toBe(true);
    expect(done.seals.map(({ rows }) => rows)).toEqual(COUNTS);
    expect(done.head).toEqual({ size: 7, root: headOf(SEALED).root });
    expect(done.days.map(({ agrees }) => agrees)).toEqual([true, true]);
    expect(done.entries.reduce((sum, { counted }) => sum + counted.held, 0)).toBeGreaterThan(0);
    expect(done.entries.reduce((sum, { counted }) => sum + counted.voided, 0)).toBeGreaterThan(0);
  });

  it('holds with nothing beside the parts, and then compares no numbers', () => {
    const files = honest();
    for (const name of ['tallies.json', 'holds.json', 'heads.json']) files.delete(name);
    expect(run(files)).toMatchObject({ faults: [], compared: false, votes: 115 });
  });

  it('holds before the first vote', () => {
    expect(run(exportOf([], { parts: [] })).faults).toEqual([]);
  });

  it('is of an entry as of a seal: votes that were sealed later are told apart', () => {
    const files = honest();
    const numbersOf = (one: Files) => JSON.parse(String(one.get('tallies.json'))) as Tallies;
    const early = exportOf(SEALED.slice(0, 3), { holds: HOLDS, parts: [3] });
    const [claim] = numbersOf(early).entries;
    const all = numbersOf(files);
    const entries = [claim!, ...all.entries.slice(1)];
    files.set('tallies.json', Buffer.from(JSON.stringify({ ...all, entries })));
    const done = run(files);
    expect(done.faults).toEqual([]);
    expect(done.entries.reduce((sum, { since }) => sum + since, 0)).toBeGreaterThan(0);
  });
});

it('no byte of a part can change unseen', () => {
  const small = exportOf(
    seal([
      { from: 0, to: 9, votes: [aVote(), aVote({ window: 9 })] },
      { from: 9, to: 12, votes: [aVote({ window: 10 })] },
    ]),
    { parts: [2] },
  );
  for (const name of ['tallies.json', 'holds.json', 'heads.json']) small.delete(name);
  const bytes = small.get(partName(1))!;
  expect(run(small).faults).toEqual([]);
  for (let at = 0; at < bytes.length; at += 1)
    for (const flip of [1, 4, 16]) {
      const changed = Buffer.from(bytes);
      changed[at]! ^= flip;
      const { faults } = run(new Map([[partName(1), changed]]));
      if (faults.length === 0) throw new Error(`byte ${at} was changed unseen`);
    }
});
