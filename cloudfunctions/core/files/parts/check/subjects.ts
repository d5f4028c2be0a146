import type { Appeal } from '../../../votes/stores/appeals';
import type { Entry } from '../../../works/stores/entries';
import type { Registration } from '../../../people/stores/registrations';
import type { Report } from '../../../works/stores/reports';
import type { Checked } from './begin';

/** What checks are about, as it is named in their ids. */
export const entrySubject = (id: string): string => `entry:${id}`;
export const registrationSubject = (id: string): string => `registration:${id}`;
export const appealSubject = (id: string): string => `appeal:${id}`;
export const reportSubject = (id: string): string => `report:${id}`;

type Own = Pick<Entry, '_id' | 'campaign' | 'owner'>;

/** Title, introduction, names and unit of a work. */
export const wordsOf = ({ _id, campaign, owner: openid }: Own): Checked => ({
  campaign,
  subject: entrySubject(_id),
  part: 'text',
  openid,
});

/** A photograph, or the poster of a film, as it would be shown. */
export const pictureOf = (entry: Own): Checked => ({ ...wordsOf(entry), part: 'picture' });

export const registrationWords = ({
  _id,
  campaign,
  openid,
}: Pick<Registration, '_id' | 'campaign' | 'openid'>): Checked => ({
  campaign,
  subject: registrationSubject(_id),
  part: 'text',
  openid,
});

export const appealWords = ({ _id, campaign, by }: Appeal): Checked => ({
  campaign,
  subject: appealSubject(_id),
  part: 'text',
  openid: by,
});

export const reportWords = ({ _id, campaign, openid }: Report): Checked => ({
  campaign,
  subject: reportSubject(_id),
  part: 'text',
  openid,
});
