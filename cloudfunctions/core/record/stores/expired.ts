import { collection, command } from '../../ground/database';
import { personalCollection } from './personal';
import type { PersonalCollection } from './personal-fields';

/**
 * What is left of a document when the time to keep personal data is over; null is nothing at all. The names of the
 * host's own people stay with what they decided.
 */
const LEFT = {
  entry_forms: null,
  registrations: { where: {}, data: { answers: {} } },
  invitations: { where: {}, data: { name: '', registration: null } },
  members: { where: { role: command.neq('organizer') }, data: { name: '' } },
  certificates: { where: {}, data: { name: '' } },
  disclosures: { where: {}, data: { about: '', actorName: '' } },
} as const satisfies Partial<
  Record<PersonalCollection, { where: object; data: Record<string, unknown> } | null>
>;

export type ExpiringCollection = keyof typeof LEFT;
export const EXPIRING_COLLECTIONS = Object.keys(LEFT) as ExpiringCollection[];

/** Documents dealt with at a time. */
const AT_ONCE = 50;

/**
 * Erases what is personal in the next documents of a collection.
 * @param after id of the last one dealt with; null at the beginning.
 * @returns how many there were, and where to go on; null at the end.
 */
export async function erasePage(
  name: ExpiringCollection,
  campaign: string,
  after: string | null,
): Promise<{ count: number; cursor: string | null }> {
  const plain = collection<{ _id: string; campaign: string }>(name);
  const where = after === null ? { campaign } : { campaign, _id: command.gt(after) };
  const rows = await plain.pick(where, ['_id'], { order: [['_id', 'asc']], limit: AT_ONCE });
  const ids = rows.map(({ _id }) => _id);
  const left = LEFT[name];
  if (left === null) await plain.remove({ _id: command.in(ids) });
  else {
    const sealed = personalCollection<{ _id: string }>(name);
    await Promise.all(ids.map((id) => sealed.change(id, left.where, { ...left.data })));
  }
  return { count: ids.length, cursor: ids.length < AT_ONCE ? null : (ids.at(-1) ?? null) };
}
