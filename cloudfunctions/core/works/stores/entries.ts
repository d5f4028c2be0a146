import { everyMoment } from '../../ground/every-row';
import { inBatches } from '../../ground/batches';
import type {
  ConfirmView,
  Declared,
  FlagView,
  HistoryItem,
  UnitRef,
} from '../../../../miniprogram/shared/contract';
import type { WorkForm } from '../../../../miniprogram/shared/campaign/kind';
import type { Channel, EntryState } from '../../../../miniprogram/shared/vocabulary';
import type { Inserted } from '../../ground/database';
import { collection, command } from '../../ground/database';
import { afterAscending, afterDescending, type Moment } from '../../ground/place';
import { titleTerms } from '../../ground/terms';

/** A work and where it stands. `_id` is its upload ticket's. */
export interface Entry {
  _id: string;
  campaign: string;
  /** openid of the author, or of the contact who uploaded it. */
  owner: string;
  channel: Channel;
  /** Id of the way in that it came by. */
  way: string;
  /** Id of the unit whose contact uploaded it; null for the author's own. */
  uploadedFor: string | null;
  /** The unit it belongs to; null when its author named none of the organizer's list. */
  belongsTo: UnitRef | null;
  theme: string;
  /** The campaign's own id of its kind, and what that is. */
  kind: string;
  form: WorkForm;
  title: string;
  intro: string;
  unit: string;
  state: EntryState;
  /** Number of decisions so far. */
  revision: number;
  submittedAt: number;
  /** How many pieces it is made of; they are stored by themselves. */
  pieces: number;
  /** What a reviewer should know of it, and has to confirm. */
  flags: FlagView[];
  confirm: ConfirmView[];
  /** Id of the class that its length is in; null where there are none, it is in none, or nobody knows. */
  lengthClass: string | null;
  declared: Declared;
  /**
   * Unique, each: the author's files while the entry stands, see `fileKeyOf`, and the person's seats where the campaign
   * counts works by person, see `person-seats`; else its id alone. They stand here and not
   * with the pieces, so that one write takes them with the entry and one gives them back.
   */
  fileKeys: string[];
  edition: number | null;
  number: number | null;
  history: HistoryItem[];
  consent: { version: string; at: number };
}

/** What a decision may change of an entry; the words only while nobody has accepted it. */
export type EntryChange = Pick<Entry, 'state' | 'fileKeys' | 'edition' | 'number' | 'belongsTo'> &
  Partial<Pick<Entry, 'title' | 'intro' | 'unit'>>;

/** As it is stored: with what its title can be found by. */
type StoredEntry = Entry & { terms: string[] };

const entries = collection<Entry>('entries');
const storedEntries = collection<StoredEntry>('entries');

/** Key that keeps an author from submitting the same bytes twice. */
export const fileKeyOf = (campaign: string, owner: string, sha256: string): string =>
  `${campaign}:${owner}:${sha256}`;

export const insertEntry = (entry: Entry): Promise<Inserted> =>
  storedEntries.insert({ ...entry, terms: titleTerms(entry.title) });

export const findEntry = (id: string): Promise<Entry | null> => entries.find(id);

/** At most 100 entries, in no order. */
export const findEntries = (ids: readonly string[]): Promise<Entry[]> =>
  entries.list({ _id: command.in([...ids]) }, { limit: 100 });

/** Any number of entries by id, in the same order; those that are not there are left out. */
export async function findAllEntries(ids: readonly string[]): Promise<Entry[]> {
  const found = await inBatches(ids, findEntries);
  const known = new Map(found.map((entry) => [entry._id, entry]));
  return ids.flatMap((id) => known.get(id) ?? []);
}

/** The entries with a printed number; one in a campaign, as numbers are given. */
export const findByPrintedNumber = (campaign: string, number: number): Promise<Entry[]> =>
  entries.list({ campaign, number }, { limit: 10 });

/** The newest entries, in whatever state, whose titles hold all terms. */
export const findByTitle = (
  campaign: string,
  terms: readonly string[],
  limit: number,
): Promise<Entry[]> =>
  entries.list(
    { campaign, terms: command.all([...terms]) },
    {
      order: [
        ['submittedAt', 'desc'],
        ['_id', 'desc'],
      ],
      limit,
    },
  );

