import { officeOf, viewOf } from '../../../cloudfunctions/core/campaign-view';
import type { Campaign } from '../../../cloudfunctions/core/abilities';
import type { LocalCloud } from '../../../simulator/cloud';
import { campaign as notice } from '../campaign';
import { SamplePerson } from '../sample';
import { SAMPLE_WORKS } from '../sample/works';
import { officersOf, type Officer } from './offices';
import { CONTACT, JUDGE, ORGANIZER, OTHER_CAMPAIGNS } from './people';
import { SeedOffice } from './seed-office';

const HOUR_MS = 3_600_000;

/**
 * Gives the people of the panel their roles the way anybody gets one: the organizer adds units, the contact
 * registers and is approved, who is invited uses the code. Who has a role already keeps it.
 */
export async function seedPeople(cloud: LocalCloud): Promise<void> {
  await seedNotice(cloud);
  const { campaigns } = await new SamplePerson(cloud, ORGANIZER).ask('campaign.list', {});
  const here = new Set(campaigns.map(({ id }) => id));
  for (const campaign of OTHER_CAMPAIGNS)
    if (here.has(campaign.id)) await seedOfficers(cloud, campaign);
}

async function seedNotice(cloud: LocalCloud): Promise<void> {
  const seed = new SeedOffice(cloud, notice, ORGANIZER);
  const level = seed.office.levels.find(({ recommends }) => recommends);
  if (level === undefined) return;
  const units = [CONTACT.unit, ...SAMPLE_WORKS.map(({ unit }) => unit)];
  await seed.contact({ ...CONTACT, level: level.id }, [...new Set(units)]);
  if (seed.office.judgings.length > 0) await seed.invited({ ...JUDGE, role: 'judge', unit: null });
}

/** A campaign's officers take their roles on its first day, whatever day it is here. */
async function seedOfficers(cloud: LocalCloud, campaign: Campaign): Promise<void> {
  const [view, office] = [viewOf(campaign), officeOf(campaign)];
  const officers = officersOf(view, office);
  const organizer = officers.find(({ role }) => role === 'organizer');
  if (organizer === undefined) return;
  const seed = new SeedOffice(cloud, campaign, organizer.openid, view.window.opensAt + HOUR_MS);
  const contacts = officers.filter(({ role }) => role === 'contact');
  for (const [at, { openid, name, unit }] of contacts.entries()) {
    const level = office.levels.filter(({ recommends, uploads }) => recommends || uploads)[at];
    if (unit === null || level === undefined) continue;
    await seed.contact({ openid, name, unit, level: level.id }, [unit]);
  }
  for (const { openid, role, name, unit } of officers)
    if (role === 'partner' || role === 'judge') await seed.invited({ openid, role, name, unit });
  for (const { id } of office.screenings) await seed.panel(id, officers.filter(sitsOn(id)), false);
  for (const { id } of office.ballots) await seed.panel(id, officers.filter(sitsOn(id)), true);
}

const sitsOn =
  (step: string) =>
  ({ panels }: Officer): boolean =>
    panels.includes(step);
