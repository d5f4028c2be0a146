import { childOf, type Box } from './boxes';
import { boxesIn } from './boxes';
import { aacProfile } from './aac';
import { soundFields } from './sound';
import type { Source } from './source';
import { problem, readExactly } from './source';
import { descriptionsOf, type Track } from './track';

/** Bytes of a picture's description before its boxes. */
export const PICTURE_FIELDS = 78;

/** H.264's `profile_idc`: the first three are 8 bit 4:2:0, as phones record. */
const H264: Readonly<Record<number, string>> = {
  66: 'Baseline',
  77: 'Main',
  100: 'High',
  88: 'Extended',
  110: 'High 10',
  122: 'High 4:2:2',
  244: 'High 4:4:4',
};

/**
 * Variant of a track's H.264, in its own name or number.
 * @returns null for another encoding.
 * @throws MediaProblemError when the description is cut off.
 */
export async function pictureProfile(source: Source, track: Track): Promise<string | null> {
  if (track.codec !== 'avc1' && track.codec !== 'avc3') return null;
  const entry = await firstDescription(source, track);
  const settings = await childOf(source, { ...entry, start: entry.start + PICTURE_FIELDS }, 'avcC');
  if (settings === null) return null;
  const profile = (await readExactly(source, settings.start, 4)).getUint8(1);
  return H264[profile] ?? `profile ${String(profile)}`;
}

/**
 * Variant of a track's MPEG-4 sound, as `aacProfile` names it.
 * @returns null for another encoding.
 * @throws MediaProblemError when the description is cut off or makes no sense.
 */
export async function soundProfile(source: Source, track: Track): Promise<string | null> {
  if (track.codec !== 'mp4a') return null;
  const settings = await soundSettings(source, await firstDescription(source, track));
  return settings === null ? null : aacProfile(source, settings);
}

/** The box of a sound's settings, which QuickTime puts one deeper; null when there is none. */
export async function soundSettings(source: Source, entry: Box): Promise<Box | null> {
  const inside = { ...entry, start: entry.start + (await soundFields(source, entry.start)) };
  const direct = await childOf(source, inside, 'esds');
  if (direct !== null) return direct;
  const wave = await childOf(source, inside, 'wave');
  return wave === null ? null : childOf(source, wave, 'esds');
}

async function firstDescription(source: Source, track: Track): Promise<Box> {
  const all = await descriptionsOf(source, track.box);
  const first = await boxesIn(source, all.start + 8, all.end).next();
  if (first === null) throw problem('malformed');
  return first;
}
