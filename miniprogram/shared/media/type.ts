import type { MediaType } from '../vocabulary';

/** What a file can turn out to be that no campaign takes as it is; `mov` is one of before 2005, without brands. */
export type OtherFile =
  | 'empty'
  | 'gif'
  | 'heic'
  | 'avif'
  | 'webp'
  | 'bmp'
  | 'tiff'
  | 'svg'
  | 'mov'
  | '3gp'
  | 'm4a'
  | 'mp3'
  | 'doc'
  | 'webm'
  | 'avi'
  | 'flv'
  | 'wmv'
  | 'pdf'
  | 'zip'
  | 'html'
  | 'text'
  | 'unknown';

export type Sniffed = { type: MediaType } | { other: OtherFile };

/** How many bytes of a file's beginning are worth giving to `sniff`. */
export const SNIFF_BYTES = 4096;

const HEIC_BRANDS = [
  'heic',
  'heix',
  'heim',
  'heis',
  'hevc',
  'hevx',
  'hevm',
  'hevs',
  'mif1',
  'msf1',
];
const AVIF_BRANDS = ['avif', 'avis'];
const MP4_BRANDS =
  /^(isom|iso[2-9]|mp4[12]|mp71|avc1|hvc1|M4V |M4VH|M4VP|MSNV|mmp4|dash|XAVC|f4v |F4V )$/;
const QUICKTIME_ATOMS = ['moov', 'mdat', 'wide', 'free', 'skip', 'pnot'];

const MAGIC: readonly (readonly [offset: number, bytes: string, result: Sniffed])[] = [
  [0, '\x89PNG\r\n\x1a\n', { type: 'image/png' }],
  [0, '\xff\xd8\xff', { type: 'image/jpeg' }],
  [0, 'GIF87a', { other: 'gif' }],
  [0, 'GIF89a', { other: 'gif' }],
  [8, 'WEBP', { other: 'webp' }],
  [8, 'AVI ', { other: 'avi' }],
  [0, '\x1a\x45\xdf\xa3', { other: 'webm' }],
  [0, 'II*\0', { other: 'tiff' }],
  [0, 'MM\0*', { other: 'tiff' }],
  [0, 'FLV\x01', { other: 'flv' }],
  [0, '\x30\x26\xb2\x75\x8e\x66\xcf\x11', { other: 'wmv' }],
  [0, '%PDF-', { other: 'pdf' }],
  // What Word kept documents in before 2007, and other programs theirs.
  [0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', { other: 'doc' }],
  [0, 'PK\x03\x04', { other: 'zip' }],
];

/** Bytes as characters 0–255, so that signatures can be written as strings. */
function latin(head: Uint8Array, from: number, to: number): string {
  let text = '';
  for (let at = from; at < Math.min(to, head.length); at++)
    text += String.fromCharCode(head[at] ?? 0);
  return text;
}

/** A frame of layer III, or the notes before the first one, which begin with the number of their version. */
function isMp3(head: Uint8Array): boolean {
  const [first = 0, second = 0, , version = 0] = head;
  if (latin(head, 0, 3) === 'ID3') return version >= 2 && version <= 4;
  return first === 0xff && (second & 0xe6) === 0xe2 && (second & 0x18) !== 0x08;
}

/** Judges an ISO base media file (MP4 and its relatives) by its major brand, then its compatible ones. */
function sniffBrands(head: Uint8Array): Sniffed {
  const size =
    ((head[0] ?? 0) << 24) | ((head[1] ?? 0) << 16) | ((head[2] ?? 0) << 8) | (head[3] ?? 0);
  const major = latin(head, 8, 12);
  const brands: string[] = [];
  for (let at = 16; at + 4 <= Math.min(size, head.length); at += 4)
    brands.push(latin(head, at, at + 4));
  const all = [major, ...brands];
  if (AVIF_BRANDS.includes(major)) return { other: 'avif' };
  if (HEIC_BRANDS.includes(major)) {
    return { other: brands.some((brand) => AVIF_BRANDS.includes(brand)) ? 'avif' : 'heic' };
  }
  if (/^3g/.test(major)) return { other: '3gp' };
  if (/^(M4A|M4B|M4P) $/.test(major)) return { other: 'm4a' };
  // A phone's recording may say QuickTime first and MP4 second: such a file plays as MP4.
  if (all.some((brand) => MP4_BRANDS.test(brand))) return { type: 'video/mp4' };
  return major === 'qt  ' ? { type: 'video/quicktime' } : { other: 'unknown' };
}

function sniffText(head: Uint8Array): Sniffed {
  const utf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  if (utf16) return { other: 'text' };
  for (const byte of head) {
    if (byte === 0x7f || (byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d, 0x1b].includes(byte))) {
      return { other: 'unknown' };
    }
  }
  const text = latin(head, 0, head.length).toLowerCase();
  const start = text.replace(/^\xef\xbb\xbf/, '').trimStart();
  if (/^<(!doctype html|html|head|body|script|iframe|!--[^>]*-->\s*<html)/.test(start)) {
    return { other: 'html' };
  }
  if (/^<(\?xml|!doctype svg|!--|svg)/.test(start) && /<svg[\s>]/.test(start))
    return { other: 'svg' };
  return { other: 'text' };
}

/**
 * Tells what a file is from its own bytes; its name is never asked.
 * @param head the first bytes of the file, up to `SNIFF_BYTES` of them.
 * @returns the media type, or what else the file is.
 */
export function sniff(head: Uint8Array): Sniffed {
  if (head.length === 0) return { other: 'empty' };
  for (const [offset, bytes, result] of MAGIC) {
    if (latin(head, offset, offset + bytes.length) !== bytes) continue;
    if (offset === 8 && latin(head, 0, 4) !== 'RIFF') continue;
    return result;
  }
  const atom = latin(head, 4, 8);
  if (atom === 'ftyp') return sniffBrands(head);
  if (QUICKTIME_ATOMS.includes(atom)) return { other: 'mov' };
  if (isMp3(head)) return { other: 'mp3' };
  // "BM" begins ordinary words too; a real bitmap has four zero bytes after its size.
  if (latin(head, 0, 2) === 'BM' && latin(head, 6, 10) === '\0\0\0\0') return { other: 'bmp' };
  return sniffText(head);
}