/** A standing entry made of one of these files, or null. */
export const findByFileKeys = async (fileKeys: readonly string[]): Promise<Entry | null> =>
  (await entries.list({ fileKeys: command.in([...fileKeys]) }, { limit: 1 }))[0] ?? null;

/** The standing entries that hold any of these keys (at most 1000), oldest first. */
export const findAllByFileKeys = (keys: readonly string[]): Promise<Entry[]> =>
  entries.list(
    { fileKeys: command.in([...keys]) },
    { order: [['submittedAt', 'asc']], limit: 1000 },
  );

/** What an author has sent in, newest first; what a contact sends in for others is not a contact's own. */
export const entriesOf = (
  campaign: string,
  owner: string,
  after: Moment | null,
  limit: number,
): Promise<Entry[]> =>
  entries.list(afterDescending({ campaign, owner, channel: 'author' }, 'submittedAt', after), {
    order: [
      ['submittedAt', 'desc'],
      ['_id', 'desc'],
    ],
    limit,
  });

/** The entries in a state, oldest first, of one theme or of all. */
export const entriesIn = (
  filter: { campaign: string; state: EntryState; theme: string | null },
  after: Moment | null,
  limit: number,
): Promise<Entry[]> => {
  const { theme, ...rest } = filter;
  const where = theme === null ? rest : { ...rest, theme };
  return entries.list(afterAscending(where, 'submittedAt', after), {
    order: [
      ['submittedAt', 'asc'],
      ['_id', 'asc'],
    ],
    limit,
  });
};

/** Entries that one read answers. */
const AT_ONCE = 1000;

/** All entries in a state, oldest first. */
export const everyEntryIn = (campaign: string, state: EntryState): Promise<Entry[]> =>
  everyMoment(
    AT_ONCE,
    (after) => entriesIn({ campaign, state, theme: null }, after, AT_ONCE),
    ({ submittedAt }) => submittedAt,
  );

/** Works of a way in as whoever looks first at them takes them: those of one unit, or of all who use it. */
export interface FirstReviewed {
  campaign: string;
  way: string;
  /** Id of the unit that sent them in; null for all. */
  unit: string | null;
  state: EntryState;
}

const firstReviewed = ({ unit, ...rest }: FirstReviewed) =>
  unit === null ? rest : { ...rest, uploadedFor: unit };

/** Works of a way in, oldest first. */
export const entriesOfWay = (
  of: FirstReviewed,
  after: Moment | null,
  limit: number,
): Promise<Entry[]> =>
  entries.list(afterAscending(firstReviewed(of), 'submittedAt', after), {
    order: [
      ['submittedAt', 'asc'],
      ['_id', 'asc'],
    ],
    limit,
  });

/** How many works of a way in are in a state. */
export const countOfWay = (of: FirstReviewed): Promise<number> => entries.count(firstReviewed(of));

/** What the contacts of a unit have sent in, newest first. */
export const uploadedFor = (
  campaign: string,
  unit: string,
  after: Moment | null,
  limit: number,
): Promise<Entry[]> =>
  entries.list(
    afterDescending({ campaign, channel: 'unit', uploadedFor: unit }, 'submittedAt', after),
    {
      order: [
        ['submittedAt', 'desc'],
        ['_id', 'desc'],
      ],
      limit,
    },
  );

/** How many entries belong to a unit, whoever sent them in and in whatever state. */
export const countOfUnit = (campaign: string, unit: string): Promise<number> =>
  entries.count({ campaign, 'belongsTo.id': unit });

export const countEntries = (campaign: string, state: EntryState): Promise<number> =>
  entries.count({ campaign, state });

/**
 * Moves an entry on by one decision, unless it has moved already.
 * @param step what its author reads of it; null where it is nothing to an author.
 * @returns whether this call did it.
 */
export async function moveEntry(
  id: string,
  revision: number,
  change: EntryChange,
  step: HistoryItem | null,
): Promise<boolean> {
  const changed = await entries.change(
    { _id: id, revision },
    {
      ...change,
      ...(change.title === undefined ? {} : { terms: titleTerms(change.title) }),
      revision: revision + 1,
      ...(step === null ? {} : { history: command.push([step]) }),
    },
  );
  return changed === 1;
}
