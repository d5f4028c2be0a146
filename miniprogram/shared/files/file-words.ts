import type { OtherFile, Sniffed } from '../media/type';
import type { MediaType } from '../vocabulary';

const OTHER_FILE_NAMES = {
  empty: '空文件',
  gif: 'GIF 动图',
  heic: 'HEIC 照片',
  avif: 'AVIF 图片',
  webp: 'WebP 图片',
  bmp: 'BMP 图片',
  tiff: 'TIFF 图片',
  svg: 'SVG 图形',
  mov: 'MOV 视频',
  '3gp': '3GP 视频',
  m4a: '音频',
  mp3: 'MP3 音频',
  doc: '旧式的 Office 文档',
  webm: 'WebM 视频',
  avi: 'AVI 视频',
  flv: 'FLV 视频',
  wmv: 'WMV 视频',
  pdf: 'PDF 文档',
  zip: '压缩包',
  html: '网页',
  text: '文本',
  unknown: '无法识别的文件',
} satisfies Record<OtherFile, string>;

/** A MOV is told by the name that people know; the others by their own. */
const TYPE_NAMES: Partial<Record<MediaType, string>> = { 'video/quicktime': OTHER_FILE_NAMES.mov };

/** What a file is by its bytes: as a fact, and in words. */
export function foundIn(sniffed: Sniffed): { found: string; name: string } {
  if (!('type' in sniffed)) return { found: sniffed.other, name: OTHER_FILE_NAMES[sniffed.other] };
  const { type } = sniffed;
  return {
    found: type === 'video/quicktime' ? 'mov' : type,
    name: TYPE_NAMES[type] ?? type,
  };
}

export const HEIC_REMEDY =
  '请先存为 JPG 再上传；iPhone 可在“设置—相机—格式”里选“兼容性最佳”后重新拍摄。';
