import { bitRateOf } from './bit-rate';
import { isPlayableCodec } from './codecs';
import type { Box } from './boxes';
import { boxesIn, childOf, childrenOf, descend } from './boxes';
import { framesPerSecond } from './frames';
import { pictureProfile, soundProfile } from './profile';
import type { FileFacts, FilmFacts, Source } from './source';
import { MediaProblemError, problem } from './source';
import { displayOf, durationAt, trackAt, type Track } from './track';

/**
 * Reads what an MP4 or a MOV says of itself, wherever in the file its index (`moov`) lies.
 * @throws MediaProblemError: `truncated` when the file ends inside a box, `noPicture` for sound only,
 *   `fragmented` for one that is stored in pieces.
 */
export async function readFilm(
  source: Source,
  container: FilmFacts['container'],
): Promise<FileFacts> {
  const moov = await indexOf(source);
  if ((await childOf(source, moov, 'mvex')) !== null) throw problem('fragmented');
  const { picture, sound } = await shownTracks(source, moov);
  const header = await durationAt(source, await descend(source, moov, ['mvhd']));
  const trackMs = Math.max(picture.durationMs, sound?.durationMs ?? 0);
  // A film that was cut may hold more than is played, so that a track's own length says less.
  const durationMs = header === 0 ? trackMs : header;
  return {
    ...(await displayOf(source, picture)),
    durationMs: durationMs === 0 ? null : durationMs,
    codecs: { picture: picture.codec, sound: sound?.codec ?? null },
    film: {
      container,
      profiles: {
        picture: await saidOf(pictureProfile(source, picture)),
        sound: sound === null ? null : await saidOf(soundProfile(source, sound)),
      },
      framesPerSecond: await saidOf(framesPerSecond(source, picture)),
      kilobitsPerSecond: await saidOf(bitRateOf(source, Math.max(durationMs, trackMs))),
    },
    heldBytes: 0,
  };
}

/** What only measures a film makes none unusable: null where it cannot be read. */
async function saidOf<T>(read: Promise<T>): Promise<T | null> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof MediaProblemError) return null;
    throw error;
  }
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
