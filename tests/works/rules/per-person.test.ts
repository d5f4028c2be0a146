import type { PersonQuota } from '../../../miniprogram/shared/campaign/view';
import { categoriesOf, categoryOf } from '../../../miniprogram/shared/campaign/kinds';
import { countedIn, maySendAnother } from '../../../miniprogram/shared/works/per-person';
import { aKind } from '../../support/kinds';

const video = { id: 'video', name: '视频类' };
const campaign = {
  kinds: [
    aKind({ id: 'text', name: '文字类', category: { id: 'text', name: '文字类' } }),
    aKind({ id: 'short', name: '微视频', category: video }),
    aKind({ id: 'film', name: '微电影', category: video }),
  ],
};
const quota = (own: Partial<PersonQuota> = {}): PersonQuota => ({
  ...{ id: 'one', name: '每类一件', each: 'category', kind: null, theme: null, max: 1 },
  source: { reading: '每人每类一件' },
  ...own,
});

test('kinds of one category stand together, in the order of the kinds', () => {
  expect(categoriesOf(campaign)).toEqual([
    { id: 'text', name: '文字类', kinds: ['text'] },
    { ...video, kinds: ['short', 'film'] },
  ]);
  expect(categoryOf(campaign, 'film')).toEqual(video);
  expect(categoryOf(campaign, 'song')).toBeNull();
});

describe('a work is counted', () => {
  test.each([
    ['in its category', {}, 'short', 'video'],
    ['in its category', {}, 'film', 'video'],
    ['in its kind', { each: 'kind' }, 'film', 'film'],
    ['with all others', { each: null }, 'film', 'all'],
    ['in the theme that the quota is about', { each: null, theme: 'home' }, 'film', 'all'],
    ['nowhere, of another theme', { theme: 'work' }, 'film', undefined],
    ['nowhere, of another kind', { each: null, kind: 'text' }, 'film', undefined],
    ['nowhere, of a kind that is not there', {}, 'song', undefined],
  ] as const)('%s: %j, %s', (_, own, kind, id) => {
    expect(countedIn(campaign, quota(own), { kind, theme: 'home' })?.id).toBe(id);
  });
});

describe('another work of the same person', () => {
  const work = (title: string) => ({ title, state: 'accepted' as const, submittedAt: 0 });
  const standing = (count: number) =>
    Array.from({ length: count }, (_, at) => work(`作品${String(at)}`));
  test.each([
    [1, 0, true],
    [1, 1, false],
    [2, 1, true],
    [2, 2, false],
    [2, 3, false],
  ])('at most %d, %d stand: %s', (max, count, allowed) => {
    const decision = maySendAnother(quota({ max }), video, standing(count));
    expect(decision.allowed).toBe(allowed);
    if (!decision.allowed)
      expect(decision).toMatchObject({ facts: { max, works: count, title: '作品0' } });
  });

  test('the one that stands is named, with its category', () => {
    expect(maySendAnother(quota(), video, standing(1))).toMatchObject({
      rule: 'entry.perPerson',
      reason: expect.stringMatching(/“视频类”最多 1 件.*《作品0》.*审核通过/) as string,
    });
  });
});
