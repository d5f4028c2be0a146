import { mayUseFile, mayUseKind, mayUseMedia } from '../../../miniprogram/shared/files/kind-file';
import { kindIn } from '../../../miniprogram/shared/campaign/kinds';
import { aCampaign } from '../../support/campaign';

const campaign = aCampaign();
const LIMIT = 20_971_520;
const clause = '图片格式为png、jpg、jpeg，视频格式是MP4，文件大小不超过20m';
const image = kindIn(campaign, 'image')!;
const video = kindIn(campaign, 'video')!;
const kinds = { image, video };
const ruleOf = (kind: 'image' | 'video', extension: string, bytes: number) => {
  const decision = mayUseMedia(kinds[kind], { extension, bytes });
  return decision.allowed ? 'allowed' : decision.rule;
};

describe(`文件大小不超过20m`, () => {
  it.each([
    [LIMIT - 1, 'allowed'],
    [LIMIT, 'allowed'],
    [LIMIT + 1, 'media.bytes'],
    [1, 'allowed'],
    [0, 'media.bytes'],
    [-1, 'media.bytes'],
  ])('%d bytes: %s', (bytes, rule) => {
    expect(ruleOf('image', 'jpg', bytes)).toBe(rule);
    expect(ruleOf('video', 'mp4', bytes)).toBe(rule);
  });

  it('quotes the notice and gives both numbers', () => {
    expect(mayUseMedia(image, { extension: 'jpg', bytes: LIMIT + 1 })).toMatchObject({
      source: { clause },
      facts: { bytes: LIMIT + 1, maxBytes: LIMIT },
      reason: '文件有 20.01 MB，超过了 20 MB（20971520 字节）的上限。',
      remedy: '请压缩或剪短后再上传。',
    });
  });

  it('says where a link may be sent instead', () => {
    const linked = { ...video, carriers: ['upload', 'link'] as const };
    expect(mayUseMedia(linked, { extension: 'mp4', bytes: LIMIT + 1 })).toMatchObject({
      remedy: '请压缩或剪短；放不下的可以改交链接。',
    });
  });

  it('an empty file is none where nothing else is said of its size, either', () => {
    const unlimited = { ...image, limits: [] };
    expect(mayUseMedia(unlimited, { extension: 'jpg', bytes: 0 }).allowed).toBe(false);
    expect(mayUseMedia(unlimited, { extension: 'jpg', bytes: 10 * LIMIT }).allowed).toBe(true);
  });
});

describe('图片格式为png、jpg、jpeg，视频格式是MP4', () => {
  it.each([
    ['image', 'png', 'allowed'],
    ['image', 'jpg', 'allowed'],
    ['image', 'jpeg', 'allowed'],
    ['image', '.JPG', 'allowed'],
    ['image', 'heic', 'media.extension'],
    ['image', 'gif', 'media.extension'],
    ['image', 'mp4', 'media.extension'],
    ['image', '', 'media.extension'],
    ['video', 'MP4', 'allowed'],
    ['video', 'mov', 'media.extension'],
    ['video', 'jpg', 'media.extension'],
  ] as const)('%s named .%s: %s', (kind, extension, rule) => {
    expect(ruleOf(kind, extension, 1000)).toBe(rule);
  });

  it.each([
    ['image', { type: 'image/png' }, true],
    ['image', { type: 'image/jpeg' }, true],
    ['image', { type: 'video/mp4' }, false],
    ['image', { other: 'heic' }, false],
    ['image', { other: 'gif' }, false],
    ['image', { other: 'empty' }, false],
    ['video', { type: 'video/mp4' }, true],
    ['video', { type: 'image/jpeg' }, false],
    ['video', { other: 'mov' }, false],
    ['video', { other: 'text' }, false],
  ] as const)('%s whose bytes are %j: %s', (kind, sniffed, allowed) => {
    expect(mayUseFile(kinds[kind], sniffed).allowed).toBe(allowed);
  });

  it('names what the file really is', () => {
    expect(mayUseFile(image, { other: 'heic' })).toMatchObject({
      rule: 'media.type',
      source: { clause },
      facts: { found: 'heic' },
      reason: '按文件内容判断，这是HEIC 照片，不是要求的图片。',
    });
  });
});

test('a kind that the campaign does not take is refused, and those that it takes are named', () => {
  expect(mayUseKind(campaign, 'video').allowed).toBe(true);
  expect(mayUseKind({ kinds: [image] }, 'video')).toMatchObject({
    rule: 'media.kind',
    remedy: '请改交图片。',
  });
  expect(mayUseKind({ kinds: [] }, 'image')).toMatchObject({ allowed: false });
});
