import { mayUseBytes, mayUseDuration, mayUseMedia } from '../../../miniprogram/shared/files/media';
import { aCampaign } from '../../support/campaign';

const campaign = aCampaign();
const LIMIT = 20_971_520;
const clause = '图片格式为png、jpg、jpeg，视频格式是MP4，文件大小不超过20m';
const ruleOf = (kind: 'image' | 'video', extension: string, bytes: number) => {
  const decision = mayUseMedia(campaign, { kind, extension, bytes });
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
    expect(
      mayUseMedia(campaign, { kind: 'image', extension: 'jpg', bytes: LIMIT + 1 }),
    ).toMatchObject({
      source: { clause },
      facts: { bytes: LIMIT + 1, maxBytes: LIMIT },
      reason: '文件有 20.01 MB，超过了 20 MB（20971520 字节）的上限。',
    });
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
    expect(mayUseBytes(campaign, { kind, sniffed }).allowed).toBe(allowed);
  });

  it('names what the file really is', () => {
    const decision = mayUseBytes(campaign, { kind: 'image', sniffed: { other: 'heic' } });
    expect(decision).toMatchObject({
      rule: 'media.type',
      source: { clause },
      facts: { found: 'heic' },
    });
    expect(decision).toMatchObject({ reason: '按文件内容判断，这是HEIC 照片，不是要求的图片。' });
  });

  it('says so when a campaign takes no videos', () => {
    const [image] = campaign.media;
    const pictures = aCampaign({ media: [image!] });
    const file = { kind: 'video', extension: 'mp4', bytes: 9 } as const;
    expect(mayUseMedia(pictures, file)).toMatchObject({
      rule: 'media.kind',
      remedy: '请改传图片。',
    });
    expect(mayUseMedia(aCampaign({ media: [] }), file).allowed).toBe(false);
  });
});

describe('时长在5分钟以内 (as other notices limit it)', () => {
  const secondsSource = { clause: '时长在5分钟以内' };
  const video = { ...campaign.media[1]!, maxSeconds: 300, secondsSource };
  it.each([
    [300_000, true],
    [300_001, false],
    [0, true],
  ])('%d ms: %s', (durationMs, allowed) => {
    const limited = aCampaign({ media: [video] });
    expect(mayUseDuration(limited, { kind: 'video', durationMs }).allowed).toBe(allowed);
  });

  it('quotes the clause on duration, not the one on files', () => {
    const long = { kind: 'video', durationMs: 300_001 } as const;
    expect(mayUseDuration(aCampaign({ media: [video] }), long)).toMatchObject({
      source: secondsSource,
    });
  });

  it('null is unlimited', () => {
    expect(mayUseDuration(campaign, { kind: 'video', durationMs: 36_000_000 }).allowed).toBe(true);
  });
});
