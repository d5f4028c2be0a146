import type { CampaignView } from '../../../../../miniprogram/shared/campaign/view';
import { takeSeat } from '../../../record/parts/seat/take-seat';
import { findEntry, insertEntry, type Entry } from '../../stores/entries';
import { refuseDuplicate } from './keep-media';
import { freeSeats, rowsOf, sittingIn } from './person-seats';

/**
 * Tells early that a person has no seat left, before any file is looked at; what holds is the insert.
 * @throws ActionFault REFUSED naming a work that stands.
 */
export async function assertSeats(
  campaign: CampaignView,
  work: Pick<Entry, 'owner' | 'channel' | 'kind' | 'theme'>,
  answers: Readonly<Record<string, string>>,
): Promise<void> {
  const rows = rowsOf(campaign, work, answers);
  freeSeats(rows, await sittingIn(rows));
}

/**
 * Writes an entry with the seats that its author has for it: one insert, which unique keys let through once.
 * @param entry with the keys of its files.
 * @param answers of its form, tidied.
 * @returns it, or the one that the same ticket has become meanwhile.
 * @throws ActionFault REFUSED when the same file, or all seats of the person, are taken by works that stand.
 */
export async function seatEntry(
  campaign: CampaignView,
  entry: Entry,
  answers: Readonly<Record<string, string>>,
): Promise<Entry> {
  const rows = rowsOf(campaign, entry, answers);
  const { fileKeys } = entry;
  const read = async (): Promise<Entry[]> => {
    const [own, sitting] = await Promise.all([findEntry(entry._id), sittingIn(rows)]);
    // Somebody was faster with the same ticket, or with the same file: then the keeper clears away what is left of this one.
    if (own !== null) return [own];
    await refuseDuplicate(campaign, fileKeys);
    return sitting;
  };
  const seated = await takeSeat<Entry>({
    taken: await sittingIn(rows),
    choose: (taken) => {
      const own = taken.find(({ _id }) => _id === entry._id);
      if (own !== undefined) return { sits: own };
      return { take: { ...entry, fileKeys: [...fileKeys, ...freeSeats(rows, taken)] } };
    },
    insert: async (one) => (await insertEntry(one)).inserted,
    read,
  });
  if (seated === null) throw new Error('An entry could neither be written nor found');
  return seated.document;
}
