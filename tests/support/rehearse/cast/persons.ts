import type { KindView } from '../../../../miniprogram/shared/campaign/kind';
import type { CampaignView } from '../../../../miniprogram/shared/campaign/view';
import { anIdNumber } from '../../sample/fill-form';
import type { Random } from '../random';
import type { CastUnit } from './units';
import { GIVEN, SURNAMES } from './words';

/** Who makes a work. */
interface Person {
  /** openid */
  author: string;
  name: string;
  phone: string;
  idNumber: string;
  unit: CastUnit | null;
}

interface Known {
  person: Person;
  categories: Set<string>;
}

/** Where works are counted by person, so many come from somebody who has sent in one of another category. */
const AGAIN = 0.35;
const LOOK_BACK = 40;

/** The authors of a rehearsal: one for each work, or some with a work of each category where works are counted by person. */
export class Persons {
  private readonly known: Known[] = [];
  private readonly numbered: boolean;

  constructor(
    view: CampaignView,
    private readonly random: Random,
  ) {
    this.numbered = view.perPerson.length > 0;
  }

  /** The author of a work: new, or one who has none of its category. @param unit of a new author. */
  next(key: number, { category }: KindView, unit: CastUnit | null): Person {
    if (this.numbered && this.random.chance(AGAIN)) {
      const free = this.known
        .slice(-LOOK_BACK)
        .filter(({ categories }) => !categories.has(category.id));
      const [one] = free;
      if (one !== undefined) {
        one.categories.add(category.id);
        return one.person;
      }
    }
    const { random } = this;
    const person: Person = {
      unit,
      author: `oAuthor-${String(key)}`,
      name: random.pick(SURNAMES) + random.pick(GIVEN) + random.pick(GIVEN),
      phone: `139${String(10_000_000 + key)}`,
      idNumber: idNumberAt(key),
    };
    this.known.push({ person, categories: new Set([category.id]) });
    return person;
  }
}

const TWO = 2;

/** Nobody else's: told apart by the district and the sequence. */
export const idNumberAt = (key: number): string =>
  anIdNumber(
    String(key % 100).padStart(TWO, '0'),
    `4301${String(1 + Math.floor(key / 100)).padStart(TWO, '0')}`,
  );
