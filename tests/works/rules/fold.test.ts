import { coverOf } from '../../../cloudfunctions/core/works/parts/piece/cover';
import { inspectionOf } from '../../../cloudfunctions/core/works/parts/inspection/fold';
import type { Inspection, Piece } from '../../../cloudfunctions/core/works/stores/pieces';
import { aPiece } from '../../support/inspected';

const piece = (own: Partial<NonNullable<Piece['file']>> | null): Piece => {
  const made = aPiece({ entry: 'e' }) as unknown as Piece;
  return { ...made, file: own === null ? null : { ...made.file!, ...own } };
};
const state = (own: Partial<Inspection>): Piece => {
  const { inspection } = piece({}).file!;
  return piece({ inspection: { ...inspection, ...own } });
};
const passed = state({});

describe('a work is inspected when all its files are', () => {
  test.each<[string, Piece[], Partial<Inspection>]>([
    ['no piece', [], { state: 'passed', at: null }],
    ['no file among them', [piece(null), piece(null)], { state: 'passed', at: null }],
    ['one that passed', [piece(null), passed], { state: 'passed', problem: null }],
    ['one that waits', [passed, state({ state: 'waiting' })], { state: 'waiting' }],
    [
      'one that is tried again',
      [state({ state: 'waiting' }), state({ state: 'retrying' }), passed],
      { state: 'retrying' },
    ],
    [
      'one that failed',
      [state({ state: 'retrying' }), state({ state: 'failed', problem: 'unreadable' })],
      { state: 'failed', problem: 'unreadable' },
    ],
    [
      'a flaw',
      [passed, state({ problem: 'noPoster' }), passed],
      { state: 'passed', problem: 'noPoster' },
    ],
  ])('%s', (_, pieces, expected) => {
    expect(inspectionOf(pieces)).toMatchObject(expected);
  });

  test('what looks alike is added up', () => {
    const pieces = [state({ lookalikes: 2 }), piece(null), state({ lookalikes: 3 })];
    expect(inspectionOf(pieces).lookalikes).toBe(5);
  });
});

describe('a list shows of a work', () => {
  const seen = (own: Partial<NonNullable<Piece['file']>>) => ({ width: 10, height: 20, ...own });
  test.each<[string, Piece[], Partial<ReturnType<typeof coverOf>>]>([
    ['nothing of a text', [piece(null)], { preview: null, width: 0 }],
    ['the first preview', [piece({ preview: null }), piece(seen({ preview: 'b' }))], { width: 10 }],
    [
      'the size of what has none yet',
      [piece(null), piece(seen({ preview: null }))],
      { preview: null, width: 10, height: 20 },
    ],
  ])('%s', (_, pieces, expected) => {
    expect(coverOf(pieces)).toMatchObject(expected);
  });
});
