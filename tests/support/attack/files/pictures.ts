import { aJpeg } from '../../media-bytes';
import { anMp4 } from '../../mp4-bytes';
import { NEEDLE, type HostileFile } from './hostile-file';
import { aPhoto, comment, headersOf, traces, withSegments, withTail } from './jpeg-parts';
import { animation, chunk, framesOf, packedBytes, packedPng } from './png-parts';

type Picture = Omit<HostileFile, 'kind' | 'extension'>;

const tail = (text: string): Buffer => Buffer.from(text, 'latin1');
const anew = 'made anew';
const SMALL = { width: 200, height: 150 };

const JPEGS: Picture[] = [
  {
    id: 'jpeg-with-zip',
    title: 'a photograph with an archive behind its end',
    make: () => withTail(tail(`PK\x03\x04${NEEDLE}PK\x05\x06${'\0'.repeat(18)}`)),
    fate: anew,
  },
  {
    id: 'jpeg-with-page',
    title: 'a photograph with a web page behind its end',
    make: () => withTail(tail(`<!doctype html><html>${NEEDLE}</html>`)),
    fate: anew,
  },
  {
    id: 'jpeg-with-script',
    title: 'a photograph with a script in a comment',
    make: () => withSegments(comment(`*/=1;${NEEDLE}/*`)),
    fate: anew,
  },
  {
    id: 'jpeg-with-pdf',
    title: 'a photograph that is a PDF as well',
    make: () => withSegments(comment(`%PDF-1.4\n1 0 obj<</OpenAction(${NEEDLE})>>endobj`)),
    fate: anew,
  },
  {
    id: 'jpeg-traces',
    title: 'a photograph with place, device and author in Exif, XMP, IPTC and maker notes',
    make: () => withSegments(...traces()),
    fate: anew,
  },
  {
    id: 'jpeg-motion',
    title: 'a moving photograph: a film behind the picture',
    make: () => withTail(anMp4({ ...SMALL, traces: NEEDLE })),
    fate: anew,
  },
  {
    id: 'jpeg-cut-head',
    title: 'a photograph cut off inside its headers',
    make: async () => (await aPhoto()).subarray(0, 40),
    fate: 'refused',
    rules: ['media.structure'],
  },
  {
    id: 'jpeg-cut-middle',
    title: 'a photograph cut off in its middle',
    make: async () => (await aPhoto()).subarray(0, 6000),
    fate: 'found out',
  },
  {
    id: 'jpeg-cut-end',
    title: 'a photograph without its last 300 bytes',
    make: async () => (await aPhoto()).subarray(0, -300),
    fate: 'found out',
  },
  {
    id: 'jpeg-overwritten',
    title: 'a photograph with zeros over a third of it',
    make: async () => {
      const photo = await aPhoto();
      return photo.fill(0, Math.floor(photo.length / 2), Math.floor(photo.length * 0.83));
    },
    fate: anew,
  },
  {
    id: 'jpeg-bomb',
    title: 'JPEG headers of 30000 × 30000 pixels',
    make: () => headersOf(30_000, 30_000),
    fate: 'refused',
    rules: ['media.pixels'],
  },
  {
    id: 'jpeg-largest',
    title: 'JPEG headers of 65535 × 65535 pixels',
    make: () => headersOf(65_535, 65_535),
    fate: 'refused',
    rules: ['media.pixels'],
  },
  {
    id: 'jpeg-progressive',
    title: 'a progressive JPEG that has to be held whole, 100 million pixels',
    make: () => headersOf(10_000, 10_000, true),
    fate: 'refused',
    rules: ['media.pixels'],
  },
  {
    id: 'jpeg-nothing-inside',
    title: 'JPEG headers of an allowed size with hardly a pixel behind them',
    make: () => headersOf(4000, 3000),
    fate: 'found out',
  },
  {
    id: 'jpeg-segments',
    title: 'a photograph behind 500 comments',
    make: () => withSegments(...Array.from({ length: 500 }, () => comment('x'))),
    fate: 'refused',
    rules: ['media.structure'],
  },
];

