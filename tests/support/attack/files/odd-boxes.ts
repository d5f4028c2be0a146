import { box } from '../../box-bytes';

const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

/** Where a box of this type begins. */
function placeOf(film: Buffer, type: string): number {
  const at = film.indexOf(Buffer.from(type, 'latin1'));
  if (at < 4) throw new RangeError(`no box ${type}`);
  return at - 4;
}

/** The film with the length of one box replaced. */
function resized(film: Buffer, type: string, size: number): Buffer {
  const changed = Buffer.from(film);
  changed.writeUInt32BE(size, placeOf(film, type));
  return changed;
}

/** The film with a content box that tells its length in 64 bits. */
function long(film: Buffer, size: bigint): Buffer {
  const at = placeOf(film, 'mdat');
  const length = Buffer.alloc(8);
  length.writeBigUInt64BE(size);
  return Buffer.concat([
    film.subarray(0, at),
    u32(1),
    Buffer.from('mdat', 'latin1'),
    length,
    film.subarray(at + 8),
  ]);
}

/** Films with boxes that lie about their length, or far too many of them. */
export const odd = {
  overrun: (film: Buffer): Buffer => resized(film, 'mdat', film.length * 2),
  innerOverrun: (film: Buffer): Buffer => resized(film, 'trak', film.length * 2),
  tooShort: (film: Buffer): Buffer => resized(film, 'mdat', 4),
  endless: (film: Buffer): Buffer => long(film, 2n ** 63n),
  negative: (film: Buffer): Buffer => long(film, 2n ** 64n - 1n),
  nested: (depth: number): Buffer => {
    let inner: Buffer = Buffer.alloc(0);
    for (let level = 0; level < depth; level += 1) inner = box('moov', inner);
    return Buffer.concat([box('ftyp', Buffer.from('isom\0\0\x02\0isomavc1mp41', 'latin1')), inner]);
  },
  many: (film: Buffer, count: number): Buffer => {
    const at = placeOf(film, 'mdat');
    const small = Array.from({ length: count }, () => box('free'));
    return Buffer.concat([film.subarray(0, at), ...small, film.subarray(at)]);
  },
};
