import type { Movie } from './decode-media';

interface Box {
  type: string;
  start: number;
  end: number;
}

/**
 * Duration and size of an MP4 from its `moov` box, for files whose picture this browser cannot decode
 * (a phone still tells them). Reads the box headers and the moov only; null when it is not an MP4.
 */
export async function readMovie(blob: Blob): Promise<Movie | null> {
  const moov = await topLevel(blob, 'moov');
  if (!moov) return null;
  const view = new DataView(await blob.slice(moov.start, moov.end).arrayBuffer());
  const header = boxes(view, 0, view.byteLength).find((box) => box.type === 'mvhd');
  if (!header) return null;
  const version = view.getUint8(header.start);
  const scale = view.getUint32(header.start + (version === 1 ? 20 : 12));
  const length =
    version === 1
      ? Number(view.getBigUint64(header.start + 24))
      : view.getUint32(header.start + 16);
  return { duration: scale > 0 ? length / scale : 0, ...largestTrack(view) };
}

function largestTrack(view: DataView): { width: number; height: number } {
  const sizes = boxes(view, 0, view.byteLength)
    .filter((box) => box.type === 'trak')
    .flatMap((trak) => boxes(view, trak.start, trak.end).filter((box) => box.type === 'tkhd'))
    .map((tkhd) => ({
      width: view.getUint32(tkhd.end - 8) / 65536,
      height: view.getUint32(tkhd.end - 4) / 65536,
    }));
  return sizes.reduce((best, size) => (size.width > best.width ? size : best), {
    width: 0,
    height: 0,
  });
}

/** The boxes between two offsets; `start` and `end` are those of the content. */
function boxes(view: DataView, from: number, to: number): Box[] {
  const found: Box[] = [];
  for (let at = from; at + 8 <= to;) {
    const size = view.getUint32(at);
    if (size < 8 || at + size > to) break;
    found.push({ type: typeAt(view, at + 4), start: at + 8, end: at + size });
    at += size;
  }
  return found;
}

async function topLevel(blob: Blob, wanted: string): Promise<Box | null> {
  for (let at = 0; at + 8 <= blob.size;) {
    const view = new DataView(await blob.slice(at, at + 16).arrayBuffer());
    const short = view.getUint32(0);
    const long = short === 1 && view.byteLength === 16;
    const size = long ? Number(view.getBigUint64(8)) : short === 0 ? blob.size - at : short;
    if (size < 8 || at + size > blob.size) return null;
    if (typeAt(view, 4) === wanted)
      return { type: wanted, start: at + (long ? 16 : 8), end: at + size };
    at += size;
  }
  return null;
}

const typeAt = (view: DataView, at: number) =>
  String.fromCharCode(
    view.getUint8(at),
    view.getUint8(at + 1),
    view.getUint8(at + 2),
    view.getUint8(at + 3),
  );
