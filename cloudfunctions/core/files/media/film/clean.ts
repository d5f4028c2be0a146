import type { Box } from '../../../../../miniprogram/shared/media/boxes';
import { boxesIn } from '../../../../../miniprogram/shared/media/boxes';
import { shownTracks } from '../../../../../miniprogram/shared/media/film';
import type { Source } from '../../../../../miniprogram/shared/media/source';
import { MediaProblemError, problem } from '../../../../../miniprogram/shared/media/source';
import { nameBrands } from './brands';
import { drop, uncovered, type Edits } from './edits';
import { keepKnown } from './known-boxes';
import { sampledMs, sampleSpans } from './tables';

/** A film as it may be served. */
export interface Cleaning {
  edits: Edits;
  /** Of its samples, whatever its headers tell, ms. */
  sampledMs: number;
}

/** The first box names brands, and nothing else fits into it. */
const MOST_BRAND_BYTES = 256;

/**
 * Plans what has to go from a film: places, devices and times that phones note, other tracks with their samples, what
 * lies between the samples, and what is appended. A MOV becomes an MP4 of the same streams. All offsets stay as they are.
 * @throws MediaProblemError when the film's index does not describe what lies in the file.
 */
export async function planCleaning(source: Source): Promise<Cleaning> {
  const { boxes, length } = await topLevel(source);
  const edits: Edits = { blank: [], free: [], write: [], length };
  const [brands] = boxes;
  const index = boxes.find(({ type }) => type === 'moov');
  if (brands?.type !== 'ftyp' || brands.end - brands.at > MOST_BRAND_BYTES || index === undefined)
    throw problem('malformed');
  await nameBrands(source, edits, brands);
  const content = boxes.filter(({ type }) => type === 'mdat');
  for (const box of boxes)
    if (box !== brands && box !== index && box.type !== 'mdat') drop(edits, box);

  const { picture, sound } = await shownTracks(source, index);
  const tracks = sound === null ? [picture.box] : [picture.box, sound.box];
  await keepKnown(source, edits, index, tracks);

  const lengths = await Promise.all(tracks.map((track) => sampledMs(source, track)));
  const samples = (await Promise.all(tracks.map((track) => sampleSpans(source, track)))).flat();
  for (const { start, end } of samples)
    if (!content.some((box) => box.start <= start && end <= box.end)) throw problem('truncated');
  edits.blank.push(...uncovered(content, samples));
  return { edits, sampledMs: Math.max(...lengths) };
}

/** The boxes of the file, up to the first bytes that are none. */
async function topLevel(source: Source): Promise<{ boxes: Box[]; length: number }> {
  const boxes: Box[] = [];
  const walk = boxesIn(source, 0, source.size);
  try {
    for (let box = await walk.next(); box !== null; box = await walk.next()) boxes.push(box);
  } catch (error) {
    if (!(error instanceof MediaProblemError) || error.problem === 'tooComplex') throw error;
  }
  return { boxes, length: boxes[boxes.length - 1]?.end ?? 0 };
}
