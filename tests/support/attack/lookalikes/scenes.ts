import sharp from 'sharp';
import { Random } from '../../rehearse/random';

/** A made-up scene with a sky, hills, buildings and people; the same seed always gives the same one. */
export function aScene(seed: number): Promise<Buffer> {
  const chance = new Random(seed);
  const random = (): number => chance.next();
  const width = 330 + 50 * Math.floor(random() * 3);
  const height = 220 + 40 * Math.floor(random() * 3);
  const horizon = height * (0.25 + random() * 0.5);
  const colour = (): string =>
    `hsl(${Math.floor(random() * 360)},${Math.floor(20 + random() * 50)}%,${Math.floor(15 + random() * 70)}%)`;
  const several = (from: number, more: number, one: () => string): string =>
    Array.from({ length: Math.floor(from + random() * more) }, one).join('');

  const hills = [0, 1].map((row) => {
    const line = Array.from({ length: Math.floor(width / 30) + 2 }, (_, index) => {
      const y = horizon + row * height * 0.12 + (random() - 0.5) * height * 0.25;
      return `${index * 30},${y}`;
    });
    return `<polygon points="0,${height} ${line.join(' ')} ${width},${height}" fill="${colour()}"/>`;
  });
  const things = several(3, 6, () => {
    const [x, y] = [random() * width, horizon + (random() - 0.6) * height * 0.4];
    const [w, h] = [14 + random() * 76, 20 + random() * 90];
    return random() < 0.6
      ? `<rect x="${x}" y="${y - h}" width="${w}" height="${h}" fill="${colour()}"/>`
      : `<ellipse cx="${x}" cy="${y}" rx="${w / 2}" ry="${h / 2}" fill="${colour()}"/>`;
  });
  const people = several(2, 5, () => {
    const [x, y, h] = [random() * width, horizon + random() * height * 0.4, 20 + random() * 42];
    return (
      `<circle cx="${x}" cy="${y - h}" r="${h / 5}" fill="hsl(25,40%,${Math.floor(40 + random() * 40)}%)"/>` +
      `<rect x="${x - h / 5}" y="${y - h * 0.8}" width="${h * 0.4}" height="${h * 0.8}" fill="${colour()}"/>`
    );
  });
  const sky =
    `<defs><linearGradient id="s" x2="0" y2="1"><stop offset="0" stop-color="${colour()}"/>` +
    `<stop offset="1" stop-color="${colour()}"/></linearGradient></defs>` +
    `<rect width="${width}" height="${height}" fill="url(#s)"/>`;
  const size = `width="${width}" height="${height}"`;
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${sky}${hills.join('')}${things}${people}</svg>`;
  return sharp(Buffer.from(drawing)).jpeg({ quality: 92 }).toBuffer();
}
