import { mayUseInside } from '../../../miniprogram/shared/files/media-inside';
import { mayPlay } from '../../../miniprogram/shared/files/play';
import type { FileFacts } from '../../../miniprogram/shared/media/source';
import { aFilm, aKind } from '../../support/kinds';

const playing = (codecs: FileFacts['codecs'], profiles: [string | null, string | null]) =>
  mayPlay(aFilm({ codecs }, { profiles: { picture: profiles[0], sound: profiles[1] } }));

test.each<[picture: string, profile: string | null, sound: string | null, of: string | null]>([
  ['avc1', 'Baseline', 'mp4a', 'AAC-LC'],
  ['avc1', 'Main', 'mp4a', 'AAC-LC'],
  ['avc1', 'High', 'mp4a', 'AAC-LC'],
  ['avc3', 'High', null, null],
])('%s %s with %s %s is played', (picture, profile, sound, of) => {
  expect(playing({ picture, sound }, [profile, of])).toEqual({ allowed: true });
});

test.each<[string, string | null, string | null, string | null, RegExp]>([
  ['avc1', 'High 10', 'mp4a', 'AAC-LC', /画面是 H\.264（High 10） 编码/],
  ['avc1', 'High 4:2:2', 'mp4a', 'AAC-LC', /画面是 H\.264（High 4:2:2） 编码/],
  ['avc1', null, 'mp4a', 'AAC-LC', /画面是 H\.264（没有写明规格） 编码/],
  ['hvc1', null, 'mp4a', 'AAC-LC', /画面是 H\.265（HEVC） 编码/],
  ['apch', null, 'sowt', null, /画面是 ProRes 编码/],
  ['avc1', 'High', 'mp4a', 'HE-AAC', /声音是 MPEG-4 音频（HE-AAC） 编码/],
  ['avc1', 'High', 'mp4a', 'MP3', /声音是 MPEG-4 音频（MP3） 编码/],
  ['avc1', 'High', 'sowt', null, /声音是 PCM（未压缩） 编码/],
])('%s %s with %s %s is not', (picture, profile, sound, of, reason) => {
  const decision = playing({ picture, sound }, [profile, of]);
  expect(decision).toMatchObject({ allowed: false, rule: 'media.codec' });
  if (!decision.allowed) {
    expect(decision.reason).toMatch(reason);
    expect(decision.remedy).toMatch(/^请用剪辑软件/);
  }
});

test('a picture is none of this', () => {
  expect(mayPlay(aFilm({ codecs: null, film: null }))).toEqual({ allowed: true });
});

test('a MOV is asked for the variants of its encodings, an MP4 of notice 003 for their names', () => {
  const inside = (container: 'mp4' | 'mov') => {
    const facts = aFilm({}, { container, profiles: { picture: 'High 10', sound: 'AAC-LC' } });
    return mayUseInside(aKind(), { facts }).allowed;
  };
  expect([inside('mp4'), inside('mov')]).toEqual([true, false]);
});
