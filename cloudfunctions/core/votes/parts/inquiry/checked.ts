import type { Checked } from '../../../files/parts/check/begin';
import type { CheckedKind } from '../../../files/parts/check/kind';
import { findAppeal, type Appeal } from '../../stores/appeals';

/** What the check of one appeal is about. */
export const appealSubject = (id: string): string => `appeal:${id}`;

export const appealWords = ({ _id, campaign, by }: Appeal): Checked => ({
  campaign,
  subject: appealSubject(_id),
  part: 'text',
  openid: by,
});

/** Appeals, as content checks look at them. */
export const checkedAppeals: CheckedKind = {
  noun: 'appeal',
  contentOf: async (_place, id) => {
    const said = await findAppeal(id);
    return said === null ? null : { scene: 'comment', text: said.text };
  },
};
