import { findChore } from '../../../record/stores/chores';

/** Kind of the chores that erase one person's data: begun by the person, finished by the keeper if need be. */
export const ERASURE = 'erase';

/** Name of the chore that erases a person's data. */
export const erasureOf = (openid: string): string => `${ERASURE}:${openid}`;

/** When everything of a person that can go had gone, ms; null when the person never asked for it. */
export const erasedSince = async (campaign: string, openid: string): Promise<number | null> =>
  (await findChore(campaign, erasureOf(openid)))?.doneAt ?? null;
