import { contentFacts } from '../../../miniprogram/state/content-facts';
import { contentView, kindOptions } from '../../../miniprogram/state/content-view';
import { isPlain, mostFiles } from '../../../miniprogram/state/kind-pieces';
import { limitLines } from '../../../miniprogram/state/kind-words';
import {
  beginUploads,
  failedOf,
  sentOf,
  uploadsView,
} from '../../../miniprogram/state/upload-view';
import { aCampaign, aContent, aMedia } from './a-campaign';
import { aStoriesCampaign, FILM, GROUP, TEXT } from './kinds';

const campaign = aStoriesCampaign();
const files = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    id: `p${String(at)}`,
    media: aMedia(),
    caption: '',
  }));

test('a campaign of single pictures and films is chosen for with one tap; others are made', () => {
  expect(isPlain(aCampaign())).toBe(true);
  expect(isPlain(campaign)).toBe(false);
  expect([mostFiles(TEXT), mostFiles(FILM), mostFiles(GROUP)]).toEqual([1, 1, 20]);
  const [limit] = GROUP.limits;
  expect(mostFiles({ ...GROUP, limits: [{ ...limit!, max: 3 }] })).toBe(3);
});

test('a kind says the ways it is handed in, its limits with their clauses, and what was begun', () => {
  const [text, picture] = kindOptions(campaign, { text: aContent({ text: '一', files: [] }) });
  expect(text).toMatchObject({ ways: '在这里写、上传文档、提交链接', begun: true });
  expect(picture).toMatchObject({ ways: '上传图片、提交链接', begun: false });
  expect(limitLines(TEXT).map((line) => line.text)).toEqual([
    '文件是 docx 格式',
    '字数不少于 1000 字，不超过 10000 字（不符会提醒您）',
  ]);
  expect(text?.limits[1]?.source).toBe('通知原文“字数一般不少于1千字不多于1万字”');
  expect(limitLines(FILM).map((line) => line.text)).toContain('按时长分为5分钟类、15分钟及以上类');
});

describe('what can be chosen next', () => {
  it.each([
    ['pictures, none yet', GROUP, 0, '选图片（可一次选多张）', '从微信聊天里选', ''],
    ['pictures, one more', GROUP, 2, '再选图片', '从微信聊天里选', ''],
    ['pictures, no more', GROUP, 20, '', '', '一件作品最多 20 张，已选满。'],
    ['a film', FILM, 0, '选视频', '从微信聊天里选', ''],
    ['another film', FILM, 1, '换一段视频', '从微信聊天里选', ''],
    ['a document', TEXT, 0, '', '从微信聊天里选文档', ''],
    ['another document', TEXT, 1, '', '从微信聊天里换一份文档', ''],
  ])('%s', (_what, kind, count, album, chat, full) => {
    const view = contentView(kind, aContent({ files: files(count) }));
    expect([view.album, view.chat, view.full]).toEqual([album, chat, full]);
  });
});

test('files are numbered where there are several, and lost ones are named', () => {
  const view = contentView(GROUP, aContent({ files: files(2), lost: ['图片（3.8 MB）'] }));
  expect(view.files.map(({ label }) => label)).toEqual(['第 1 张', '第 2 张']);
  expect(view.lost?.reason).toContain('图片（3.8 MB）');
  expect(contentView(GROUP, aContent({ files: files(1) })).files[0]?.label).toBe('图片');
});

test.each([
  ['typed', TEXT, aContent({ carrier: 'typed', text: '一二三' }), '文字类 · 3 字'],
  ['linked', FILM, aContent({ carrier: 'link', link: 'https://a.cn' }), '微电影 · 链接'],
  ['nothing yet', GROUP, aContent({ files: [] }), '图片类'],
  ['a group', GROUP, aContent({ files: files(3) }), '图片类 · 3 张'],
])('a work that is %s, in one line', (_what, kind, content, line) => {
  expect(contentFacts(campaign, kind, content)).toBe(line);
});

test('of several files each has its own progress, and the whole adds them up', () => {
  const begun = beginUploads(files(2), ['p1']);
  const half = sentOf(begun, 'p0', aMedia().bytes / 2, 1000);
  const view = uploadsView(half);
  expect(view.percent).toBe(75);
  expect(view.files.map(({ label, state }) => [label, state])).toEqual([
    ['第 1 个文件', '50%'],
    ['第 2 个文件', '已传完'],
  ]);
  expect(uploadsView(failedOf(half, 'p0')).files[0]).toMatchObject({
    failed: true,
    state: '没有传完，稍后可以重传',
  });
  expect(uploadsView(beginUploads(files(1), [])).files).toEqual([]);
});
