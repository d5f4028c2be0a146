import { membersIn, type Member } from '../../stores/members';

/** The people who act for a unit now. */
export const peopleOf = async (campaign: string, unit: string): Promise<Member[]> =>
  (await membersIn(campaign, 'contact')).filter((member) => member.unit?.id === unit);

/** How many contacts a unit has. */
export const contactsOf = async (campaign: string, unit: string): Promise<number> =>
  (await peopleOf(campaign, unit)).length;