const PNGS: Picture[] = [
  {
    id: 'png-with-script',
    title: 'a PNG with a script behind its end',
    make: () => Buffer.concat([packedPng(SMALL), tail(NEEDLE)]),
    fate: anew,
  },
  {
    id: 'png-texts',
    title: 'a PNG with a web page in its texts',
    make: () =>
      packedPng({
        ...SMALL,
        before: [chunk('tEXt', tail(`Comment\0${NEEDLE}`))],
        behind: [chunk('eXIf', tail(NEEDLE))],
      }),
    fate: anew,
  },
  {
    id: 'png-text-bomb',
    title: 'a PNG with a text that unpacks to 200 MB',
    make: () =>
      packedPng({
        ...SMALL,
        before: [chunk('zTXt', Buffer.concat([tail('Comment\0\0'), packedBytes(200_000_000)]))],
      }),
    fate: anew,
  },
  {
    id: 'png-profile-bomb',
    title: 'a PNG with a colour profile that unpacks to 200 MB',
    make: () =>
      packedPng({
        ...SMALL,
        before: [chunk('iCCP', Buffer.concat([tail('sRGB\0\0'), packedBytes(200_000_000)]))],
      }),
    fate: anew,
  },
  {
    id: 'png-frames',
    title: 'an animated PNG of 2000 frames',
    make: () =>
      packedPng({ ...SMALL, before: [animation(2001)], behind: framesOf(200, 150, 2000) }),
    fate: anew,
  },
  {
    id: 'png-bomb',
    title: 'a PNG of 30000 × 30000 pixels in a few bytes',
    make: () => packedPng({ width: 30_000, height: 30_000, rows: 20 }),
    fate: 'refused',
    rules: ['media.pixels'],
  },
  {
    id: 'png-negative',
    title: 'a PNG of 4294967295 × 4294967295 pixels',
    make: () => packedPng({ width: 4_294_967_295, height: 4_294_967_295, rows: 0 }),
    fate: 'refused',
    rules: ['media.pixels'],
  },
  {
    id: 'png-interlaced',
    title: 'an interlaced PNG that has to be held whole, 100 million pixels',
    make: () => packedPng({ width: 10_000, height: 10_000, colours: 6, interlaced: true, rows: 9 }),
    fate: 'refused',
    rules: ['media.pixels'],
  },
  {
    id: 'png-largest-allowed',
    title: 'a PNG of 100 million pixels in 100 kB, which is allowed',
    make: () => packedPng({ width: 10_000, height: 10_000 }),
    fate: anew,
  },
  {
    id: 'png-rows-missing',
    title: 'a PNG of 12000 × 9000 pixels that holds 20 rows',
    make: () => packedPng({ width: 12_000, height: 9000, rows: 20 }),
    fate: 'found out',
  },
  {
    id: 'png-no-pixels',
    title: 'a PNG that is 0 pixels wide',
    make: () => packedPng({ width: 0, height: 100 }),
    fate: 'refused',
    rules: ['media.structure'],
  },
  {
    id: 'png-cut',
    title: 'a PNG cut off inside its pixels',
    make: () => packedPng({ width: 2000, height: 2000, colours: 2 }).subarray(0, 4000),
    fate: 'found out',
  },
  {
    id: 'png-broken-sum',
    title: 'a PNG whose header does not match its checksum',
    make: () => {
      const png = packedPng(SMALL);
      png[18] = 1;
      return png;
    },
    fate: 'found out',
  },
];

const LIMIT = 20_971_520;
const sized = (bytes: number): Buffer =>
  aJpeg({ width: 320, height: 240, bytes, seed: `${bytes}` });

const SIZES: Picture[] = [
  {
    id: 'no-bytes-told',
    title: 'an empty file, told as it is',
    make: () => Buffer.alloc(0),
    fate: 'refused',
    rules: ['media.bytes'],
  },
  {
    id: 'no-bytes-hidden',
    title: 'an empty file, told to be 1000 bytes',
    make: () => Buffer.alloc(0),
    told: 1000,
    fate: 'refused',
    rules: ['media.bytes'],
  },
  {
    id: 'limit-less-one',
    title: 'one byte less than the limit',
    make: () => sized(LIMIT - 1),
    fate: anew,
  },
  { id: 'limit', title: 'exactly the limit', make: () => sized(LIMIT), fate: anew },
  {
    id: 'limit-and-one',
    title: 'one byte more than the limit, told as it is',
    make: () => sized(LIMIT + 1),
    fate: 'refused',
    rules: ['media.bytes'],
  },
  {
    id: 'limit-hidden',
    title: 'one byte more than the limit, told to be 1000 bytes',
    make: () => sized(LIMIT + 1),
    told: 1000,
    fate: 'refused',
    rules: ['media.bytes'],
  },
];

/** Pictures that are more than pictures, less than pictures, or far too large. */
export const hostilePictures: HostileFile[] = [
  ...[...JPEGS, ...SIZES].map((file) => ({ ...file, kind: 'image' as const, extension: 'jpg' })),
  ...PNGS.map((file) => ({ ...file, kind: 'image' as const, extension: 'png' })),
];
