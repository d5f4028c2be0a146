import sharp, { type Sharp } from 'sharp';

interface Place {
  width: number;
  height: number;
  random: () => number;
}
type Change = (picture: Sharp, place: Place) => Sharp;

/** Cuts this part of width and height away, more on one side than on the other by chance. */
const cropped =
  (part: number): Change =>
  (picture, { width, height, random }) => {
    const [across, down] = [Math.round(width * part), Math.round(height * part)];
    return picture
      .extract({
        left: Math.floor(random() * (across + 1)),
        top: Math.floor(random() * (down + 1)),
        width: width - across,
        height: height - down,
      })
      .jpeg({ quality: 85 });
  };

function withLogo(picture: Sharp, { width, height }: Place): Sharp {
  const [w, h] = [Math.round(width * 0.18), Math.round(height * 0.08)];
  const logo = `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}"><rect width="${w}" height="${h}" fill="#fff"/><circle cx="${h / 2}" cy="${h / 2}" r="${h / 3}" fill="#c00"/></svg>`;
  const place = { left: width - w - 8, top: height - h - 8 };
  return picture.composite([{ input: Buffer.from(logo), ...place }]).jpeg();
}

function withBorder(picture: Sharp, { width, height }: Place): Sharp {
  const edge = Math.round(Math.min(width, height) * 0.02);
  const edges = { top: edge, bottom: edge, left: edge, right: edge };
  return picture.extend({ ...edges, background: '#fff' }).jpeg();
}

/** What people do to a picture before they send it in again. */
export const CHANGES = {
  'saved at quality 70': (picture) => picture.jpeg({ quality: 70 }),
  'saved at quality 40': (picture) => picture.jpeg({ quality: 40 }),
  'half the size': (picture, { width }) =>
    picture.resize(Math.round(width / 2)).jpeg({ quality: 80 }),
  'turned by 90°': (picture) => picture.rotate(90).jpeg(),
  'turned by 180°': (picture) => picture.rotate(180).jpeg(),
  'turned by 270°': (picture) => picture.rotate(270).jpeg(),
  mirrored: (picture) => picture.flop().jpeg(),
  'cropped by 3 %': cropped(0.03),
  'cropped by 6 %': cropped(0.06),
  'cropped by 10 %': cropped(0.1),
  brighter: (picture) => picture.modulate({ brightness: 1.2 }).jpeg(),
  'more contrast': (picture) => picture.linear(1.25, -25).jpeg(),
  'with a logo': withLogo,
  'with a border': withBorder,
} as const satisfies Record<string, Change>;

export type ChangeName = keyof typeof CHANGES;

/** A picture after one of `CHANGES`; chance is the same in every run for the same picture. */
export async function changed(
  picture: Buffer,
  name: ChangeName,
  random: () => number,
): Promise<Buffer> {
  const { width, height } = await sharp(picture).metadata();
  return CHANGES[name](sharp(picture), { width, height, random }).toBuffer();
}
