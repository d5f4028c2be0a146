import type { Single } from '../../../record/parts/decided/single';
import { standing } from '../../../record/parts/decided/single';
import type { UnitRef } from '../../../../../miniprogram/shared/contract';
import { membersEver, membersIn } from '../../stores/members';
import { findPanel, movePanel, type Panel, type PanelChange } from '../../stores/panels';

/** A judging, as far as its panel goes. */
export interface Judged {
  id: string;
  name: string;
}

/** A judge of a panel. */
export interface Panellist {
  openid: string;
  name: string;
  unit: UnitRef | null;
  /** Those whose works the judge stays away from: where the judge works, and for which the judge is a contact. */
  units: UnitRef[];
}

/** A panel as it stands. */
export interface StandingPanel {
  revision: number;
  /** Whether nobody has chosen yet, so that every judge sits on it. */
  everybody: boolean;
  /** Every judge in office, by name. */
  judges: Panellist[];
  /** Those who sit on it now. */
  people: Panellist[];
  /** openid of who chairs, if that one sits on it now. */
  chair: string | null;
  /** All who were ever judges, by openid: what was said in office counts. */
  known: ReadonlyMap<string, Panellist>;
}

/** What is decided on a panel. */
export const panelSubject = (
  campaign: string,
  { id, name }: Judged,
): Single<Panel, PanelChange> => ({
  subject: `panel:${campaign}:${id}`,
  title: name,
  read: () => findPanel(campaign, id),
  apply: (panel, { next }) => movePanel(panel, next),
});

/** Whether somebody sits on a panel. */
export const sitsOn = ({ members }: Panel, openid: string): boolean =>
  members === null || members.includes(openid);

/** A panel as it is decided, without its people. */
export const panelOf = (campaign: string, judged: Judged): Promise<Panel> =>
  standing(panelSubject(campaign, judged));

/** Reads a panel with the people on it. */
export async function standingPanel(campaign: string, judged: Judged): Promise<StandingPanel> {
  const [panel, members, contacts] = await Promise.all([
    panelOf(campaign, judged),
    membersEver(campaign, 'judge'),
    membersIn(campaign, 'contact'),
  ]);
  const contactOf = new Map(contacts.map(({ openid, unit }) => [openid, unit]));
  const known = new Map(
    members.map(({ openid, name, unit }): [string, Panellist] => {
      const units = [unit, contactOf.get(openid) ?? null].flatMap((one) => one ?? []);
      return [openid, { openid, name, unit, units }];
    }),
  );
  const judges = members
    .filter(({ active }) => active)
    .flatMap(({ openid }) => known.get(openid) ?? [])
    .sort(byName);
  const people = judges.filter(({ openid }) => sitsOn(panel, openid));
  const chair = people.find(({ openid }) => openid === panel.chair)?.openid ?? null;
  const { revision } = panel;
  return { revision, everybody: panel.members === null, judges, people, chair, known };
}

const byName = (one: Panellist, other: Panellist): number =>
  one.name.localeCompare(other.name, 'zh') || (one.openid < other.openid ? -1 : 1);
