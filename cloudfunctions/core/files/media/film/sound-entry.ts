import type { Box } from '../../../../../miniprogram/shared/media/boxes';
import { boxesIn, childOf } from '../../../../../miniprogram/shared/media/boxes';
import { soundSettings } from '../../../../../miniprogram/shared/media/profile';
import { soundFields } from '../../../../../miniprogram/shared/media/sound';
import type { Source } from '../../../../../miniprogram/shared/media/source';
import { problem, readExactly } from '../../../../../miniprogram/shared/media/source';
import { drop, type Edits } from './edits';

/** Bytes of an MP4's description of a sound before its boxes. */
const FIELDS = 28;
const BOX_HEADER = 8;
const PARTS = ['esds', 'btrt'];
/** More than any description of a sound takes. */
const MOST_BYTES = 4096;

/**
 * Keeps of a sound's description what a player needs. QuickTime has longer ones, with the settings one box deeper, that
 * players take in a QuickTime film alone: such a one is written anew, in the room of the old.
 * @throws MediaProblemError `malformed` for a QuickTime description without settings.
 */
export async function describeSound(source: Source, edits: Edits, entry: Box): Promise<void> {
  const fields = await soundFields(source, entry.start);
  const inside = { ...entry, start: entry.start + fields };
  if (fields !== FIELDS || (await childOf(source, inside, 'wave')) !== null)
    return writeAnew(source, edits, entry, fields);
  const parts = boxesIn(source, inside.start, inside.end);
  for (let part = await parts.next(); part !== null; part = await parts.next())
    if (!PARTS.includes(part.type)) drop(edits, part);
}

async function writeAnew(source: Source, edits: Edits, entry: Box, fields: number): Promise<void> {
  const settings = await soundSettings(source, entry);
  if (settings === null || entry.end - entry.start > MOST_BYTES) throw problem('malformed');
  const { channels, rate } = await measuresOf(source, entry.start, fields);
  const body = Buffer.alloc(entry.end - entry.start);
  // Which file the samples are in, as it was.
  body.set(await bytesAt(source, entry.start, BOX_HEADER), 0);
  body.writeUInt16BE(channels, 16);
  body.writeUInt16BE(16, 18);
  body.writeUInt32BE(rate, 24);
  body.set(await bytesAt(source, settings.at, settings.end - settings.at), FIELDS);
  const rest = FIELDS + settings.end - settings.at;
  body.writeUInt32BE(body.length - rest, rest);
  body.write('free', rest + 4, 'latin1');
  edits.write.push({ at: entry.start, bytes: body });
}

/** Channels, and samples a second as 16.16; 0 for a rate that does not fit, which the settings tell as well. */
async function measuresOf(
  source: Source,
  start: number,
  fields: number,
): Promise<{ channels: number; rate: number }> {
  const view = await readExactly(source, start, fields);
  // The longest one has fixed numbers in the old places.
  if (fields < 64) return { channels: view.getUint16(16), rate: view.getUint32(24) };
  const rate = view.getFloat64(32);
  return {
    channels: view.getUint32(40) & 0xffff,
    rate: rate > 0 && rate < 65536 ? Math.round(rate * 65536) : 0,
  };
}

async function bytesAt(source: Source, offset: number, length: number): Promise<Uint8Array> {
  const { buffer, byteOffset } = await readExactly(source, offset, length);
  return new Uint8Array(buffer, byteOffset, length);
}
