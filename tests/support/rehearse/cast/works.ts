import { kindIn } from '../../../../miniprogram/shared/campaign/kinds';
import type { CampaignView } from '../../../../miniprogram/shared/campaign/view';
import { MEDIA_FORMS, type MediaForm } from '../../../../miniprogram/shared/campaign/kind';
import { aJpeg } from '../../media-bytes';
import { anMp4 } from '../../mp4-bytes';
import type { Random } from '../random';
import type { CastUnit } from './units';
import { DEEDS, GIVEN, PLACES, SURNAMES } from './words';

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
  unit: CastUnit | null;
  theme: string;
  kind: MediaForm;
  /** Who sends it in: the author, or the unit's contact. */
  by: 'author' | 'contact';
  fate: Fate;
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

/** One in so many works is a video, where the campaign takes them. */
const VIDEO_EVERY = 5;
const REJECTED = 0.05;
const BY_CONTACT = 0.2;

export const kindOf = ({ kinds: all }: CampaignView, key: number): MediaForm | null => {
  const kinds = MEDIA_FORMS.filter((form) => all.some(({ id }) => id === form));
  if (kinds.includes('video') && (key % VIDEO_EVERY === VIDEO_EVERY - 1 || kinds.length === 1))
    return 'video';
  return kinds.includes('image') ? 'image' : (kinds[0] ?? null);
};

/** The bytes of a work: a real small file that no other work has. */
export function bytesOf({ key, kind }: Pick<Work, 'key' | 'kind'>): Buffer {
  if (kind === 'video')
    return anMp4({
      width: 1280,
      height: 720,
      durationMs: 5000 + (key % 20_000),
      bytes: 4000 + key,
    });
  return aJpeg({ width: 320, height: 240, seed: `rehearsal ${String(key)}` });
}

export const extensionOf = (view: CampaignView, kind: MediaForm): string => {
  const extensions: readonly string[] = kindIn(view, kind)?.formats ?? [];
  const usual = kind === 'video' ? 'mp4' : 'jpg';
  return extensions.includes(usual) ? usual : (extensions[0] ?? usual);
};

/** Makes the works; who recommends them and how many votes they get is planned afterwards. */
export function castWorks(
  view: CampaignView,
  units: readonly CastUnit[],
  count: number,
  random: Random,
): Work[] {
  const sending = units.filter(({ level }) => level.recommends || level.uploads);
  return Array.from({ length: count }, (_, key): Work[] => {
    const kind = kindOf(view, key);
    if (kind === null) return [];
    const title = `${random.pick(PLACES)}·${random.pick(DEEDS)}`;
    // A few authors name no unit of the list.
    const unit =
      sending.length === 0 || key % 40 === 39 ? null : (sending[key % sending.length] ?? null);
    return [
      {
        key,
        title,
        intro: `${title}：那天我正好路过，看见他们在做这件事，就拍了下来。`,
        author: `oAuthor-${String(key)}`,
        name: random.pick(SURNAMES) + random.pick(GIVEN) + random.pick(GIVEN),
        phone: `139${String(10_000_000 + key)}`,
        unit,
        theme: view.themes[key % Math.max(1, view.themes.length)]?.id ?? '',
        kind,
        by:
          unit?.acts === true && unit.level.uploads && random.chance(BY_CONTACT)
            ? 'contact'
            : 'author',
        fate: random.chance(REJECTED) ? 'reject' : 'publish',
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
