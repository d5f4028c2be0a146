import { nameAt } from './source';

const ORIENTATION = 0x0112;
const UPRIGHT = 1;

/**
 * Finds the orientation in the body of an APP1 segment.
 * @returns 1…8 as Exif counts; from 5 on, width and height are exchanged. 1 when it says nothing.
 */
export function orientationOf(segment: DataView): number {
  if (segment.byteLength < 14 || nameAt(segment, 0) !== 'Exif') return UPRIGHT;
  const tiff = new DataView(segment.buffer, segment.byteOffset + 6, segment.byteLength - 6);
  const little = tiff.getUint16(0) === 0x4949;
  const directory = tiff.getUint32(4, little);
  if (directory + 2 > tiff.byteLength) return UPRIGHT;
  const fields = tiff.getUint16(directory, little);
  for (let index = 0; index < fields; index += 1) {
    const field = directory + 2 + 12 * index;
    if (field + 12 > tiff.byteLength) return UPRIGHT;
    if (tiff.getUint16(field, little) !== ORIENTATION) continue;
    const value = tiff.getUint16(field + 8, little);
    return value >= 1 && value <= 8 ? value : UPRIGHT;
  }
  return UPRIGHT;
}
