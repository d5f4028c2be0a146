import type { Content } from '../../../miniprogram/state/content';
import {
  addFile,
  changeContent,
  type ContentChange,
} from '../../../miniprogram/state/content-edit';
import { aContent, aMedia, aRecord } from './a-campaign';

const group = (...ids: string[]): Content =>
  aContent({ files: ids.map((id) => ({ id, media: aMedia(), caption: id })) });
const order = ({ files }: Content): string => files.map(({ id }) => id).join('');

describe('the order of a group is a matter of the hand', () => {
  it.each<[string, string, -1 | 1, string]>([
    ['the second goes first', 'b', -1, 'bac'],
    ['the second goes last', 'b', 1, 'acb'],
    ['the first goes no further forward', 'a', -1, 'abc'],
    ['the last goes no further back', 'c', 1, 'abc'],
    ['what is gone moves nothing', 'x', 1, 'abc'],
  ])('%s', (_what, id, by, expected) => {
    const moved = changeContent(group('a', 'b', 'c'), { act: 'move', id, by });
    expect(order(moved)).toBe(expected);
    // A caption goes with its picture.
    expect(moved.files.map(({ caption }) => caption).join('')).toBe(expected);
  });
});

describe('what one does to a work loses nothing else', () => {
  const full: Content = {
    ...group('a', 'b'),
    ...{ text: '正文', link: 'https://a.cn', linkCaption: '片', upload: aRecord() },
  };
  it.each<[ContentChange, Partial<Content>]>([
    [{ act: 'carry', carrier: 'link' }, { carrier: 'link' }],
    [{ act: 'write', text: '新' }, { text: '新' }],
    [{ act: 'link', link: 'https://b.cn' }, { link: 'https://b.cn' }],
    [{ act: 'captionLink', caption: '短片' }, { linkCaption: '短片' }],
  ])('%p', (change, changed) => {
    expect(changeContent(full, change)).toEqual({ ...full, ...changed });
  });

  it('a caption is of its picture alone', () => {
    const { files } = changeContent(full, { act: 'caption', id: 'b', caption: '修路后' });
    expect(files.map(({ caption }) => caption)).toEqual(['a', '修路后']);
  });

  it('a picture that leaves costs no upload; one that comes asks for a new ticket', () => {
    const less = changeContent(full, { act: 'remove', id: 'a' });
    expect([order(less), less.upload]).toEqual(['b', aRecord()]);
    const more = addFile(full, 'c', aMedia());
    expect([order(more), more.upload]).toEqual(['abc', null]);
  });

  it('each file that is chosen again takes the place of one that was lost', () => {
    const lost = aContent({ files: [], lost: ['图片', '图片'], carrier: 'link' });
    expect(addFile(lost, 'a', aMedia())).toMatchObject({ lost: ['图片'], carrier: 'upload' });
  });
});
