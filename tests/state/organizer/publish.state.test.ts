import {
  consequence,
  isSendable,
  resultLines,
  toggle,
  toggleAll,
} from '../../../miniprogram/packages/organizer/pages/publish/publish.state';
import { PUBLISH_AT_ONCE } from '../../../miniprogram/shared/works/publish';
import { anItem } from './an-item';

describe('publishing', () => {
  it('chooses one by one, all and none', () => {
    expect(toggle(toggle([], 'a'), 'b')).toEqual(['a', 'b']);
    expect(toggle(['a', 'b'], 'a')).toEqual(['b']);
    expect(toggleAll(['a'], ['a', 'b'])).toEqual(['a', 'b']);
    expect(toggleAll(['a', 'b'], ['a', 'b'])).toEqual([]);
  });

  it('asks for fewer when one request cannot take them all', () => {
    expect([0, 1, PUBLISH_AT_ONCE, PUBLISH_AT_ONCE + 1].map(isSendable)).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(consequence(53, 2)).toMatch(/最多 50 件.*去掉 3 件/);
  });

  it('says beforehand what will happen', () => {
    expect(consequence(0, 2)).toBe('请先勾选要刊发的作品');
    expect(consequence(3, 2)).toMatch(/刊发 3 件作品为第 2 期/);
  });

  it('tells of every entry what became of it', () => {
    const results = [
      { entry: 'a', number: 7, problem: null },
      { entry: 'b', number: null, problem: '已被退回' },
      { entry: 'c', number: 6, problem: null },
    ];
    expect(resultLines(results, [anItem('a')])).toEqual([
      { id: 'b', title: 'b', done: false, words: '已被退回' },
      { id: 'c', title: 'c', done: true, words: '已刊发，第 6 号' },
      { id: 'a', title: '作品 a', done: true, words: '已刊发，第 7 号' },
    ]);
  });
});
