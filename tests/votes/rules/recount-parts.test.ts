import { partName } from '../../support/a-ledger';
import { edit, honest, places, run } from '../../support/tampered';

describe('a part is', () => {
  it.each([
    [1, { file: partName(2), text: '缺第 1 部分。' }],
    [2, { file: partName(3), text: '缺第 2 部分。' }],
  ])('missing, %d: it is named', (part, expected) => {
    const files = honest();
    files.delete(partName(part));
    expect(run(files).faults[0]).toMatchObject({ kind: 'part', line: 1, ...expected });
  });

  it('missing at the end: the numbers and the head were of more', () => {
    const files = honest();
    files.delete(partName(3));
    const [first] = run(files).faults;
    expect(first).toMatchObject({ kind: 'head', file: 'tallies.json' });
    expect(first?.text).toContain('缺封条 6 至 7');
  });

  it('under the name of another: both are named', () => {
    const files = honest();
    const [two, three] = [files.get(partName(2))!, files.get(partName(3))!];
    files.set(partName(2), three).set(partName(3), two);
    const own = run(files).faults.filter(({ kind }) => kind === 'part');
    expect(own.map(({ file }) => file)).toEqual([partName(2), partName(3)]);
  });

  it('there twice: the second is named', () => {
    const files = honest();
    files.set('part-000001-copy.jsonl', files.get(partName(1))!);
    expect(run(files).faults[0]).toMatchObject({ kind: 'part', file: partName(1) });
  });

  it('of another campaign: it is named', () => {
    const files = edit(4, (lines) => void (lines[0] = lines[0]!.replace('zhongai', 'another')));
    expect(run(files).faults[0]).toMatchObject({ kind: 'part', file: partName(2), line: 1 });
  });

  it.each([0, 0.001, 0.02, 0.5, 0.98, 0.999])('cut short after %d of it: it is named', (share) => {
    const files = honest();
    const bytes = files.get(partName(2))!;
    files.set(partName(2), bytes.subarray(0, Math.floor(bytes.length * share)));
    expect(run(files).faults[0]?.file).toBe(partName(2));
  });

  it('not what its first line says: it is named', () => {
    const files = edit(
      4,
      (lines) => void (lines[0] = lines[0]!.replace('"toSeal":5', '"toSeal":6')),
    );
    expect(places(run(files))).toEqual([{ kind: 'part', file: partName(2), line: 1, seal: null }]);
  });
});
