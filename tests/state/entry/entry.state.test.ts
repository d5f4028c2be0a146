import { entryView } from '../../../miniprogram/pages/entry/entry.state';
import type { PieceView } from '../../../miniprogram/shared/contract';
import { aFilm, aLink, aPiece, aText } from '../../support/piece';
import { aBallot, aDetail, aReceipt, aToday, NOON } from '../an-exhibit';

const view = (...[some, ballot]: [Parameters<typeof aDetail>[0], ReturnType<typeof aBallot>?]) =>
  entryView(aDetail(some), ballot ?? aBallot(), null, NOON);

test.each([
  [0, 201, 0],
  [200, 1, 99],
  [201, 0, 100],
  [350, 0, 100],
])('超过200票: with %i votes %i are missing', (votes, missing, percent) => {
  expect(view({ votes }).gates).toMatchObject([{ needed: 201, missing, percent }]);
});

test('one’s own fresh vote moves the bar at once', () => {
  const ballot = aBallot({ receipts: [aReceipt()], today: aToday(['e1']) });
  expect(view({ votes: 200 }, ballot)).toMatchObject({
    votes: 201,
    gates: [{ missing: 0 }],
    vote: 'voted',
    receipt: { id: 'r1' },
  });
});

test('votes under inquiry stand apart, and the bar counts them until they are voided', () => {
  expect(view({ votes: 120, held: 81, voided: 5 })).toMatchObject({
    votes: 120,
    held: 81,
    voided: 5,
    gates: [{ missing: 0, held: 81 }],
  });
});

test('yesterday’s receipt is not shown as today’s', () => {
  const ballot = aBallot({ receipts: [aReceipt({ day: '2027-08-01', at: NOON - 86_400_000 })] });
  expect(view({}, ballot)).toMatchObject({ vote: 'open', receipt: null });
});

test('an exhibit of a closed round cannot be voted on, whichever round runs', () => {
  expect(view({ round: 'final' })).toMatchObject({
    vote: 'closed',
    refusal: { rule: 'vote.window' },
  });
});

test.each<[string, PieceView[], string | null, string]>([
  ['its preview', [aPiece()], 'cloud://p.jpg', 'cloud://p.jpg'],
  ['a picture without one itself', [aPiece({ preview: null })], null, 'cloud://shown.jpg'],
  ['the poster of a film', [aFilm()], null, 'cloud://poster.jpg'],
  ['nothing of a text', [aText('字')], null, ''],
])('a message to a friend shows %s', (_what, pieces, preview, picture) => {
  expect(view({ pieces, preview }).picture).toBe(picture);
});

test.each<[PieceView[], boolean]>([
  [[aPiece()], false],
  [[aFilm()], false],
  [[aText('字'), aPiece({ at: 1 })], true],
  [[aLink('https://v.qq.com/x')], true],
])('what is read has its title above it: %#', (pieces, read) => {
  expect(view({ pieces })).toMatchObject({ pieces, read });
});

test('the tally tells its round and its time, before the first count only the round', () => {
  expect(view({}).talliedAt).toBe('初选 · 统计到 8月2日 11:59');
  expect(view({ talliedAt: 0 }).talliedAt).toBe('初选');
});

test('votes of a round that is over are not taken for those of the one that runs', () => {
  const final = NOON + 70 * 86_400_000;
  const over = entryView(aDetail({}), aBallot(), null, final);
  expect(over).toMatchObject({ talliedAt: '初选 · 投票已结束', gates: [{ closed: true }] });
  expect(view({}).gates[0]?.closed).toBe(false);
});
