import { aVote, exportOf, inLeafOrder } from '../../support/a-ledger';
import {
  CASES,
  edit,
  honest,
  linesOf,
  MANY,
  placeOf,
  places,
  run,
  SEALED,
  SEALS,
  SHAPE,
  SPANS,
} from '../../support/tampered';

describe('a vote is', () => {
  it.each(CASES)('dropped from seal %d, place %d: the seal is named', (number, vote) => {
    const done = run(edit(number, (lines, at) => void lines.splice(at + 1 + vote, 1)));
    expect(places(done)[0]).toEqual({ kind: 'seal.rows', seal: number, ...placeOf(number) });
  });

  it.each(CASES)('doubled in seal %d, place %d: its line is named', (number, vote) => {
    const done = run(
      edit(number, (lines, at) => void lines.splice(at + 2 + vote, 0, lines[at + 1 + vote]!)),
    );
    const { file, line } = placeOf(number);
    expect(places(done)[0]).toEqual({
      kind: 'row.double',
      seal: number,
      file,
      line: line + 2 + vote,
    });
  });

  it.each(CASES)(
    'doubled from seal %d, place %d into the last seal: its line is named',
    (number, vote) => {
      if (number === 7) return;
      const row = linesOf(honest(), placeOf(number).file)[placeOf(number).line + vote]!;
      const done = run(edit(7, (lines) => void lines.push(row)));
      const { file, line } = placeOf(7);
      expect(places(done)[0]).toEqual({ kind: 'row.double', seal: 7, file, line: line + 10 });
    },
  );

  const ALTERATIONS: [string, (row: [string, string, string, number]) => void][] = [
    ['another receipt', (row) => void (row[0] = aVote().receipt)],
    ['another entry', (row) => void (row[2] = 'e9')],
    ['another round', (row) => void (row[1] = 'final2')],
  ];
  it.each(
    CASES.flatMap(([number, vote]) =>
      ALTERATIONS.map(([name, alter]) => [name, number, vote, alter] as const),
    ),
  )(
    'altered to %s in seal %d, place %d: its seal is named, and its line or those around it',
    (_, number, vote, alter) => {
      const files = edit(number, (lines, at) => {
        const row = JSON.parse(lines[at + 1 + vote]!) as [string, string, string, number];
        alter(row);
        lines[at + 1 + vote] = JSON.stringify(row);
      });
      const { file, line } = placeOf(number);
      const [first] = places(run(files));
      expect(first).toMatchObject({ file, seal: number });
      // Where the altered leaf falls between its neighbours, only the root tells.
      if (first?.kind === 'row.order')
        expect(Math.abs((first.line ?? 0) - line - 1 - vote)).toBeLessThan(2);
      else expect(first).toMatchObject({ kind: 'seal.root', line });
    },
  );

  it.each(CASES)(
    'moved out of its windows in seal %d, place %d: its line is named',
    (number, vote) => {
      const [, to] = SPANS[number - 1]!;
      const files = edit(number, (lines, at) => {
        lines[at + 1 + vote] = lines[at + 1 + vote]!.replace(/\d+\]$/, `${String(to + 1)}]`);
      });
      const { file, line } = placeOf(number);
      expect(places(run(files))[0]).toEqual({
        kind: 'row.window',
        seal: number,
        file,
        line: line + 1 + vote,
      });
    },
  );

  it.each(CASES)('added to seal %d before place %d: its seal is named', (number, vote) => {
    const [from] = SPANS[number - 1]!;
    const row = aVote({ window: from + 1, entry: 'e1' });
    const added = JSON.stringify([row.receipt, row.round, row.entry, row.window]);
    const done = run(edit(number, (lines, at) => void lines.splice(at + 1 + vote, 0, added)));
    expect(places(done)[0]).toMatchObject({ file: placeOf(number).file, seal: number });
    expect(['row.order', 'seal.rows']).toContain(places(done)[0]?.kind);
  });

  it.each(SEALS)('added to seal %d where it belongs: the seal is named', (number) => {
    const [from] = SPANS[number - 1]!;
    const sealed = SEALED.map((one) =>
      one.seal.number === number
        ? { ...one, votes: inLeafOrder([...one.votes, aVote({ window: from + 1 })]) }
        : one,
    );
    const done = run(exportOf(sealed, SHAPE));
    expect(places(done)[0]).toEqual({ kind: 'seal.rows', seal: number, ...placeOf(number) });
  });

  it.each(MANY)(
    'swapped with its neighbour in seal %d: one of the two lines is named',
    (number) => {
      const files = edit(number, (lines, at) => {
        [lines[at + 1], lines[at + 2]] = [lines[at + 2]!, lines[at + 1]!];
      });
      const { file, line } = placeOf(number);
      const [first] = places(run(files));
      expect(first).toMatchObject({ kind: 'row.order', seal: number, file });
      expect([line + 1, line + 2]).toContain(first?.line);
    },
  );

  it('replaced by a line that is no vote: the line is named', () => {
    for (const line of [
      '',
      '{}',
      '["a","b"]',
      '["a","b","c",01]',
      '["a","b","c", 1]',
      '["票","b","c",1]',
    ]) {
      const done = run(edit(3, (lines, at) => void (lines[at + 5] = line)));
      const { file, line: at } = placeOf(3);
      expect(places(done)[0]).toEqual({ kind: 'line', seal: 3, file, line: at + 5 });
    }
  });
});
