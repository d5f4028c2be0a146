import { NOTHING_DECLARED } from '../../miniprogram/shared/works/declared';
import type { UnitRef } from '../../miniprogram/shared/contract';
import type { MediaForm } from '../../miniprogram/shared/campaign/kind';
import type { TestCloud } from './cloud';
import { at, CAMPAIGN, ORGANIZER } from './cloud';
import { aPiece } from './inspected';
import { DALIAN } from './office';

/** Judges may score. */
export const JUDGING = at('10-20 10:00');
/** Judging is over and results may be published. */
export const ANNOUNCING = at('11-02 10:00');

export interface WorkOptions {
  /** Also its printed number; its entry id follows from it. */
  number: number;
  theme?: string;
  kind?: MediaForm;
  title?: string;
  unit?: UnitRef | null;
  /** What its author typed. */
  typedUnit?: string;
  uploadedFor?: string | null;
  owner?: string;
  author?: string;
  phone?: string;
  votes?: number;
  state?: string;
  preview?: string | null;
  media?: string;
}

/** Entry ids are as long and as random as real ones, so that finding one in a reply means something. */
export const entryId = (number: number): string =>
  `${'e'.repeat(26)}${String(number).padStart(6, '0')}`;

/** Works that came as far as the judges, as the stores hold them. */
export function aShortlist(cloud: TestCloud, works: readonly WorkOptions[]): string[] {
  cloud.database.insert('entries', works.map(entryOf));
  cloud.database.insert('pieces', works.map(pieceOf));
  cloud.database.insert('entry_forms', works.map(formOf));
  confirm(cloud, works);
  return works.map(({ number }) => entryId(number));
}

/** Confirms which works the judges get, as the organizer would. */
export function confirm(cloud: TestCloud, works: readonly WorkOptions[]): void {
  cloud.database.remove('selections', { _id: `${CAMPAIGN}:shortlist` }, { multi: true });
  cloud.database.insert('selections', [
    {
      _id: `${CAMPAIGN}:shortlist`,
      campaign: CAMPAIGN,
      selection: 'shortlist',
      revision: 1,
      state: 'confirmed',
      adjustments: {},
      entries: works.map(({ number, votes = 501 }, index) => ({
        entry: entryId(number),
        votes,
        rank: index + 1,
      })),
      confirmedAt: at('10-18 09:00'),
    },
  ]);
}

function entryOf(options: WorkOptions): Record<string, unknown> {
  const { number, theme = 'work', kind = 'image', unit = DALIAN } = options;
  const id = entryId(number);
  return {
    _id: id,
    campaign: CAMPAIGN,
    owner: options.owner ?? `owner-${String(number)}`,
    channel: (options.uploadedFor ?? null) === null ? 'author' : 'unit',
    uploadedFor: options.uploadedFor ?? null,
    belongsTo: unit,
    theme,
    kind,
    form: kind,
    title: options.title ?? `作品标题${String(number)}`,
    intro: '大雪封路，他把药送到独居老人家门口。',
    unit: options.typedUnit ?? unit?.name ?? '一个没有列入名单的单位',
    state: options.state ?? 'published',
    revision: 2,
    submittedAt: at('08-02 10:00') + number,
    pieces: 1,
    flags: [],
    confirm: [],
    lengthClass: null,
    declared: NOTHING_DECLARED,
    fileKeys: [id],
    edition: 1,
    number,
    history: [],
    consent: { version: '2027-1', at: 0 },
  };
}

const pieceOf = ({ number, kind, owner, media, preview }: WorkOptions): Record<string, unknown> =>
  aPiece({
    entry: entryId(number),
    owner: owner ?? `owner-${String(number)}`,
    form: kind ?? 'image',
    shown: media ?? `cloud://local/media/${String(number).padStart(32, '0')}/original.jpg`,
    preview: preview ?? null,
  });

const formOf = ({ number, author = '王小明', phone = '13800138000' }: WorkOptions) => ({
  _id: entryId(number),
  campaign: CAMPAIGN,
  answers: { title: `作品标题${String(number)}`, name: author, phone, unit: '大连市总工会' },
});

/** Full points but for some. */
export const marks = (own: Record<string, number> = {}): Record<string, number> => ({
  theme: 30,
  story: 30,
  craft: 25,
  idea: 15,
  ...own,
});

/** A judge gives a work so many points in all. */
export function aScore(
  cloud: TestCloud,
  judge: string,
  work: { work: string; entry: string },
  total: number,
): void {
  cloud.database.insert('scores', [
    {
      _id: `${CAMPAIGN}:experts:${judge}:${work.work}`,
      campaign: CAMPAIGN,
      judging: 'experts',
      judge,
      name: judge,
      ...work,
      state: 'final',
      marks: spread(total),
      comment: '',
      reason: null,
      total,
      at: JUDGING,
      revision: 1,
      history: [],
    },
  ]);
}

/** Points that make a total, none above its weight. */
function spread(total: number): Record<string, number> {
  let left = Math.round(total * 10);
  return Object.fromEntries(
    Object.entries(marks()).map(([id, weight]) => {
      const tenths = Math.min(left, weight * 10);
      left -= tenths;
      return [id, tenths / 10];
    }),
  );
}

/**
 * Works that a panel has scored, one judge for each: `points` of a work, null where nobody gave any.
 * @returns their entries' ids, in the same order.
 */
export async function aRanking(
  cloud: TestCloud,
  works: readonly (WorkOptions & { points: number | null })[],
): Promise<string[]> {
  const entries = aShortlist(cloud, works);
  await cloud.done(ORGANIZER, 'scores.show', { judging: null }, JUDGING);
  const names = worksByEntry(cloud);
  for (const { number, points } of works) {
    const entry = entryId(number);
    if (points !== null)
      aScore(cloud, 'the panel', { work: names.get(entry) ?? '', entry }, points);
  }
  return entries;
}

/** The names a judging gave to works, by entry. */
export function worksByEntry(cloud: TestCloud): Map<string, string> {
  return new Map(cloud.all('judged_works').map(({ entry, _id }) => [String(entry), String(_id)]));
}

/** Takes everything away that judging and awards have left behind. */
export function sweep(cloud: TestCloud): void {
  for (const name of [
    'entries',
    'pieces',
    'entry_forms',
    'selections',
    'judged_works',
    'scores',
    'outcomes',
    'certificates',
    'decisions',
    'members',
    'units',
    'codes',
  ])
    cloud.database.remove(name, {}, { multi: true });
}

/** Puts units on the organizer's list. */
export function listUnits(cloud: TestCloud, units: readonly UnitRef[]): void {
  cloud.database.insert(
    'units',
    units.map((unit) => ({
      _id: `${CAMPAIGN}:${unit.id}`,
      campaign: CAMPAIGN,
      ...unit,
      nameKey: unit.name,
      active: true,
      revision: 1,
      addedAt: 0,
    })),
  );
}
