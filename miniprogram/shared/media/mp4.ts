import { isPlayableCodec } from './codecs';
import type { Box } from './boxes';
import { boxesIn, childOf, childrenOf, descend } from './boxes';
import type { FileFacts, Source } from './source';
import { problem } from './source';
import { displayOf, durationAt, trackAt, type Track } from './track';

/**
 * Reads duration, displayed size and codecs of an MP4, wherever in the file its index (`moov`) lies.
 * @throws MediaProblemError: `truncated` when the file ends inside a box, `noPicture` for sound only,
 *   `fragmented` for one that is stored in pieces.
 */
export async function readMp4(source: Source): Promise<FileFacts> {
  const moov = await indexOf(source);
  if ((await childOf(source, moov, 'mvex')) !== null) throw problem('fragmented');
  const { picture, sound } = await shownTracks(source, moov);
  const header = await durationAt(source, await descend(source, moov, ['mvhd']));
  // A film that was cut may hold more than is played, so that a track's own length says less.
  const durationMs = header === 0 ? Math.max(picture.durationMs, sound?.durationMs ?? 0) : header;
  return {
    ...(await displayOf(source, picture)),
    durationMs: durationMs === 0 ? null : durationMs,
    codecs: { picture: picture.codec, sound: sound?.codec ?? null },
    heldBytes: 0,
  };
}

/** Stops once it has seen the index and some pictures: phones append bytes of their own behind them. */
async function indexOf(source: Source): Promise<Box> {
  let moov: Box | null = null;
  let content = false;
  const boxes = boxesIn(source, 0, source.size);
  for (let box = await boxes.next(); box !== null; box = await boxes.next()) {
    if (box.type === 'moov') moov ??= box;
    content ||= box.type === 'mdat';
    if (moov !== null && content) return moov;
  }
  throw problem('truncated');
}

/**
 * The tracks that are shown and heard: the first of each kind that phones play, else the first of its kind.
 * @throws MediaProblemError `noPicture` when there is none.
 */
export async function shownTracks(
  source: Source,
  moov: Box,
): Promise<{ picture: Track; sound: Track | null }> {
  const tracks: Track[] = [];
  for (const box of await childrenOf(source, moov))
    if (box.type === 'trak') tracks.push(await trackAt(source, box));
  const first = (handler: 'vide' | 'soun'): Track | undefined => {
    const all = tracks.filter((track) => track.handler === handler);
    return all.find(({ codec }) => isPlayableCodec(handler, codec)) ?? all[0];
  };
  const picture = first('vide');
  if (picture === undefined) throw problem('noPicture');
  return { picture, sound: first('soun') ?? null };
}
