/** Beginnings of files that people rename, as their own writers make them. */

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');
const filler = Buffer.alloc(2000, 0x20);

export const aGif = (): Buffer =>
  Buffer.concat([
    latin('GIF89a\x01\0\x01\0\x80\0\0\xff\xff\xff\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;'),
  ]);
export const aHeic = (): Buffer =>
  Buffer.concat([latin('\0\0\0\x18ftypheic\0\0\0\0mif1heic'), filler]);
export const aWebp = (): Buffer => Buffer.concat([latin('RIFF\xd0\x07\0\0WEBPVP8 '), filler]);
export const aMov = (): Buffer =>
  Buffer.concat([latin('\0\0\0\x14ftypqt  \0\0\x02\0qt  '), filler]);
export const aText = (): Buffer => Buffer.from('这是一段文字，不是视频。\n'.repeat(20));
export const aPage = (): Buffer => Buffer.from('<!doctype html><script>alert(1)</script>');
