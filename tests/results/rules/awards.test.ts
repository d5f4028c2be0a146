import {
  proposeAwards,
  type Place,
  type Ranked,
  type Word,
} from '../../../cloudfunctions/core/results/rules/awards';
import { officeView } from '../../support/campaign';
import type { AwardView } from '../../../miniprogram/shared/campaign/office';
import { VACANT } from '../../../miniprogram/shared/results/award';

const [model] = officeView.awards;
const award = (id: string, count: number, own: Partial<AwardView> = {}): AwardView => ({
  ...model!,
  id,
  name: id,
  count: { exactly: count },
  ...own,
});
/** One work for each rank, in order; `theme` may follow a colon. */
const pool = (...ranks: (string | number | null)[]): Ranked[] =>
  ranks.map((rank, index) => {
    const [place, theme = 'work'] = String(rank).split(':');
    return {
      entry: `w${String(index + 1)}`,
      theme,
      kind: 'image',
      rank: rank === null ? null : Number(place),
    };
  });
const word = (id: string, to: string, theme: string | null = null): Word => ({
  award: id,
  theme,
  to,
  reason: '评委会合议',
  by: '主办方',
  at: 0,
});
const propose = (
  awards: AwardView[],
  works: Ranked[],
  given: Word[] = [],
  taken: Word[] = [],
): Place[] =>
  proposeAwards({
    awards,
    pools: new Map([['experts', works]]),
    units: ['u1', 'u2'],
    given,
    taken,
  });
const winners = (places: Place[]) => places.map(({ lines }) => lines.map(({ to }) => to));

const first = award('first', 2);
const second = award('second', 3);
const THEMES = ['work', 'youth'];
const themed = award('theme', 1, { per: 'theme', themes: THEMES });

describe('by ranking', () => {
  test('awards are filled in the campaign’s order, each work once', () => {
    expect(winners(propose([first, second], pool(1, 2, 3, 4, 5, 6)))).toEqual([
      ['w1', 'w2'],
      ['w3', 'w4', 'w5'],
    ]);
  });

  test('fewer works than places', () => {
    const places = propose([first, second], pool(1, 2, 3));
    expect(winners(places)).toEqual([['w1', 'w2'], ['w3']]);
    expect(places.map(({ candidates }) => candidates)).toEqual([1, 0]);
  });

  test('a work without a score gets nothing by itself', () => {
    const places = propose([first], pool(1, null));
    expect(winners(places)).toEqual([['w1']]);
    expect(places[0]?.candidates).toBe(0);
  });

  test('while nobody has scored anything, every work could still get a place', () => {
    expect(propose([first, themed], pool(null, null, null))).toMatchObject([
      { lines: [], candidates: 3 },
      { lines: [], candidates: 3 },
      { lines: [], candidates: 0 },
    ]);
  });

  test('an award that may be held alongside goes to holders of others too', () => {
    const special = award('special', 1, { alongside: true });
    expect(winners(propose([first, special], pool(1, 2, 3)))).toEqual([['w1', 'w2'], ['w1']]);
  });

  test('theme prizes go to the best of each theme that holds nothing, and to no other theme', () => {
    const works = pool('1:work', '2:youth', '3:other', '4:youth', '5:work', '6:youth');
    const places = propose([award('first', 3), themed], works);
    expect(places.map(({ theme }) => theme)).toEqual([null, ...THEMES]);
    expect(winners(places)).toEqual([['w1', 'w2', 'w3'], ['w5'], ['w4']]);
  });

  test('notice 003 gives theme prizes in six of its seven themes', () => {
    const works = pool(
      ...['work', 'family', 'justice', 'kindness', 'youth', 'nature', 'other'].map(
        (theme, index) => `${String(index + 40)}:${theme}`,
      ),
    );
    const theme = officeView.awards.filter(({ id }) => id === 'theme');
    const places = propose(theme, works);
    expect(places).toHaveLength(6);
    expect(winners(places).flat()).not.toContain('w7');
    expect(winners(places).every((own) => own.length === 1)).toBe(true);
  });

  test('an award of each kind', () => {
    const works = pool(1, 2, 3).map((work, index) => ({
      ...work,
      kind: index === 2 ? ('video' as const) : work.kind,
    }));
    const places = propose([award('best', 1, { per: 'kind', kinds: ['image', 'video'] })], works);
    expect(places.map(({ theme, lines }) => [theme, lines[0]?.to])).toEqual([
      ['image', 'w1'],
      ['video', 'w3'],
    ]);
  });

  test('an award of each category, whose kinds compete together', () => {
    const kinds = ['text', 'short', 'film', 'film'];
    const works = pool(1, 2, 3, 4).map((work, at) => ({ ...work, kind: kinds[at] ?? '' }));
    const categories = [
      { id: 'text', kinds: ['text'] },
      { id: 'video', kinds: ['short', 'film'] },
    ];
    const places = propose([award('best', 2, { per: 'category', categories })], works);
    expect(places.map(({ theme, lines }) => [theme, lines.map(({ to }) => to)])).toEqual([
      ['text', ['w1']],
      ['video', ['w2', 'w3']],
    ]);
  });
});

