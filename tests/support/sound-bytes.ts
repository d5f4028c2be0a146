import { box, u32, zeros } from './box-bytes';

interface Sound {
  soundVersion?: 0 | 1 | 2;
  soundKind?: number;
}

const RATE = 44_100;

/** Settings of MPEG-4 sound in two channels: a stream, its decoder, the decoder's own. */
function settings(kind: number): Buffer {
  // Five bits of kind, or eleven where they are all set; then four of rate (44 100), four of channels.
  const head = kind < 31 ? kind << 6 : (31 << 6) | (kind - 32);
  const own = Buffer.alloc(3);
  own.writeUIntBE((head << 13) | (4 << 9) | (2 << 5), 0, 3);
  const inner = Buffer.from([5, own.length, ...own]);
  const decoder = Buffer.from([4, 13 + inner.length, 0x40, 0x15, ...zeros(11), ...inner]);
  return box('esds', u32(0), Buffer.from([3, 3 + decoder.length, 0, 0, 0]), decoder);
}

/** How a sound is encoded, as MP4 (version 0) or QuickTime (1 and 2) write it. */
export function soundEntry(
  codec: string,
  { soundVersion: version = 0, soundKind: kind = 2 }: Sound,
): Buffer {
  const first = [zeros(6), Buffer.from([0, 1, 0, version]), zeros(6)];
  if (version === 0) return box(codec, ...first, u32(0x00020010, 0, RATE * 65536), settings(kind));
  const wave = box(
    'wave',
    box('frma', Buffer.from(codec)),
    box('mp4a', zeros(4)),
    settings(kind),
    box('\0\0\0\0'),
  );
  const layout = box('chan', zeros(12));
  if (version === 1)
    return box(
      codec,
      ...first,
      u32(0x00020010, 0xfffe0000, RATE * 65536, 1024, 0, 4, 2),
      wave,
      layout,
    );
  const rate = Buffer.alloc(8);
  rate.writeDoubleBE(RATE);
  return box(
    codec,
    ...first,
    u32(0x00030010, 0xfffe0000, 0x00010000, 72),
    rate,
    u32(2, 0x7f000000, 0, 0, 0, 1024),
    wave,
    layout,
  );
}
