import { sniff } from '../../../miniprogram/shared/media/type';

const latin = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));
const utf8 = (text: string) => Uint8Array.from(Buffer.from(text));
/** The `ftyp` box of an ISO media file: its major brand, then the compatible ones. */
const ftyp = (major: string, ...compatible: string[]) => {
  const size = 16 + 4 * compatible.length;
  return latin(
    `\0\0\0${String.fromCharCode(size)}ftyp${major}\0\0\x02\0${compatible.join('')}\0\0\0\x08free`,
  );
};

describe('what a file is, from its own bytes', () => {
  it.each<[string, Uint8Array, string]>([
    ['PNG', latin('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'), 'image/png'],
    ['JPEG with JFIF', latin('\xff\xd8\xff\xe0\0\x10JFIF\0'), 'image/jpeg'],
    ['JPEG with Exif', latin('\xff\xd8\xff\xe1\x12\x34Exif\0\0'), 'image/jpeg'],
    ['JPEG that begins with tables', latin('\xff\xd8\xff\xdb\0\x43\0'), 'image/jpeg'],
    ['MP4 of ffmpeg', ftyp('isom', 'isom', 'iso2', 'avc1', 'mp41'), 'video/mp4'],
    ['MP4 of Android', ftyp('mp42', 'isom', 'mp42'), 'video/mp4'],
    ['MP4 without compatible brands', ftyp('mp42'), 'video/mp4'],
    ['MP4 of Apple’s exporter', ftyp('M4V ', 'M4V ', 'mp42', 'isom'), 'video/mp4'],
    ['MP4 of Sony', ftyp('XAVC', 'XAVC', 'mp42', 'iso2'), 'video/mp4'],
    ['fragmented MP4', ftyp('iso5', 'iso6', 'mp41'), 'video/mp4'],
    ['phone film that says QuickTime first', ftyp('qt  ', 'qt  ', 'mp42', 'isom'), 'video/mp4'],
    ['QuickTime', ftyp('qt  ', 'qt  '), 'video/quicktime'],
    ['old QuickTime', latin('\0\0\0\x08wide\0\0\x10\0mdat'), 'mov'],
    ['HEIC of an iPhone', ftyp('heic', 'mif1', 'heic'), 'heic'],
    ['HEIC that lists MP4', ftyp('heic', 'mif1', 'mp41', 'isom'), 'heic'],
    ['HEIF', ftyp('mif1', 'mif1', 'heic'), 'heic'],
    ['AVIF', ftyp('avif', 'avif', 'mif1', 'miaf'), 'avif'],
    ['AVIF that says HEIF first', ftyp('mif1', 'avif', 'miaf'), 'avif'],
    ['3GP', ftyp('3gp4', '3gp4', 'isom'), '3gp'],
    ['MP3 behind its notes', latin('ID3\x03\0\0'), 'mp3'],
    ['MP3 at once', latin('\xff\xfb\x90\0'), 'mp3'],
    ['a word that begins like notes of an MP3', utf8('ID3 标签'), 'text'],
    ['a document of before 2007', latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), 'doc'],
    ['music', ftyp('M4A ', 'M4A ', 'mp42', 'isom'), 'm4a'],
    ['an ISO file of no known brand', ftyp('zzzz', 'yyyy'), 'unknown'],
    ['GIF 87', latin('GIF87a\x01\0'), 'gif'],
    ['GIF 89', latin('GIF89a\x01\0'), 'gif'],
    ['WebP', latin('RIFF\x24\0\0\0WEBPVP8 '), 'webp'],
    ['AVI', latin('RIFF\x24\0\0\0AVI LIST'), 'avi'],
    ['sound in RIFF', latin('RIFF\x24\0\0\0WAVEfmt '), 'unknown'],
    ['BMP', latin('BM\x36\0\0\0\0\0\0\0\x36\0\0\0'), 'bmp'],
    ['TIFF', latin('II*\0\x08\0\0\0'), 'tiff'],
    ['WebM', latin('\x1a\x45\xdf\xa3\x01\0\0\0'), 'webm'],
    ['Flash video', latin('FLV\x01\x05\0\0\0\x09'), 'flv'],
    ['PDF', latin('%PDF-1.7\n'), 'pdf'],
    ['ZIP', latin('PK\x03\x04\x14\0'), 'zip'],
    ['SVG', utf8('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'svg'],
    [
      'SVG behind a declaration',
      utf8('<?xml version="1.0"?>\n<!-- 图 -->\n<svg width="1">'),
      'svg',
    ],
    ['XML that is no SVG', utf8('<?xml version="1.0"?><note/>'), 'text'],
    ['HTML', utf8('<!DOCTYPE html><html>'), 'html'],
    ['HTML behind a mark and blanks', utf8('\ufeff \n<HTML lang="zh">'), 'html'],
    ['script', utf8('<script>alert(1)</script>'), 'html'],
    ['Chinese text', utf8('这不是视频，只是改了名字的文本。'), 'text'],
    ['a word that begins like a bitmap', utf8('BMW 与随手拍'), 'text'],
    ['UTF-16 text', latin('\xff\xfeh\0i\0'), 'text'],
    ['nothing', new Uint8Array(), 'empty'],
    ['zeros', new Uint8Array(64), 'unknown'],
    ['a magic number cut short', latin('\x89PN'), 'text'],
    ['half a JPEG marker', latin('\xff\xd8\0'), 'unknown'],
  ])('%s', (_name, head, expected) => {
    const found = sniff(head);
    expect('type' in found ? found.type : found.other).toBe(expected);
  });

  it('never fails on arbitrary bytes', () => {
    let state = 7;
    for (let round = 0; round < 500; round += 1) {
      const head = Uint8Array.from(
        { length: round % 64 },
        () => (state = (state * 48271) % 2147483647) & 255,
      );
      expect(() => sniff(head)).not.toThrow();
      if (head.length > 11) head.set(latin('ftyp'), 4);
      expect(() => sniff(head)).not.toThrow();
    }
  });
});
