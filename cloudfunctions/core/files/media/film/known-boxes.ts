import type { Box } from '../../../../../miniprogram/shared/media/boxes';
import { boxesIn, childrenOf } from '../../../../../miniprogram/shared/media/boxes';
import { isPlayableCodec } from '../../../../../miniprogram/shared/media/codecs';
import { PICTURE_FIELDS } from '../../../../../miniprogram/shared/media/profile';
import type { Source } from '../../../../../miniprogram/shared/media/source';
import { problem, readExactly } from '../../../../../miniprogram/shared/media/source';
import { drop, type Edits } from './edits';
import { describeSound } from './sound-entry';

/** What a player needs, by the box that holds it; everything else goes. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  moov: ['mvhd', 'trak'],
  trak: ['tkhd', 'edts', 'mdia'],
  edts: ['elst'],
  mdia: ['mdhd', 'hdlr', 'minf'],
  minf: ['vmhd', 'smhd', 'dinf', 'stbl'],
  dinf: ['dref'],
  stbl: [
    ...['stsd', 'stts', 'ctts', 'cslg', 'stss', 'stsz', 'stz2', 'stsc', 'stco', 'co64'],
    ...['sdtp', 'sgpd', 'sbgp'],
  ],
};
const PICTURE_PARTS = ['avcC', 'pasp', 'colr', 'btrt', 'clap', 'fiel'];

/**
 * Goes through a film's index: drops every box that is not known and every track that is not shown, and empties the
 * fields in which times, makers and names are written.
 * @param tracks boxes of the tracks that are shown.
 */
export async function keepKnown(
  source: Source,
  edits: Edits,
  box: Box,
  tracks: readonly Box[],
): Promise<void> {
  const known = KNOWN[box.type];
  if (known === undefined) return emptyFields(source, edits, box);
  const seen = new Set<string>();
  for (const child of await childrenOf(source, box)) {
    const shown = child.type === 'trak' ? tracks.some(({ at }) => at === child.at) : true;
    // Of two boxes of a kind one player may take the first, another the last.
    const twice = child.type !== 'trak' && seen.has(child.type);
    if (!known.includes(child.type) || !shown || twice) drop(edits, child);
    else await keepKnown(source, edits, child, tracks);
    seen.add(child.type);
  }
}

async function emptyFields(source: Source, edits: Edits, box: Box): Promise<void> {
  const blank = (from: number, to: number): number =>
    edits.blank.push({
      start: Math.min(box.start + from, box.end),
      end: Math.min(box.start + to, box.end),
    });
  switch (box.type) {
    case 'mvhd':
    case 'tkhd':
    case 'mdhd': {
      // When it was made and changed; where a QuickTime film's preview and selection lie.
      const long = (await readExactly(source, box.start, 1)).getUint8(0) === 1;
      blank(4, long ? 20 : 12);
      if (box.type === 'mvhd') blank(long ? 84 : 72, long ? 108 : 96);
      if (box.type === 'mdhd') await nameLanguage(source, edits, box.start + (long ? 32 : 20));
      return;
    }
    case 'hdlr':
      // Maker and name; between them stands what kind of track it is.
      blank(4, 8);
      blank(12, Infinity);
      return;
    case 'dref':
      return references(source, edits, box);
    case 'stsd':
      return descriptions(source, edits, box);
    default:
  }
}

/** QuickTime numbers languages; an MP4 has three letters of five bits, here those of none. */
const FIRST_LETTERS = 0x400;
const NO_LANGUAGE = 0x7fff;
const UNDETERMINED = Buffer.from([0x55, 0xc4]);

async function nameLanguage(source: Source, edits: Edits, at: number): Promise<void> {
  const language = (await readExactly(source, at, 2)).getUint16(0);
  if (language < FIRST_LETTERS || language === NO_LANGUAGE)
    edits.write.push({ at, bytes: UNDETERMINED });
}

/** Samples may be said to lie in another file: such a film is not one file. */
async function references(source: Source, edits: Edits, box: Box): Promise<void> {
  const inside = boxesIn(source, box.start + 8, box.end);
  for (let one = await inside.next(); one !== null; one = await inside.next()) {
    const flags = (await readExactly(source, one.start, 4)).getUint32(0);
    if ((flags & 1) === 0) throw problem('malformed');
    edits.blank.push({ start: one.start + 4, end: one.end });
    // QuickTime says “this file” by an alias.
    if (one.type !== 'url ') edits.write.push({ at: one.at + 4, bytes: Buffer.from('url ') });
  }
}

/** How the samples are encoded: the encoder's name goes. */
async function descriptions(source: Source, edits: Edits, box: Box): Promise<void> {
  const inside = boxesIn(source, box.start + 8, box.end);
  for (let one = await inside.next(); one !== null; one = await inside.next()) {
    if (isPlayableCodec('vide', one.type)) await describePicture(source, edits, one);
    else if (isPlayableCodec('soun', one.type)) await describeSound(source, edits, one);
    else throw problem('malformed');
  }
}

async function describePicture(source: Source, edits: Edits, { start, end }: Box): Promise<void> {
  edits.blank.push({ start: start + 8, end: start + 24 }, { start: start + 42, end: start + 74 });
  const parts = boxesIn(source, start + PICTURE_FIELDS, end);
  let rest = start + PICTURE_FIELDS;
  for (let part = await parts.next(); part !== null; part = await parts.next()) {
    if (!PICTURE_PARTS.includes(part.type)) drop(edits, part);
    rest = part.end;
  }
  // QuickTime ends a list by four zeros, which players pass over in an MP4 as well; nothing else can be there.
  edits.blank.push({ start: rest, end });
}
