import { officeOf } from '../../../cloudfunctions/core/campaign-view';
import type { Campaign } from '../../../cloudfunctions/core/abilities';
import type { OfficeView } from '../../../miniprogram/shared/campaign/office';
import type { LocalCloud } from '../../../simulator/cloud';
import { SamplePerson } from '../sample';
import { fillForm } from '../sample/fill-form';
import type { Officer } from './offices';

/** One campaign's offices, filled as its organizer fills them. */
export class SeedOffice {
  readonly office: OfficeView;
  private readonly organizer: SamplePerson;
  /** Ids of units by name. */
  private readonly units = new Map<string, string>();

  /** @param at ms of the campaign; the cloud's own time when left out. */
  constructor(
    private readonly cloud: LocalCloud,
    private readonly campaign: Campaign,
    organizer: string,
    private readonly at?: number,
  ) {
    this.office = officeOf(campaign);
    this.organizer = this.person(organizer);
  }

  /** Adds the units, and makes somebody the contact of the one. */
  async contact(
    { openid, name, unit, level }: { openid: string; name: string; unit: string; level: string },
    names: readonly string[],
  ): Promise<void> {
    const form = this.office.contacts.find(({ acts, levels }) => acts && levels.includes(level));
    const contact = this.person(openid);
    if (form === undefined || (await has(contact, 'contact'))) return;
    // One after the other: side by side each would start a function instance of its own.
    for (const each of names) {
      const added = await this.organizer.ask('unit.add', { name: each, level });
      this.units.set(each, added.unit.id);
    }
    const answers = fillForm(form.form, {
      unitName: unit,
      ...{
        name,
        department: '宣传教育部',
        duty: '干事',
        phone: '13800000001',
        wechat: 'contact-1',
      },
    });
    const consent = this.office.contactConsent.version;
    const sent = { form: form.id, unit: this.units.get(unit) ?? '', answers, consent };
    const { registration } = await contact.ask('contact.register', sent);
    const asked = { state: 'submitted', cursor: null } as const;
    const { items } = await this.organizer.ask('contact.queue', asked);
    const waiting = items.find(({ id }) => id === registration.id);
    if (waiting === undefined) return;
    await this.organizer.ask('contact.approve', { id: waiting.id, revision: waiting.revision });
  }

  /** Somebody takes a role by a code. */
  async invited({ openid, role, name, unit }: Omit<Officer, 'panels'>): Promise<void> {
    const person = this.person(openid);
    if (role === 'contact' || (await has(person, role))) return;
    const from = unit === null ? null : (this.units.get(unit) ?? null);
    const { code } = await this.organizer.ask('invitation.create', { role, name, unit: from });
    await person.ask('invitation.redeem', { code });
  }

  /** Seats a panel once; the first one chairs where somebody does. */
  async panel(judging: string, officers: readonly Officer[], chaired: boolean): Promise<void> {
    const { panel } = await this.organizer.ask('panel.show', { judging });
    if (!panel.everybody) return;
    const members = officers.flatMap(
      ({ name }) => panel.people.find((one) => one.name === name)?.judge ?? [],
    );
    const chair = chaired ? (members[0] ?? null) : null;
    await this.organizer.ask('panel.set', { judging, revision: panel.revision, members, chair });
  }

  private person = (openid: string): SamplePerson =>
    new SamplePerson(this.cloud, openid, this.at, this.campaign.id);
}

const has = async (person: SamplePerson, role: Officer['role']): Promise<boolean> =>
  (await person.ask('home.open', {})).me.roles.includes(role);
