import * as odd from '../../odd-files';
import { NEEDLE, type HostileFile } from './hostile-file';
import { aPhoto } from './jpeg-parts';
import { packedPng } from './png-parts';

const type = { fate: 'refused' as const, rules: ['media.type'] };
const picture = { kind: 'image' as const, extension: 'jpg' };
const film = { kind: 'video' as const, extension: 'mp4' };
const latin = (text: string): Buffer => Buffer.from(text, 'latin1');
const heifOf = (brand: string): Buffer =>
  Buffer.concat([latin(`\0\0\0\x18ftyp${brand}\0\0\0\0mif1${brand}`), Buffer.alloc(2000, 0x20)]);
const WEBM = latin('\x1a\x45\xdf\xa3\x01\0\0\0\0\0\0\x1f\x42\x86\x81\x01');

/** Files under a name that says something else. */
export const disguises: HostileFile[] = [
  {
    ...{ ...picture, ...type, id: 'svg-as-jpg', title: 'a drawing with a script, renamed to .jpg' },
    make: () => latin(`<svg xmlns="http://www.w3.org/2000/svg" onload="x()">${NEEDLE}</svg>`),
  },
  {
    ...{ ...picture, ...type, id: 'html-as-jpg', title: 'a web page renamed to .jpg' },
    make: odd.aPage,
  },
  {
    ...{ ...picture, ...type, id: 'heic-as-jpg', title: 'a HEIC photograph renamed to .jpg' },
    make: odd.aHeic,
  },
  {
    ...{ ...picture, ...type, id: 'avif-as-jpg', title: 'an AVIF picture renamed to .jpg' },
    make: () => heifOf('avif'),
  },
  {
    ...{ ...picture, ...type, id: 'webp-as-jpg', title: 'a WebP picture renamed to .jpg' },
    make: odd.aWebp,
  },
  { ...{ ...picture, ...type, id: 'gif-as-jpg', title: 'a GIF renamed to .jpg' }, make: odd.aGif },
  {
    ...{ ...picture, ...type, id: 'gifar', title: 'a GIF that is a program archive as well' },
    make: () => Buffer.concat([odd.aGif(), latin(`PK\x03\x04META-INF/${NEEDLE}`)]),
  },
  {
    ...{ ...picture, ...type, id: 'zip-first', title: 'an archive with a photograph behind it' },
    make: async () => Buffer.concat([latin('PK\x03\x04'), await aPhoto()]),
  },
  {
    ...{ ...picture, ...type, id: 'text-as-jpg', title: 'a text renamed to .jpg' },
    make: odd.aText,
  },
  {
    ...{ ...picture, ...type, id: 'film-as-jpg', title: 'a QuickTime film renamed to .jpg' },
    make: odd.aMov,
  },
  {
    ...{
      ...picture,
      id: 'png-as-jpg',
      title: 'a PNG named .jpg: both are taken, the bytes decide',
    },
    make: () => packedPng({ width: 200, height: 150 }),
    fate: 'made anew',
  },
  {
    ...{ ...film, ...type, id: 'webm-as-mp4', title: 'a WebM film renamed to .mp4' },
    make: () => Buffer.concat([WEBM, Buffer.alloc(2000)]),
  },
  {
    ...{ ...film, ...type, id: 'mov-as-mp4', title: 'a MOV film renamed to .mp4' },
    make: odd.aMov,
  },
  {
    ...{ ...film, ...type, id: 'html-as-mp4', title: 'a web page renamed to .mp4' },
    make: odd.aPage,
  },
  {
    ...{ ...film, ...type, id: 'photo-as-mp4', title: 'a photograph sent in as a film' },
    make: aPhoto,
  },
];
