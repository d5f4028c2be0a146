import type { KindView } from '../campaign/kind';
import type { Decision } from '../decision';
import { ALLOWED, firstRefusal, refuse } from '../decision';
import type { Inspected } from '../media/inspect';
import type { FileFacts, MediaProblem } from '../media/source';
import { mayPlay, mayPlayCodecs } from './play';

/**
 * Rules `media.structure`, `media.codec`, `media.pixels`: what a file says of itself, as the phone
 * reads it before an upload and the server afterwards.
 * @param kind it was sent in as.
 * @param inside what `inspect` found.
 * @returns allowed, or the first rule that says no.
 */
export function mayUseInside(kind: Pick<KindView, 'form' | 'source'>, inside: Inspected): Decision {
  if ('problem' in inside) return refuseStructure(kind, inside.problem);
  const { facts } = inside;
  return firstRefusal(
    () => (facts.film?.container === 'mov' ? mayPlay(facts) : mayPlayCodecs(facts)),
    () => mayUsePixels(facts),
  );
}

const PROBLEMS = {
  truncated: '文件不完整，可能没有传完',
  malformed: '文件内部的结构不对，可能已损坏',
  tooComplex: '文件内部的结构太复杂，无法检查',
  noPicture: '视频里没有画面',
  fragmented: '这是分段保存的视频，无法检查和清除其中的位置信息',
} satisfies Record<MediaProblem, string>;

/** The bytes begin like the right type and do not go on like it. */
function refuseStructure(
  { form, source }: Pick<KindView, 'form' | 'source'>,
  problem: MediaProblem,
): Decision {
  return refuse({
    rule: 'media.structure',
    source,
    facts: { problem },
    reason: `${PROBLEMS[problem]}。`,
    remedy:
      form === 'video'
        ? '请确认视频能正常播放，重新导出为 MP4 后再上传。'
        : '请确认图片能正常打开，重新保存后再上传。',
  });
}

/** Pixels of a picture that the inspection can decode; a bound of the product. */
export const MOST_PIXELS = 120_000_000;
/** Bytes it can hold at once, for pictures that are not decoded row by row. */
const MOST_HELD_BYTES = 160_000_000;
const DECODED = { reading: '每张图片都要完整解码检查后才展示，过大的图片无法处理' };

/** Rule `media.pixels`: a picture is decoded before it is shown, which takes memory by its pixels, whatever its bytes. */
function mayUsePixels({
  width,
  height,
  heldBytes,
}: Pick<FileFacts, 'width' | 'height' | 'heldBytes'>): Decision {
  const pixels = width * height;
  if (pixels <= MOST_PIXELS && heldBytes <= MOST_HELD_BYTES) return ALLOWED;
  const size = `${String(width)}×${String(height)}`;
  if (pixels > MOST_PIXELS)
    return refuse({
      rule: 'media.pixels',
      source: DECODED,
      facts: { width, height, pixels, maxPixels: MOST_PIXELS },
      reason: `图片有 ${size} 像素，超过了 ${String(MOST_PIXELS / 10_000)} 万像素。`,
      remedy: '请缩小图片的尺寸后再上传。',
    });
  return refuse({
    rule: 'media.pixels',
    source: DECODED,
    facts: { width, height, heldBytes, maxHeldBytes: MOST_HELD_BYTES },
    reason: `这张 ${size} 像素的图片是逐行交错（渐进式）保存的，太大，无法处理。`,
    remedy: '请缩小图片的尺寸，或另存为普通的 JPG 后再上传。',
  });
}
