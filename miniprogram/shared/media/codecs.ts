/** What every phone plays inside WeChat: H.264 pictures, AAC sound. */
const PLAYABLE = { vide: ['avc1', 'avc3'], soun: ['mp4a'] } as const;

/** Whether common phones play a track of this kind in this encoding, each named by four characters. */
export const isPlayableCodec = (handler: 'vide' | 'soun', codec: string): boolean =>
  PLAYABLE[handler].some((one) => one === codec);

const NAMES: Readonly<Record<string, string>> = {
  hvc1: 'H.265（HEVC）',
  hev1: 'H.265（HEVC）',
  dvh1: '杜比视界（HEVC）',
  dvhe: '杜比视界（HEVC）',
  av01: 'AV1',
  vp08: 'VP8',
  vp09: 'VP9',
  mp4v: 'MPEG-4 第2部分',
  'ac-3': 'AC-3',
  'ec-3': 'E-AC-3',
  Opus: 'Opus',
  alac: 'ALAC',
};

/** An encoding as people know it; its four characters where it has no such name. */
export const codecName = (codec: string): string =>
  NAMES[codec] ?? codec.replace(/[^ -~]/g, '?').trim();