describe('equals over the last place', () => {
  test('are left to a person, and kept from the next award meanwhile', () => {
    const places = propose([first, second], pool(1, 2, 2, 4, 5));
    expect(places[0]).toMatchObject({ tie: { entries: ['w2', 'w3'], places: 1 } });
    expect(winners(places)).toEqual([['w1'], ['w4', 'w5']]);
  });

  test('are no question when all of them fit', () => {
    const places = propose([first, second], pool(1, 1, 3, 3, 5));
    expect(places.every(({ tie }) => tie === null)).toBe(true);
    expect(winners(places)).toEqual([
      ['w1', 'w2'],
      ['w3', 'w4', 'w5'],
    ]);
  });

  test('at the top, with more than all places', () => {
    const [place] = propose([first], pool(1, 1, 1));
    expect(place).toMatchObject({ lines: [], tie: { entries: ['w1', 'w2', 'w3'], places: 2 } });
  });

  test('a person’s choice settles it, and the other one goes on to the next award', () => {
    const places = propose([first, second], pool(1, 2, 2, 4, 5), [word('first', 'w3')]);
    expect(places[0]?.tie).toBeNull();
    expect(winners(places)).toEqual([
      ['w1', 'w3'],
      ['w2', 'w4', 'w5'],
    ]);
    expect(places[0]?.lines[1]).toEqual({ to: 'w3', by: 'person', reason: '评委会合议' });
  });

  test('one of two places decided leaves a question for the other', () => {
    const places = propose([award('first', 3)], pool(1, 2, 2, 2), [word('first', 'w4')]);
    expect(places[0]).toMatchObject({ tie: { entries: ['w2', 'w3'], places: 1 } });
  });

  test('leaving the place empty settles it too', () => {
    const works = pool(1, 2, 2, 4, 5);
    const places = propose([first, second], works, [], [word('first', VACANT)]);
    expect(places[0]).toMatchObject({ tie: null, vacant: '评委会合议' });
    expect(winners(places)).toEqual([['w1'], ['w2', 'w3', 'w4']]);
  });

  test('within a theme', () => {
    const places = propose([themed], pool('1:work', '2:youth', '2:youth'));
    expect(places.map(({ tie }) => tie)).toEqual([null, { entries: ['w2', 'w3'], places: 1 }]);
  });
});

describe('people', () => {
  test('a work that an award was taken from gets none by itself, and its place is a person’s', () => {
    const places = propose([first, second], pool(1, 2, 3, 4, 5, 6), [], [word('first', 'w1')]);
    expect(winners(places)).toEqual([['w2'], ['w3', 'w4', 'w5']]);
  });

  test('a work moves up into a place that was freed, and the ranking fills where it was', () => {
    const given = [word('first', 'w3')];
    const places = propose([first, second], pool(1, 2, 3, 4, 5, 6), given, [word('first', 'w1')]);
    expect(winners(places)).toEqual([
      ['w2', 'w3'],
      ['w4', 'w5', 'w6'],
    ]);
  });

  test('what was taken may be given back', () => {
    const places = propose([first], pool(1, 2, 3), [word('first', 'w1')], [word('first', 'w1')]);
    expect(winners(places)).toEqual([['w1', 'w2']]);
    expect(places[0]?.lines.map(({ by }) => by)).toEqual(['person', 'rule']);
  });

  test('what was given to a work that has lost its standing is gone', () => {
    expect(winners(propose([first], pool(1, 2, 3), [word('first', 'gone')]))).toEqual([
      ['w1', 'w2'],
    ]);
  });

  test('awards to units are people’s alone', () => {
    const organization = award('org', 2, { to: 'unit', decidedBy: 'person' });
    const places = propose([organization], pool(1, 2), [word('org', 'u2')]);
    expect(places[0]).toMatchObject({
      lines: [{ to: 'u2', by: 'person' }],
      tie: null,
      candidates: 1,
    });
    expect(winners(propose([organization], pool(1, 2), [word('org', 'retired')]))).toEqual([[]]);
  });

  test('an award to works that people decide is filled by nobody else', () => {
    const jury = award('jury', 1, { decidedBy: 'person' });
    const places = proposeAwards({
      awards: [jury],
      pools: new Map([['person', pool(1, 2)]]),
      units: [],
      given: [word('jury', 'w2')],
      taken: [],
    });
    expect(winners(places)).toEqual([['w2']]);
  });
});
