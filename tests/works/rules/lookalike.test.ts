import {
  bandsOf,
  hashesOf,
  probesOf,
  turnedHashes,
} from '../../../cloudfunctions/core/works/rules/lookalike/bands';
import { frequenciesOf } from '../../../cloudfunctions/core/works/rules/lookalike/frequencies';
import {
  GRID_SIDE,
  gridOf,
  inside,
  type Grid,
} from '../../../cloudfunctions/core/works/rules/lookalike/grid';
import {
  distance,
  hashFrom,
  hashOf,
  hashText,
} from '../../../cloudfunctions/core/works/rules/lookalike/hash';
import {
  ALIKE,
  detailOf,
  likenessOf,
} from '../../../cloudfunctions/core/works/rules/lookalike/likeness';
import {
  turnFrequencies,
  turnGrid,
  turnName,
  TURNS,
} from '../../../cloudfunctions/core/works/rules/lookalike/turns';
import { Random } from '../../support/rehearse/random';

/** Bright and dark spots on a slope; another seed is another picture. */
function aPicture(seed: number): Grid {
  const random = new Random(seed);
  const spots = Array.from({ length: 9 }, () => ({
    x: random.whole(0, 31),
    y: random.whole(0, 31),
    size: random.whole(2, 6),
    light: random.whole(-90, 90),
  }));
  return Float64Array.from({ length: GRID_SIDE * GRID_SIDE }, (_, at) => {
    const [x, y] = [at % GRID_SIDE, Math.floor(at / GRID_SIDE)];
    return spots.reduce(
      (light, spot) => {
        const far = ((x - spot.x) ** 2 + (y - spot.y) ** 2) / spot.size ** 2;
        return light + spot.light * Math.exp(-far);
      },
      90 + 2 * y,
    );
  });
}

const alike = (one: Grid, other: Grid) => likenessOf(detailOf(one), detailOf(other));
const share = (asked: Grid, stored: Grid): boolean => {
  const bands = bandsOf(hashesOf(stored));
  return probesOf(asked).some((band) => bands.includes(band));
};
const SEEDS = [1, 2, 3, 4];

test('the fingerprint of a turned picture is known without its pixels', () => {
  for (const seed of SEEDS) {
    const picture = aPicture(seed);
    const frequencies = frequenciesOf(picture);
    const hashes = turnedHashes(picture);
    TURNS.forEach((turn, index) => {
      const pixels = hashOf(frequenciesOf(turnGrid(picture, turn)));
      expect(hashOf(turnFrequencies(frequencies, turn))).toEqual(pixels);
      expect(hashes[index]?.whole).toEqual(pixels);
    });
  }
});

test('there are eight ways to lie, three of them turned and four mirrored', () => {
  const names = TURNS.map(turnName);
  expect(names[0]).toBe('upright');
  expect(names.filter((name) => name === 'turned')).toHaveLength(3);
  expect(names.filter((name) => name === 'mirrored')).toHaveLength(4);
  const turned = new Set(TURNS.map((turn) => turnGrid(aPicture(1), turn).join()));
  expect(turned.size).toBe(8);
});

test('a hash is 16 hex digits and reads back', () => {
  const { whole } = hashesOf(aPicture(3));
  expect(hashText(whole)).toMatch(/^[0-9a-f]{16}$/);
  expect(hashFrom(hashText(whole))).toEqual(whole);
  expect(hashText([0, 1, 0x8000, 0xffff])).toBe('000000018000ffff');
});

test.each([
  [[0, 0, 0, 0], [0, 0, 0, 0], 0],
  [[1, 0, 0, 0], [0, 0, 0, 0], 1],
  [[0xffff, 0xffff, 0xffff, 0xffff], [0, 0, 0, 0], 64],
  [[0x8001, 0, 0x0f00, 0], [0, 1, 0, 0], 7],
])('%j and %j differ in %i bits', (one, other, bits) => {
  expect(distance(one, other)).toBe(bits);
  expect(distance(other, one)).toBe(bits);
});

test('each picture has eight bands, and is looked up by at most 1536 texts', () => {
  const picture = aPicture(2);
  expect(new Set(bandsOf(hashesOf(picture))).size).toBe(8);
  const probes = probesOf(picture);
  expect(new Set(probes).size).toBe(probes.length);
  expect(probes.length).toBeLessThanOrEqual(1536);
});

describe('a picture is found again', () => {
  test.each(TURNS.map((turn) => [turnName(turn), turn] as const))('%s', (name, turn) => {
    for (const seed of SEEDS) {
      const picture = aPicture(seed);
      const turned = turnGrid(picture, turn);
      expect(share(turned, picture)).toBe(true);
      const likeness = alike(picture, turned);
      expect(likeness.agreement).toBeGreaterThan(0.99);
      expect(turnName(likeness.turn)).toBe(name);
    }
  });

  test('lighter and with more contrast', () => {
    for (const seed of SEEDS) {
      const picture = aPicture(seed);
      const lighter = picture.map((value) => value * 1.3 + 20);
      expect(share(lighter, picture)).toBe(true);
      expect(alike(picture, lighter).agreement).toBeGreaterThan(0.99);
    }
  });

  test('cropped, whichever of the two came first', () => {
    for (const seed of SEEDS) {
      const picture = aPicture(seed);
      const cropped = inside(picture, [0.03, 0.01, 0, 0.04]);
      expect(share(cropped, picture)).toBe(true);
      expect(share(picture, cropped)).toBe(true);
      expect(alike(picture, cropped).agreement).toBeGreaterThan(0.9);
      expect(alike(cropped, picture).agreement).toBeGreaterThan(0.9);
    }
  });
});

test('different pictures are not alike', () => {
  for (const one of SEEDS)
    for (const other of SEEDS)
      if (one < other) expect(alike(aPicture(one), aPicture(other)).agreement).toBeLessThan(ALIKE);
});

test('pictures that show nothing are like none, themselves included', () => {
  const blank = gridOf(new Uint8Array(1024).fill(120));
  expect(alike(blank, blank).agreement).toBe(0);
  expect(alike(blank, aPicture(1)).agreement).toBe(0);
});

test('a grid has exactly 32 by 32 pixels', () => {
  expect(() => gridOf(new Uint8Array(1023))).toThrow(RangeError);
  expect(() => gridOf(new Uint8Array(1025))).toThrow(RangeError);
});
