import { handleOf } from '../../../cloudfunctions/core/people/parts/handle';
import type { UnitRef } from '../../../miniprogram/shared/contract';
import { ORGANIZER, type TestCloud } from '../cloud';
import { inOffice } from '../office';
import { stories } from '../stories';

/** Everybody who has a part in notice 004, and a judge who sits on no panel. */
export const PEOPLE = {
  citizen: 'the-author',
  contact: 'the-contact',
  otherUnit: 'contact-of-another-unit',
  paper: 'the-newspaper',
  reviewer: 'the-reviewer',
  expert: 'the-expert',
  chair: 'the-chair',
  idle: 'judge-on-no-panel',
  organizer: ORGANIZER,
} as const;
export type Person = keyof typeof PEOPLE;
export const PERSONS = Object.keys(PEOPLE) as Person[];

/** A work is screened by two. */
export const SECOND_REVIEWER = 'second-reviewer';

/** What a judge is called towards phones. */
export const called = (openid: string): string => handleOf(stories.id, openid);

/** Puts them all into office. */
export async function employ(cloud: TestCloud): Promise<void> {
  const unit = async (name: string, level: string): Promise<UnitRef> =>
    (await cloud.done(ORGANIZER, 'unit.add', { name, level })).unit;
  const campaign = stories.id;
  const city = await unit('长沙市人社局', 'city');
  const office = await unit('厅办公室', 'office');
  inOffice(cloud, PEOPLE.contact, { role: 'contact', unit: city, campaign });
  inOffice(cloud, PEOPLE.otherUnit, { role: 'contact', unit: office, campaign });
  inOffice(cloud, PEOPLE.paper, { role: 'partner', campaign });
  for (const judge of ['reviewer', 'expert', 'chair', 'idle'] as const)
    inOffice(cloud, PEOPLE[judge], { role: 'judge', campaign });
  inOffice(cloud, SECOND_REVIEWER, { role: 'judge', campaign });
}
