import sharp from 'sharp';
import { NEEDLE } from './hostile-file';

const [SOS, EOI] = [0xda, 0xd9];
/** Segments that a re-encoded JPEG has: its frame, tables and the JFIF header. */
const PLAIN_SEGMENTS = [0xe0, 0xdb, 0xc0, 0xc2, 0xc4, 0xdd];
const PLAIN_BOXES = ['ftyp', 'moov', 'mdat', 'free'];
/** Boxes in which places, devices and whatever else are noted. */
const NOTES = ['udta', 'uuid', '\xa9xyz', 'meta', 'camm', 'gps '];

/** What is wrong with bytes that are served, in a few words; null when they are nothing but a picture or a film. */
export async function harmIn(bytes: Buffer): Promise<string | null> {
  if (bytes.includes(NEEDLE)) return 'what was hidden in it comes out';
  if (bytes.readUInt16BE(0) === 0xffd8) return harmInPicture(bytes);
  return bytes.toString('latin1', 4, 8) === 'ftyp' ? harmInFilm(bytes) : 'neither JPEG nor MP4';
}

async function harmInPicture(bytes: Buffer): Promise<string | null> {
  let at = 2;
  while (bytes[at + 1] !== SOS) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff || !PLAIN_SEGMENTS.includes(marker))
      return `a segment ${marker.toString(16)}`;
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  // Inside a scan 0xff is followed by 0 or a restart marker: the first EOI is its end.
  if (bytes.indexOf(Buffer.from([0xff, EOI]), at) !== bytes.length - 2)
    return 'bytes behind its end';
  return sharp(bytes, { failOn: 'warning' })
    .raw()
    .toBuffer()
    .then(
      () => null,
      () => 'it cannot be decoded',
    );
}

function harmInFilm(bytes: Buffer): string | null {
  let at = 0;
  while (at < bytes.length) {
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (!PLAIN_BOXES.includes(type)) return `a box ${type}`;
    const size = bytes.readUInt32BE(at);
    if (size < 8) return 'a box of no length';
    at += size;
  }
  if (at !== bytes.length) return 'a box beyond its end';
  const note = NOTES.find((name) => bytes.includes(Buffer.from(name, 'latin1')));
  return note === undefined ? null : `a box ${note}`;
}
