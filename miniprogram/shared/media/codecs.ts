/**
 * What is shown is only this: what every phone and every computer of a judge plays inside WeChat. H.265 is not in it:
 * WeChat lists it, yet 10 bit pictures stay black on some phones and computers need a paid decoder. Of the variants,
 * those with 8 bits and 4:2:0; HE-AAC is silent on some Androids.
 */
const PLAYABLE = {
  vide: { codecs: ['avc1', 'avc3'], profiles: ['Baseline', 'Main', 'High'] },
  soun: { codecs: ['mp4a'], profiles: ['AAC-LC'] },
} as const;

/** Whether common phones play a track of this kind in this encoding, each named by four characters. */
export const isPlayableCodec = (handler: 'vide' | 'soun', codec: string): boolean =>
  PLAYABLE[handler].codecs.some((one) => one === codec);

/** The same of the variant that a track names; one that names none is not known to be played. */
export const isPlayableProfile = (handler: 'vide' | 'soun', profile: string | null): boolean =>
  PLAYABLE[handler].profiles.some((one) => one === profile);

const NAMES: Readonly<Record<string, string>> = {
  avc1: 'H.264',
  avc3: 'H.264',
  hvc1: 'H.265（HEVC）',
  hev1: 'H.265（HEVC）',
  dvh1: '杜比视界（HEVC）',
  dvhe: '杜比视界（HEVC）',
  av01: 'AV1',
  vp08: 'VP8',
  vp09: 'VP9',
  mp4v: 'MPEG-4 第2部分',
  apcn: 'ProRes',
  apch: 'ProRes',
  apcs: 'ProRes',
  apco: 'ProRes',
  ap4h: 'ProRes',
  ap4x: 'ProRes',
  AVdh: 'DNxHR',
  AVdn: 'DNxHD',
  jpeg: 'MJPEG',
  mp4a: 'MPEG-4 音频',
  'ac-3': 'AC-3',
  'ec-3': 'E-AC-3',
  Opus: 'Opus',
  alac: 'ALAC',
  lpcm: 'PCM（未压缩）',
  sowt: 'PCM（未压缩）',
  twos: 'PCM（未压缩）',
  in24: 'PCM（未压缩）',
};

/** An encoding as people know it; its four characters where it has no such name. */
export const codecName = (codec: string): string =>
  NAMES[codec] ?? codec.replace(/[^ -~]/g, '?').trim();
