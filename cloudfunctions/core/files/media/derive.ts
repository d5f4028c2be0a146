import sharp, { type CreateRaw, type OutputInfo, type Sharp } from 'sharp';

/** What is made of a picture: nothing of the file it came from is left in it but its pixels. */
export interface Derivatives {
  /** JPEG for the page. */
  page: Buffer;
  /** JPEG for lists. */
  thumbnail: Buffer;
  /** 32 × 32 grey pixels, row by row, upright. */
  grey: Buffer;
}

/** The picture cannot be decoded to its end. */
export class Undecodable extends Error {
  override readonly name = 'Undecodable';
}

/** Of the page picture, either way, pixels. */
const PAGE_SIDE = 1600;
const PAGE_QUALITY = 82;
const THUMBNAIL_WIDTH = 480;
const THUMBNAIL_QUALITY = 76;
const GREY_SIDE = 32;

// One at a time and nothing kept: a function's memory is small.
sharp.concurrency(1);
sharp.cache(false);

/**
 * Decodes a picture to its last row, which proves it, and makes what is shown of it.
 * @param file path of a JPEG or PNG on this machine.
 * @param mostPixels of a picture that is decoded at all.
 * @throws Undecodable when it is cut off, broken or larger.
 */
export async function derive(file: string, mostPixels: number): Promise<Derivatives> {
  const { pixels, orientation } = await decode(file, mostPixels);
  const upright = await turn(pixels(), orientation).raw().toBuffer({ resolveWithObject: true });
  const picture = (): Sharp => sharp(upright.data, { raw: rawOf(upright.info) });
  return {
    page: await picture().jpeg({ quality: PAGE_QUALITY }).toBuffer(),
    thumbnail: await picture()
      .resize({ width: THUMBNAIL_WIDTH, withoutEnlargement: true })
      .jpeg({ quality: THUMBNAIL_QUALITY })
      .toBuffer(),
    grey: await picture()
      .resize(GREY_SIDE, GREY_SIDE, { fit: 'fill' })
      .greyscale()
      .raw()
      .toBuffer(),
  };
}

/** What the decoder finds odd and honest cameras write: nothing of the picture is missing for it. */
const HARMLESS = /Invalid SOS parameters|extraneous bytes before marker|iCCP|profile/;

/** Takes a picture with an oddity that does no harm, and no other that is not whole. */
async function decode(file: string, mostPixels: number): Promise<Decoded> {
  try {
    return await decodeStrictly(file, mostPixels, 'warning');
  } catch (error) {
    if (!(error instanceof Undecodable) || !HARMLESS.test(error.message)) throw error;
    return decodeStrictly(file, mostPixels, 'error');
  }
}

interface Decoded {
  orientation: number;
  pixels: () => Sharp;
}

/** Makes it small before it is turned: a whole picture that is turned would have to be held at once. */
async function decodeStrictly(
  file: string,
  limitInputPixels: number,
  failOn: 'warning' | 'error',
): Promise<Decoded> {
  const source = sharp(file, { failOn, limitInputPixels, sequentialRead: true });
  try {
    const { orientation = 1 } = await source.metadata();
    const { data, info } = await source
      .resize(PAGE_SIDE, PAGE_SIDE, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true });
    return { orientation, pixels: () => sharp(data, { raw: rawOf(info) }) };
  } catch (error) {
    throw new Undecodable(error instanceof Error ? error.message : 'unknown', { cause: error });
  }
}

const rawOf = ({ width, height, channels }: OutputInfo): CreateRaw => ({
  width,
  height,
  channels,
});

/** Puts a picture upright, as Exif counts orientations. */
function turn(picture: Sharp, orientation: number): Sharp {
  switch (orientation) {
    case 2:
      return picture.flop();
    case 3:
      return picture.rotate(180);
    case 4:
      return picture.flip();
    case 5:
      return picture.flip().rotate(90);
    case 6:
      return picture.rotate(90);
    case 7:
      return picture.flop().rotate(90);
    case 8:
      return picture.rotate(270);
    default:
      return picture;
  }
}
