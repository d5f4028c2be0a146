import {
  consequence,
  editionChoices,
  resultLines,
  toggle,
  toggleAll,
} from '../../../miniprogram/packages/organizer/pages/publish/publish.state';
import { anItem } from './an-item';

describe('publishing', () => {
  it('proposes the next edition and, once there is one, the newest', () => {
    expect(editionChoices(1, []).map(({ edition }) => edition)).toEqual([1]);
    const editions = [
      { edition: 2, publishedAt: 0, entries: 3 },
      { edition: 1, publishedAt: 0, entries: 1 },
    ];
    expect(editionChoices(3, editions).map(({ edition }) => edition)).toEqual([3, 2]);
  });

  it('chooses one by one, all and none', () => {
    expect(toggle(toggle([], 'a'), 'b')).toEqual(['a', 'b']);
    expect(toggle(['a', 'b'], 'a')).toEqual(['b']);
    expect(toggleAll(['a'], ['a', 'b'])).toEqual(['a', 'b']);
    expect(toggleAll(['a', 'b'], ['a', 'b'])).toEqual([]);
  });

  it('says beforehand what will happen', () => {
    expect(consequence(0, 2)).toBe('请先勾选要刊发的作品');
    expect(consequence(3, 2)).toMatch(/刊发 3 件作品为第 2 期/);
  });

  it('tells of every entry what became of it', () => {
    const results = [
      { entry: 'a', number: 7, problem: null },
      { entry: 'b', number: null, problem: '已被退回' },
    ];
    expect(resultLines(results, [anItem('a')])).toEqual([
      { id: 'a', title: '作品 a', done: true, words: '已刊发，第 7 号' },
      { id: 'b', title: 'b', done: false, words: '已被退回' },
    ]);
  });
});
