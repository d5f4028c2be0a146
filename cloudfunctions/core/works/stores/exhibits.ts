import { everyRow } from '../../ground/every-row';
import type { WorkForm } from '../../../../miniprogram/shared/campaign/kind';
import type { HoldState } from '../../../../miniprogram/shared/vocabulary';
import { cloud } from '../../ground/cloud';
import type { Inserted } from '../../ground/database';
import { collection, command } from '../../ground/database';
import { afterAscending, type Moment } from '../../ground/place';

/** One entry as shown in one voting round: public facts only. `_id` is `<campaign>:<round>:<entry>`. */
export interface Exhibit {
  _id: string;
  campaign: string;
  round: string;
  entry: string;
  edition: number;
  number: number;
  title: string;
  intro: string;
  theme: string;
  kind: string;
  form: WorkForm;
  unit: string;
  /** Id of the unit it belongs to, from the organizer's list; null when it belongs to none. */
  unitId: string | null;
  preview: string | null;
  /** How many pieces it is made of, and how a text begins. */
  pieces: number;
  excerpt: string | null;
  width: number;
  height: number;
  durationMs: number | null;
  submittedAt: number;
  publishedAt: number;
  shown: boolean;
  /** Revision of the selection that last put it up; absent where it was published in an edition. */
  hung?: number;
  /** Counted votes of windows up to `window` that stand: neither held nor voided. */
  votes: number;
  /** Counted votes that are set apart. */
  held: number;
  /** Counted votes that a decision voided. */
  voided: number;
  /** How each slot that was ever set apart stands, so that moving its votes again is harmless. */
  slots: Record<string, HoldState>;
  /** Votes by slot that came after it was set apart and are held with it; absent before the first. */
  late?: Record<string, number>;
  /** When votes of it were last set apart, ms; absent before the first time. */
  heldAt?: number;
  /** Number of the newest seal counted in; 0 before the first. */
  seal: number;
  /** The newest window counted in `votes`; 0 before the first. */
  window: number;
  /** Order by votes, then by number, as one number that one index holds: see `heatOf`. */
  heat: number;
  /** What the title can be found by. */
  terms: string[];
}

/** A hall: the exhibits of one round. */
export interface Hall {
  campaign: string;
  round: string;
}

/** Numbers stay below, so votes and number never mix. */
export const HEAT_PER_VOTE = 1_000_000;

const exhibits = collection<Exhibit>('exhibits');

export const exhibitId = ({ campaign, round }: Hall, entry: string): string =>
  `${campaign}:${round}:${entry}`;

/** Higher is hotter; of equal votes the lower number comes first. */
export const heatOf = (votes: number, number: number): number => votes * HEAT_PER_VOTE - number;

/** A duplicate of `number` means that the number was given away meanwhile. */
export const insertExhibit = (exhibit: Exhibit): Promise<Inserted> => exhibits.insert(exhibit);

export const findExhibit = (hall: Hall, entry: string): Promise<Exhibit | null> =>
  exhibits.find(exhibitId(hall, entry));

/** At most 100 exhibits by entry, shown or not, in no order. */
export const findExhibits = async (hall: Hall, entries: readonly string[]): Promise<Exhibit[]> =>
  entries.length === 0
    ? []
    : exhibits.list(
        { _id: command.in(entries.map((entry) => exhibitId(hall, entry))) },
        { limit: 100 },
      );

/** How an exhibit's slots stand and which seals are counted in it: what counting more votes needs. */
export type ExhibitSlots = Pick<Exhibit, '_id' | 'slots' | 'seal'>;

/** The same of at most 100 exhibits, in no order. */
export const findSlots = (hall: Hall, entries: readonly string[]): Promise<ExhibitSlots[]> =>
  exhibits.pick(
    { _id: command.in(entries.map((entry) => exhibitId(hall, entry))) },
    ['slots', 'seal'],
    { limit: 100 },
  );

/** Shows a prepared exhibit as part of an edition. */
export async function showExhibit(
  hall: Hall,
  entry: string,
  edition: number,
  publishedAt: number,
): Promise<void> {
  await exhibits.change({ _id: exhibitId(hall, entry) }, { shown: true, edition, publishedAt });
}

/**
 * Shows an exhibit that an earlier confirmation of a selection had put up; one by the same or a later
 * confirmation stays as it is.
 */
export async function hangAgain(hall: Hall, entry: string, revision: number): Promise<void> {
  const where = { _id: exhibitId(hall, entry), hung: command.lt(revision) };
  await exhibits.change(where, { shown: true, hung: revision });
}

/** Hides what earlier confirmations of a selection had put up and this one did not. */
export async function takeDownEarlier(hall: Hall, revision: number): Promise<void> {
  await exhibits.change({ ...hall, shown: true, hung: command.lt(revision) }, { shown: false });
}

/** Hides an entry in every round. */
export async function hideExhibits(campaign: string, entry: string): Promise<void> {
  await exhibits.change({ campaign, entry }, { shown: false });
}

/** Says in every round which unit an entry belongs to. */
export async function moveToUnit(
  campaign: string,
  entry: string,
  unit: { unit: string; unitId: string | null },
): Promise<void> {
  await exhibits.change({ campaign, entry }, unit);
}

/** Takes away an exhibit that was prepared and never shown. */
export async function dropHiddenExhibit(hall: Hall, entry: string): Promise<void> {
  await exhibits.remove({ _id: exhibitId(hall, entry), shown: false });
}

