import type { Box } from './boxes';
import type { Source } from './source';
import { problem, readExactly } from './source';

/** More than the settings of any sound take, bytes. */
const MOST_BYTES = 512;

/** Descriptors inside one another: the stream, its decoder, the decoder's own settings. */
const STREAM = 3;
const DECODER = 4;
const SETTINGS = 5;

/** What the decoder is for. */
const MPEG4_AUDIO = 0x40;
const MPEG2_AAC_LC = 0x67;
const MP3 = [0x69, 0x6b];

/** Audio object types of MPEG-4. */
const KINDS: Readonly<Record<number, string>> = {
  1: 'AAC Main',
  2: 'AAC-LC',
  5: 'HE-AAC',
  29: 'HE-AAC v2',
  23: 'AAC-LD',
  39: 'AAC-ELD',
  42: 'xHE-AAC',
};

/**
 * What kind of sound the settings (`esds`) of a track name: AAC-LC, HE-AAC, MP3 and so on.
 * @throws MediaProblemError `malformed` when they make no sense.
 */
export async function aacProfile(source: Source, { start, end }: Box): Promise<string> {
  const view = await readExactly(source, start, Math.min(end - start, MOST_BYTES));
  const stream = bodyOf(view, 4, STREAM);
  const flags = byteAt(view, stream + 2);
  const addressBytes =
    (flags & 0x40) === 0 ? 0 : 1 + byteAt(view, stream + 3 + dependsBytes(flags));
  const clockBytes = (flags & 0x20) === 0 ? 0 : 2;
  const decoder = bodyOf(
    view,
    stream + 3 + dependsBytes(flags) + addressBytes + clockBytes,
    DECODER,
  );
  const use = byteAt(view, decoder);
  if (MP3.includes(use)) return 'MP3';
  if (use === MPEG2_AAC_LC) return 'AAC-LC';
  if (use !== MPEG4_AUDIO) return `object ${String(use)}`;
  const settings = bodyOf(view, decoder + 13, SETTINGS);
  const kind = kindAt(view, settings);
  return KINDS[kind] ?? `MPEG-4 audio ${String(kind)}`;
}

const dependsBytes = (flags: number): number => ((flags & 0x80) === 0 ? 0 : 2);

/** Five bits, or eleven where these are all set. */
function kindAt(view: DataView, offset: number): number {
  const first = byteAt(view, offset);
  if (first >> 3 !== 31) return first >> 3;
  return 32 + ((first & 7) << 3) + (byteAt(view, offset + 1) >> 5);
}

/** Where the body of a descriptor begins: behind its tag and a length of one to four bytes. */
function bodyOf(view: DataView, offset: number, tag: number): number {
  if (byteAt(view, offset) !== tag) throw problem('malformed');
  for (let at = offset + 1; at < offset + 5; at += 1)
    if ((byteAt(view, at) & 0x80) === 0) return at + 1;
  throw problem('malformed');
}

function byteAt(view: DataView, offset: number): number {
  if (offset >= view.byteLength) throw problem('malformed');
  return view.getUint8(offset);
}
