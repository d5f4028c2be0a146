import type { Decision, Source } from '../decision';
import { ALLOWED, firstRefusal, refuse } from '../decision';
import { codecName, isPlayableCodec, isPlayableProfile } from '../media/codecs';
import type { FileFacts } from '../media/source';

const PLAYED = { reading: '画面和声音的编码以常见手机上的微信能直接播放为准' };
const MP4_PLAYED = {
  reading: '通知只要求 MP4；画面和声音的编码以常见手机上的微信能直接播放为准',
};
const REMEDY =
  '请用剪辑软件导出为 H.264 编码的 MP4；iPhone 可在“设置—相机—格式”里选“兼容性最佳”后重新拍摄。';
const PROFILE_REMEDY =
  '请用剪辑软件重新导出：画面选 H.264、8 位、4:2:0（High 或 Main），声音选 AAC-LC。';

type Played = Pick<FileFacts, 'codecs' | 'film'>;

/**
 * Rule `media.codec`: what is served has to be played by common phones, whatever it is packed in: the encodings by
 * their names, then the variants that the film says they are of. What no phone plays is told before anybody waits for an
 * upload.
 * @param facts of a film; a picture is always allowed.
 */
export const mayPlay = (facts: Played): Decision =>
  firstRefusal(
    () => mayPlayCodecs(facts),
    () => mayPlayProfiles(facts),
  );

/** The same by the names of the encodings alone. */
export function mayPlayCodecs({ codecs, film }: Played): Decision {
  if (codecs === null) return ALLOWED;
  const { picture, sound } = codecs;
  const unplayable = !isPlayableCodec('vide', picture)
    ? { part: '画面', codec: picture }
    : sound !== null && !isPlayableCodec('soun', sound)
      ? { part: '声音', codec: sound }
      : null;
  if (unplayable === null) return ALLOWED;
  return unplayed(film?.container === 'mov' ? PLAYED : MP4_PLAYED, REMEDY, codecs, {
    part: unplayable.part,
    what: codecName(unplayable.codec),
  });
}

function mayPlayProfiles({ codecs, film }: Played): Decision {
  if (codecs === null || film === null) return ALLOWED;
  const { picture, sound } = film.profiles;
  const what = (codec: string, profile: string | null): string =>
    `${codecName(codec)}（${profile ?? '没有写明规格'}）`;
  if (!isPlayableProfile('vide', picture))
    return unplayed(PLAYED, PROFILE_REMEDY, codecs, {
      part: '画面',
      what: what(codecs.picture, picture),
    });
  if (codecs.sound !== null && !isPlayableProfile('soun', sound))
    return unplayed(PLAYED, PROFILE_REMEDY, codecs, {
      part: '声音',
      what: what(codecs.sound, sound),
    });
  return ALLOWED;
}

function unplayed(
  source: Source,
  remedy: string,
  { picture, sound }: NonNullable<FileFacts['codecs']>,
  { part, what }: { part: string; what: string },
): Decision {
  return refuse({
    rule: 'media.codec',
    source,
    facts: { picture, sound: sound ?? '无' },
    reason: `视频的${part}是 ${what} 编码，很多手机上的微信放不出来。`,
    remedy,
  });
}