/** The highest number given in a round, 0 before the first. */
export async function highestNumber(hall: Hall): Promise<number> {
  const [last] = await exhibits.list({ ...hall }, { order: [['number', 'desc']], limit: 1 });
  return last?.number ?? 0;
}

const shownIn = (hall: Hall, theme: string | null): object =>
  theme === null ? { ...hall, shown: true } : { ...hall, shown: true, theme };

/** Shown exhibits, first uploaded first. */
export const byUpload = (
  hall: Hall,
  theme: string | null,
  after: Moment | null,
  limit: number,
): Promise<Exhibit[]> =>
  exhibits.list(afterAscending(shownIn(hall, theme), 'submittedAt', after), {
    order: [
      ['submittedAt', 'asc'],
      ['_id', 'asc'],
    ],
    limit,
  });

/** Shown exhibits, most votes first; `after` is the heat of the last one seen. */
export const byHeat = (
  hall: Hall,
  theme: string | null,
  after: number | null,
  limit: number,
): Promise<Exhibit[]> => {
  const where = shownIn(hall, theme);
  return exhibits.list(after === null ? where : { ...where, heat: command.lt(after) }, {
    order: [['heat', 'desc']],
    limit,
  });
};

/** Shown exhibits of the newest edition first, in the order of their numbers. */
export const newestShown = (hall: Hall, limit: number): Promise<Exhibit[]> =>
  exhibits.list(shownIn(hall, null), {
    order: [
      ['edition', 'desc'],
      ['number', 'asc'],
    ],
    limit,
  });

/** The shown exhibit with a printed number, or null. */
export const findByNumber = async (hall: Hall, number: number): Promise<Exhibit | null> =>
  (await exhibits.list({ ...hall, number, shown: true }, { limit: 1 }))[0] ?? null;

/** Where a slot's votes go, and where they come from: what stands is set apart, then counted or voided. */
const MOVES = {
  held: { from: 'votes', to: 'held' },
  released: { from: 'held', to: 'votes' },
  void: { from: 'held', to: 'voided' },
} as const satisfies Record<HoldState, { from: keyof Exhibit; to: keyof Exhibit }>;

/**
 * Moves a slot's counted votes: set apart (`held`), back among those that stand (`released`), or voided.
 * The slot's own state guards it, so moving again changes nothing: only a slot that was never set apart
 * can be held, and only a held one released or voided, with what came late to it. All three numbers
 * together stay what they are.
 * @param hold the slot's number and votes, and when they were set apart (ms).
 * @returns whether this call moved them.
 */
export async function moveVotes(
  hall: Hall,
  entry: string,
  { slot, votes, heldAt }: { slot: number; votes: number; heldAt: number },
  state: HoldState,
): Promise<boolean> {
  const { from, to } = MOVES[state];
  const [place, latePlace] = [`slots.${slot}`, `late.${slot}`];
  for (;;) {
    const late = state === 'held' ? 0 : await lateIn(hall, entry, slot);
    if (late === null) return false;
    const all = votes + late;
    const standing = (to === 'votes' ? all : 0) - (from === 'votes' ? all : 0);
    const changed = await exhibits.change(
      {
        _id: exhibitId(hall, entry),
        [place]: state === 'held' ? command.exists(false) : 'held',
        [latePlace]: late === 0 ? command.exists(false) : late,
      },
      {
        [from]: command.inc(-all),
        [to]: command.inc(all),
        [place]: state,
        heat: command.inc(standing * HEAT_PER_VOTE),
        ...(state === 'held' ? { heldAt } : {}),
      },
    );
    if (changed === 1) return true;
    // A vote that came late meanwhile moves too; anything else means that the slot was moved before.
    if (state === 'held') return false;
  }
}

/** Votes that came into a held slot after it was set apart; null when it is not held. */
async function lateIn(hall: Hall, entry: string, slot: number): Promise<number | null> {
  const exhibit = await findExhibit(hall, entry);
  if (exhibit?.slots[slot] !== 'held') return null;
  return exhibit.late?.[slot] ?? 0;
}

/** The counted votes of a unit's shown exhibits of one theme. */
export interface VoteSum {
  _id: string;
  /** Id of the unit; null for those that belong to none. */
  unit: string | null;
  theme: string;
  votes: number;
  held: number;
  voided: number;
}

/** Groups that one aggregation answers. */
const MOST_GROUPS = 1000;

/** Sums the counted votes of a hall's shown exhibits by unit and theme. */
export async function sumVotes(hall: Hall): Promise<VoteSum[]> {
  const { aggregate } = command;
  return everyRow<VoteSum>(MOST_GROUPS, async (last) => {
    const grouped = (await cloud
      .database()
      .collection('exhibits')
      .aggregate()
      .match({ ...hall, shown: true })
      .group({
        _id: aggregate.concat([aggregate.ifNull(['$unitId', '']), ':', '$theme']),
        unit: aggregate.first(aggregate.ifNull(['$unitId', null])),
        theme: aggregate.first('$theme'),
        votes: aggregate.sum('$votes'),
        held: aggregate.sum('$held'),
        voided: aggregate.sum('$voided'),
      })
      .match(last === undefined ? {} : { _id: command.gt(last._id) })
      .sort({ _id: 1 })
      .limit(MOST_GROUPS)
      .end()) as { list: VoteSum[] };
    return grouped.list;
  });
}
