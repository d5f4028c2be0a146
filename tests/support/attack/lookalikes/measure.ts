import sharp from 'sharp';
import {
  bandsOf,
  hashesOf,
  probesOf,
} from '../../../../cloudfunctions/core/works/rules/lookalike/bands';
import {
  ALIKE,
  detailOf,
  likenessOf,
  type Detail,
} from '../../../../cloudfunctions/core/works/rules/lookalike/likeness';
import { GRID_SIDE, gridOf } from '../../../../cloudfunctions/core/works/rules/lookalike/grid';
import { basePictures } from './bases';
import { changed, CHANGES, type ChangeName } from './changes';
import { Random } from '../../rehearse/random';

export interface LookalikeRates {
  /** Changed pictures that were tried, and the part of them that was found again, 0 to 1. */
  tried: number;
  hitRate: number;
  byChange: Record<ChangeName, number>;
  /** Pairs of different pictures, and the part of them that was taken for one, 0 to 1. */
  different: number;
  falseAlarmRate: number;
  /** Part of different pictures that share a band, and so have to be compared, 0 to 1. */
  comparedRate: number;
}

interface Known {
  bands: string[];
  probes: Set<string>;
  detail: Detail;
}

/** Looks for changed pictures and for different ones as the product would, without its database. */
export async function measureLookalikes(): Promise<LookalikeRates> {
  const pictures = await basePictures();
  const known = await Promise.all(pictures.map(know));
  const names = Object.keys(CHANGES) as ChangeName[];
  const hits = new Map<ChangeName, number>(names.map((name) => [name, 0]));
  for (const [index, picture] of pictures.entries()) {
    const original = known[index];
    const again = await Promise.all(
      names.map((name, place) => {
        const chance = new Random(index * names.length + place);
        return changed(picture, name, () => chance.next()).then(know);
      }),
    );
    names.forEach((name, place) => {
      const one = again[place];
      if (original && one && taken(one, original)) hits.set(name, (hits.get(name) ?? 0) + 1);
    });
  }
  const tried = names.length * pictures.length;
  const found = [...hits.values()].reduce((sum, count) => sum + count, 0);
  return {
    tried,
    hitRate: found / tried,
    byChange: Object.fromEntries(
      [...hits].map(([name, count]) => [name, count / pictures.length]),
    ) as Record<ChangeName, number>,
    ...differentOnes(known),
  };
}

function differentOnes(
  known: readonly Known[],
): Pick<LookalikeRates, 'different' | 'falseAlarmRate' | 'comparedRate'> {
  let [different, compared, alarms] = [0, 0, 0];
  known.forEach((one, index) => {
    for (const other of known.slice(0, index)) {
      different += 1;
      if (!shareBand(one, other)) continue;
      compared += 1;
      if (alike(one, other)) alarms += 1;
    }
  });
  return { different, falseAlarmRate: alarms / different, comparedRate: compared / different };
}

async function know(picture: Buffer): Promise<Known> {
  const grey = await sharp(picture)
    .rotate()
    .greyscale()
    .resize(GRID_SIDE, GRID_SIDE, { fit: 'fill' })
    .raw()
    .toBuffer();
  const grid = gridOf(grey);
  return {
    bands: bandsOf(hashesOf(grid)),
    probes: new Set(probesOf(grid)),
    detail: detailOf(grid),
  };
}

const shareBand = (asked: Known, stored: Known): boolean =>
  stored.bands.some((band) => asked.probes.has(band));

const alike = (asked: Known, stored: Known): boolean =>
  likenessOf(asked.detail, stored.detail).agreement >= ALIKE;

const taken = (asked: Known, stored: Known): boolean =>
  shareBand(asked, stored) && alike(asked, stored);
