import type { Inspected } from '../../../miniprogram/shared/media/inspect';
import { checkFile } from '../../../miniprogram/state/file-check';
import { aCampaign, aMedia } from './a-campaign';

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const JPEG = bytes('\xff\xd8\xff\xe0\0\x10JFIF');
const MP4 = bytes('\0\0\0\x18ftypisom\0\0\0\0isommp42');
const HEIC = bytes('\0\0\0\x18ftypheic\0\0\0\0heicmif1');

const ruleOf = (
  media: Parameters<typeof aMedia>[0],
  head: Uint8Array,
  inside: Inspected | null = null,
) => {
  const decision = checkFile(aCampaign(), aMedia(media), head, inside);
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
    [
      'an MP4 of a minute',
      { kind: 'video', form: 'video' as const, extension: 'mp4', seconds: 60 },
      MP4,
      null,
    ],
    [
      'an MP4 that is too long',
      { kind: 'video', form: 'video' as const, extension: 'mp4', seconds: 60.5 },
      MP4,
      'measure.seconds',
    ],
    [
      'text renamed .mp4',
      { kind: 'video', form: 'video' as const, extension: 'mp4', seconds: 1 },
      bytes('hello'),
      'media.type',
    ],
  ])('%s', (_what, media, head, rule) => {
    expect(ruleOf(media, head)).toBe(rule);
  });

  const film = { kind: 'video', form: 'video' as const, extension: 'mp4', seconds: 5 };
  const facts = {
    ...{ width: 1920, height: 1080, durationMs: 5000, codecs: null, film: null },
    heldBytes: 0,
  };
  const packed = {
    container: 'mp4' as const,
    profiles: { picture: null, sound: null },
    framesPerSecond: null,
    kilobitsPerSecond: null,
  };
  const coded = (picture: string, sound: string | null): Inspected => ({
    facts: { ...facts, codecs: { picture, sound }, film: packed },
  });
  it.each<[string, Parameters<typeof aMedia>[0], Inspected, string | null]>([
    ['H.264 and AAC', film, coded('avc1', 'mp4a'), null],
    ['H.264 without sound', film, coded('avc3', null), null],
    ['H.265, as phones record by default', film, coded('hvc1', 'mp4a'), 'media.codec'],
    ['AV1', film, coded('av01', null), 'media.codec'],
    ['sound that WeChat is silent about', film, coded('avc1', 'ac-3'), 'media.codec'],
    [
      'a film longer than the chooser said',
      film,
      { facts: { ...facts, durationMs: 60_001, film: packed } },
      'measure.seconds',
    ],
    ['a film in fragments', film, { problem: 'fragmented' }, 'media.structure'],
    ['120 million pixels', {}, { facts: { ...facts, width: 12_000, height: 10_000 } }, null],
    ['a row more', {}, { facts: { ...facts, width: 12_000, height: 10_001 } }, 'media.pixels'],
    ['a bomb', {}, { facts: { ...facts, width: 30_000, height: 30_000 } }, 'media.pixels'],
    ['160 MB to be held at once', {}, { facts: { ...facts, heldBytes: 160_000_000 } }, null],
    ['a byte more', {}, { facts: { ...facts, heldBytes: 160_000_001 } }, 'media.pixels'],
  ])('inside: %s', (_what, media, inside, rule) => {
    expect(ruleOf(media, media?.kind === 'video' ? MP4 : JPEG, inside)).toBe(rule);
  });
});
