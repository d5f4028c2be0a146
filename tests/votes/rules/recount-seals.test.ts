import { exportOf, headOf, seal } from '../../support/a-ledger';
import {
  BATCHES,
  COUNTS,
  edit,
  honest,
  placeOf,
  places,
  run,
  SEALED,
  SEALS,
  SHAPE,
} from '../../support/tampered';

describe('a seal is', () => {
  const FIELDS = ['from', 'to', 'rows', 'root', 'previous', 'hash'] as const;
  const altered = (value: string | number) =>
    typeof value === 'number'
      ? value + 1
      : value.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
  it.each(SEALS.flatMap((number) => FIELDS.map((field) => [number, field] as const)))(
    'altered, %d in its %s: it is named',
    (number, field) => {
      const files = edit(number, (lines, at) => {
        const own = JSON.parse(lines[at]!);
        lines[at] = JSON.stringify({ ...own, [field]: altered(own[field]) });
      });
      const { file, line } = placeOf(number);
      const faults = places(run(files)).filter(({ seal: own }) => own === number);
      expect(faults[0]).toMatchObject({ file });
      expect(faults).toContainEqual({ kind: 'seal.hash', seal: number, file, line });
    },
  );

  it.each(SEALS)('dropped with its votes, %d: the gap is named', (number) => {
    const files = edit(number, (lines, at) => void lines.splice(at, 1 + COUNTS[number - 1]!));
    const done = run(files);
    const text = `缺封条 ${String(number)}。`;
    const at = number === 7 ? { file: 'tallies.json' } : { seal: number + 1 };
    const gap = done.faults.find((one) => one.text.includes(text));
    expect(gap).toMatchObject(at);
  });

  it.each(SEALS)('doubled with its votes, %d: the second is named', (number) => {
    const size = 1 + COUNTS[number - 1]!;
    const files = edit(
      number,
      (lines, at) => void lines.splice(at + size, 0, ...lines.slice(at, at + size)),
    );
    const { file, line } = placeOf(number);
    expect(places(run(files))[0]).toEqual({
      kind: 'seal.number',
      seal: number,
      file,
      line: line + size,
    });
  });

  it('swapped with the next one: the first that comes too early is named', () => {
    const files = edit(1, (lines, at) => {
      const [one, two] = [lines.splice(at, 13), lines.splice(at, 2)];
      lines.splice(at, 0, ...two, ...one);
    });
    expect(places(run(files))[0]).toMatchObject({ kind: 'seal.number', seal: 2, line: 2 });
  });

  it.each([1, 2, 3, 4, 5, 6])(
    'made anew with a vote less, %d: the next one does not follow it',
    (number) => {
      const forged = seal(
        BATCHES.map((one, index) =>
          index === number - 1 ? { ...one, votes: one.votes.slice(1) } : one,
        ),
      );
      const sealed = SEALED.map((one, index) => (index === number - 1 ? forged[index]! : one));
      const { file, line } = placeOf(number + 1);
      const done = run(exportOf(sealed, SHAPE));
      expect(done.faults[0]).toMatchObject({ kind: 'seal.previous', seal: number + 1, file });
      // The forged part is a line shorter where both seals are in it.
      expect([line, line - 1]).toContain(done.faults[0]?.line);
    },
  );

  it('made anew with all that follow: the heads of the days tell which', () => {
    const files = exportOf(
      seal(
        BATCHES.map((one, index) => (index === 3 ? { ...one, votes: one.votes.slice(1) } : one)),
      ),
      SHAPE,
    );
    for (const name of ['heads.json', 'tallies.json']) files.set(name, honest().get(name)!);
    const heads = run(files).faults.filter(({ kind }) => kind === 'head');
    expect(heads.map(({ file }) => file)).toEqual(['heads.json', 'tallies.json']);
    expect(heads[0]?.text).toContain('封条 3 至 5');
  });

  it('made anew with everything beside it: only a root that was posted tells', () => {
    const files = exportOf(
      seal(
        BATCHES.map((one) => ({ ...one, votes: one.votes.slice(0, -1) })).filter(
          ({ votes }) => votes.length > 0,
        ),
      ),
      { parts: [6] },
    );
    expect(run(files).faults).toEqual([]);
    expect(places(run(files, [headOf(SEALED, 5).root]))).toEqual([
      { kind: 'head', file: null, line: null, seal: null },
    ]);
  });
});
