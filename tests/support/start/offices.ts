import type { OfficeView } from '../../../miniprogram/shared/campaign/office';
import type { CampaignView } from '../../../miniprogram/shared/campaign/view';
import type { Role } from '../../../miniprogram/shared/vocabulary';
import type { PersonaCard } from '../../../simulator/serve';

/** Somebody in office in a campaign, as the panel offers to be. */
export interface Officer {
  openid: string;
  role: Exclude<Role, 'citizen'>;
  name: string;
  /** Name of the unit that a contact acts for, or that a judge comes from. */
  unit: string | null;
  /** Ids of the screenings and votes whose panel a judge sits on; the first of a vote's chairs. */
  panels: readonly string[];
}

/** Units of the notices' own regions; a campaign without any gets one named after its level. */
const UNITS: Readonly<Record<string, readonly string[]>> = {
  'poverty-stories': ['长沙市人力资源和社会保障局', '湖南省就业服务中心'],
};
const EXPERTS = ['文学专家', '摄影专家', '影视专家'];

/** Everybody a campaign needs in office from its first day to its last: one of each, and whole panels. */
export function officersOf(view: CampaignView, office: OfficeView): Officer[] {
  const called = (what: string): string => `o-${view.id}-${what}`;
  const names = UNITS[view.id] ?? [];
  const contacts = office.levels
    .filter(({ recommends, uploads }) => recommends || uploads)
    .map(({ id, name }, at): Officer => {
      const unit = names[at] ?? `${name}（样例）`;
      return { openid: called(id), role: 'contact', name: `${name}联系人`, unit, panels: [] };
    });
  const partners = view.channels
    .filter(({ firstReview }) => firstReview === 'partner')
    .map(({ id, firstReviewBy: name }) => ({ openid: called(id), name }))
    .map((one): Officer => ({ ...one, role: 'partner', unit: null, panels: [] }));
  const reviewers = office.screenings.flatMap(({ id, name, screening: { assignment } }) =>
    Array.from({ length: assignment.reviewersPerEntry + 1 }, (_, at): Officer => {
      const number = String(at + 1);
      const unit = contacts[at]?.unit ?? null;
      return {
        ...{ openid: called(`${id}-${number}`), role: 'judge', name: `${name}评审${number}` },
        ...{ unit, panels: [id] },
      };
    }),
  );
  const experts = office.ballots.flatMap(({ id }) =>
    EXPERTS.map((name, at): Officer => {
      const openid = called(`${id}-${String(at + 1)}`);
      return { openid, role: 'judge', name, unit: null, panels: [id] };
    }),
  );
  const organizer: Officer = {
    ...{ openid: called('organizer'), role: 'organizer', name: view.host },
    ...{ unit: null, panels: [] },
  };
  return [organizer, ...contacts, ...partners, ...reviewers, ...experts];
}

const ROLE_WORDS = {
  contact: '联系人',
  partner: '初审',
  judge: '评审',
  organizer: '主办方',
} as const satisfies Record<Officer['role'], string>;

/** The same as cards of the panel. */
export const cardsOf = (view: CampaignView, officers: readonly Officer[]): PersonaCard[] =>
  officers.map(({ openid, role, name, unit }) => ({
    ...{ openid, name: role === 'contact' && unit !== null ? unit : name },
    ...{ role: ROLE_WORDS[role], group: view.title },
    ...(role === 'judge' && unit !== null ? { note: unit } : {}),
  }));
