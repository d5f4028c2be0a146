import type { KindView, WorkForm } from '../../../../miniprogram/shared/campaign/kind';
import type { CampaignView } from '../../../../miniprogram/shared/campaign/view';
import type { Random } from '../random';
import { Persons } from './persons';
import type { CastUnit } from './units';
import { DEEDS, PLACES } from './words';

/** What shall become of a work. */
export type Fate = 'publish' | 'reject' | 'disqualify';

/** A work of the rehearsal and its author. */
export interface Work {
  key: number;
  title: string;
  intro: string;
  /** openid of the author. */
  author: string;
  name: string;
  phone: string;
  idNumber: string;
  unit: CastUnit | null;
  theme: string;
  kind: string;
  form: WorkForm;
  /** Who sends it in: the author, or the unit's contact. */
  by: 'author' | 'contact';
  fate: Fate;
  /** How reviewers find it, where works are screened: all, one of them, or none pass it. */
  merit: 'strong' | 'split' | 'weak';
  /** When it is sent in, ms. */
  submitAt: number;
  /** Votes it shall get in the first voting round. */
  wanted: number;
  /** Whether it must be exactly so many. */
  exact: boolean;
  /** Set as it goes on. */
  id: string | null;
  number: number | null;
  publishedAt: number | null;
}

const REJECTED = 0.05;
const BY_CONTACT = 0.2;
/** Where a unit looks at its own works first, most come through units. */
const BY_UNIT = 0.55;

/** Which of the kinds the works are of, in turns: films are fewer than pictures. */
const TURNS: Readonly<Record<number, readonly number[]>> = {
  1: [0],
  2: [0, 0, 0, 0, 1],
  3: [0, 1, 0, 1, 2],
  4: [0, 1, 2, 0, 1, 0, 1, 3, 0, 1],
};

/** The kinds that are sent in as rehearsals can: pictures, films, texts. */
const sendable = ({ kinds }: CampaignView): KindView[] =>
  kinds.filter(({ form }) => form === 'image' || form === 'video' || form === 'text');

export function kindAt(view: CampaignView, key: number): KindView | null {
  const kinds = sendable(view);
  const turns = TURNS[Math.min(kinds.length, 4)] ?? [0];
  return kinds[turns[key % turns.length] ?? 0] ?? null;
}

/** Makes the works; who recommends them and how many votes they get is planned afterwards. */
export function castWorks(
  view: CampaignView,
  units: readonly CastUnit[],
  count: number,
  random: Random,
): Work[] {
  const sending = units.filter(({ level }) => level.recommends || level.uploads);
  const persons = new Persons(view, random);
  const byContact = view.channels.length > 1 && !view.voting ? BY_UNIT : BY_CONTACT;
  return Array.from({ length: count }, (_, key): Work[] => {
    const kind = kindAt(view, key);
    if (kind === null) return [];
    const plain = `${random.pick(PLACES)}·${random.pick(DEEDS)}`;
    // What is handed on by its name has a name of its own.
    const title = view.voting !== null ? plain : `${plain}（${String(key + 1)}）`;
    // A few authors name no unit of the list.
    const wish =
      sending.length === 0 || key % 40 === 39 ? null : (sending[key % sending.length] ?? null);
    const { unit, ...person } = persons.next(key, kind, wish);
    return [
      {
        key,
        title,
        intro: `${title}：那天我正好路过，看见他们在做这件事，就拍了下来。`,
        ...person,
        unit,
        theme: view.themes[key % Math.max(1, view.themes.length)]?.id ?? '',
        kind: kind.id,
        form: kind.form,
        by:
          unit?.acts === true && unit.level.uploads && random.chance(byContact)
            ? 'contact'
            : 'author',
        fate: random.chance(REJECTED) ? 'reject' : 'publish',
        merit: 'weak',
        submitAt: 0,
        wanted: 0,
        exact: false,
        id: null,
        number: null,
        publishedAt: null,
      },
    ];
  }).flat();
}
