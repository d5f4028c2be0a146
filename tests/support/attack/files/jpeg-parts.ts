import sharp from 'sharp';
import { Random } from '../../rehearse/random';
import { NEEDLE } from './hostile-file';

const segment = (marker: number, body: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
};

let made = 0;

/** A small photograph of even stripes that no other call gives. */
export function aPhoto(): Promise<Buffer> {
  const random = new Random((made += 1));
  const stripes = Buffer.alloc(320 * 240 * 3);
  for (let at = 0; at < stripes.length; at += 1)
    stripes[at] = at % 960 < 3 ? random.whole(0, 255) : (stripes[at - 3] ?? 0) ^ (at % 7);
  return sharp(stripes, { raw: { width: 320, height: 240, channels: 3 } })
    .jpeg()
    .toBuffer();
}

/** A photograph with segments behind its first marker. */
export async function withSegments(...segments: Buffer[]): Promise<Buffer> {
  const photo = await aPhoto();
  return Buffer.concat([photo.subarray(0, 2), ...segments, photo.subarray(2)]);
}

/** A photograph with something appended. */
export const withTail = async (...tail: Buffer[]): Promise<Buffer> =>
  Buffer.concat([await aPhoto(), ...tail]);

export const comment = (text: string): Buffer => segment(0xfe, Buffer.from(text, 'latin1'));

/** Where, with what and by whom: as Exif, XMP, IPTC and a maker's own note. */
export const traces = (): Buffer[] => [
  segment(
    0xe1,
    Buffer.from(
      `Exif\0\0MM\0*\0\0\0\x08\0\x01\x88\x25\0\x04\0\0\0\x01\0\0\0\x1a${NEEDLE}`,
      'latin1',
    ),
  ),
  segment(
    0xe1,
    Buffer.from(`http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>${NEEDLE}</x:xmpmeta>`, 'latin1'),
  ),
  segment(0xed, Buffer.from(`Photoshop 3.0\0${NEEDLE}`, 'latin1')),
  segment(0xe2, Buffer.from(`MPF\0${NEEDLE}`, 'latin1')),
  segment(0xee, Buffer.from(`${NEEDLE}`, 'latin1')),
];

/** Headers of a picture of any size, and hardly anything behind them. */
export const headersOf = (width: number, height: number, progressive = false): Buffer => {
  const size = Buffer.alloc(4);
  size.writeUInt16BE(height, 0);
  size.writeUInt16BE(width, 2);
  const components = Buffer.from([3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0]);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xdb, Buffer.concat([Buffer.from([0]), Buffer.alloc(64, 1)])),
    segment(progressive ? 0xc2 : 0xc0, Buffer.concat([Buffer.from([8]), size, components])),
    segment(0xda, Buffer.from([3, 1, 0, 2, 0, 3, 0, 0, 63, 0])),
    Buffer.alloc(64),
    Buffer.from([0xff, 0xd9]),
  ]);
};
