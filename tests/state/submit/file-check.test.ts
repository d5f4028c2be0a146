import { checkFile } from '../../../miniprogram/state/file-check';
import { aCampaign, aMedia } from './a-campaign';

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const JPEG = bytes('\xff\xd8\xff\xe0\0\x10JFIF');
const MP4 = bytes('\0\0\0\x18ftypisom\0\0\0\0isommp42');
const HEIC = bytes('\0\0\0\x18ftypheic\0\0\0\0heicmif1');

const ruleOf = (media: Parameters<typeof aMedia>[0], head: Uint8Array) => {
  const decision = checkFile(aCampaign(), aMedia(media), head);
  return decision.allowed ? null : decision.rule;
};

describe('the early answer to a chosen file', () => {
  it.each([
    ['a JPEG', {}, JPEG, null],
    ['a JPEG of exactly 20 MB', { bytes: 20_971_520 }, JPEG, null],
    ['one byte more', { bytes: 20_971_521 }, JPEG, 'media.bytes'],
    ['an empty file', { bytes: 0 }, new Uint8Array(0), 'media.bytes'],
    ['a GIF by name', { extension: 'gif' }, JPEG, 'media.extension'],
    ['HEIC renamed .jpg', {}, HEIC, 'media.type'],
    ['a GIF renamed .jpg', {}, bytes('GIF89a'), 'media.type'],
    ['a video chosen as a picture', { extension: 'jpg' }, MP4, 'media.type'],
    ['an MP4 of a minute', { kind: 'video' as const, extension: 'mp4', seconds: 60 }, MP4, null],
    [
      'an MP4 that is too long',
      { kind: 'video' as const, extension: 'mp4', seconds: 60.5 },
      MP4,
      'media.duration',
    ],
    [
      'text renamed .mp4',
      { kind: 'video' as const, extension: 'mp4', seconds: 1 },
      bytes('hello'),
      'media.type',
    ],
  ])('%s', (_what, media, head, rule) => {
    expect(ruleOf(media, head)).toBe(rule);
  });
});
