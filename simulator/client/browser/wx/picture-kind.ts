const ORIENTATIONS = [
  'up',
  'up-mirrored',
  'down',
  'down-mirrored',
  'left-mirrored',
  'right',
  'right-mirrored',
  'left',
];

export interface PictureKind {
  type: 'jpeg' | 'png' | 'gif' | 'webp' | 'unknown';
  orientation: string;
}

/** What getImageInfo tells of a file: its type by its first bytes, and a JPEG's EXIF orientation. */
export function pictureKind(bytes: Uint8Array<ArrayBuffer>): PictureKind {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const starts = (...wanted: number[]) => wanted.every((byte, index) => bytes[index] === byte);
  if (starts(0xff, 0xd8))
    return { type: 'jpeg', orientation: ORIENTATIONS[exifOrientation(view) - 1] ?? 'up' };
  if (starts(0x89, 0x50, 0x4e, 0x47)) return { type: 'png', orientation: 'up' };
  if (starts(0x47, 0x49, 0x46)) return { type: 'gif', orientation: 'up' };
  if (starts(0x52, 0x49, 0x46, 0x46)) return { type: 'webp', orientation: 'up' };
  return { type: 'unknown', orientation: 'up' };
}

/** 1 to 8; 1 when the JPEG says nothing. */
function exifOrientation(view: DataView): number {
  for (let at = 2; at + 10 < view.byteLength;) {
    const marker = view.getUint16(at);
    if (marker === 0xffe1 && view.getUint32(at + 4) === 0x45786966)
      return orientationTag(view, at + 10);
    if (marker < 0xffc0 || marker === 0xffda) return 1;
    at += 2 + view.getUint16(at + 2);
  }
  return 1;
}

function orientationTag(view: DataView, tiff: number): number {
  if (tiff + 8 > view.byteLength) return 1;
  const little = view.getUint16(tiff) === 0x4949;
  const directory = tiff + view.getUint32(tiff + 4, little);
  if (directory + 2 > view.byteLength) return 1;
  const count = view.getUint16(directory, little);
  for (let index = 0; index < count; index += 1) {
    const entry = directory + 2 + index * 12;
    if (entry + 12 > view.byteLength) return 1;
    if (view.getUint16(entry, little) === 0x0112) return view.getUint16(entry + 8, little);
  }
  return 1;
}
