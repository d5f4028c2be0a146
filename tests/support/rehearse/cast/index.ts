import type { CampaignView } from '../../../../miniprogram/shared/campaign/view';
import type { OfficeView } from '../../../../miniprogram/shared/campaign/office';
import { categoryOf } from '../../../../miniprogram/shared/campaign/kinds';
import type { Options } from '../options';
import { Random } from '../random';
import { castExperts, castReviewers, planMerits, type Panellist } from './panels';
import { planWorks, type VotePlan } from './plan';
import { castUnits, type CastUnit } from './units';
import { castWorks, type Work } from './works';

/** Everybody who plays, and what they send in. */
export interface Cast {
  organizer: string;
  colleague: string;
  units: CastUnit[];
  works: Work[];
  judges: CastJudge[];
  /** Of screenings. */
  reviewers: Panellist[];
  /** Of votes in a meeting; the first one chairs. */
  experts: Panellist[];
  plan: VotePlan;
  /** Ids of entries that have lost their standing. */
  struck: Set<string>;
}

export interface CastJudge {
  openid: string;
  name: string;
  /** How mild, in points above or below the others. */
  mild: number;
  /** Of the judge alone: judges work side by side, and each still gives the same points every time. */
  random: Random;
}

export const ORGANIZER = 'oOrganizer';
export const COLLEAGUE = 'oColleague';
/** The first organizers, as a deployment names them. */
export const FOUNDERS = `${ORGANIZER}=省总 林处长,${COLLEAGUE}=省总 许干事`;

/** Makes the people and works of a rehearsal. */
export function makeCast(
  view: CampaignView,
  office: OfficeView,
  options: Options,
  random: Random,
): Cast {
  const units = castUnits(office, view.host, options.units, random);
  const works = castWorks(view, units, options.entries, random);
  const plan = planWorks(view, office, { units, works, votes: options.votes }, random);
  planMerits(office, works, ({ kind }) => categoryOf(view, kind)?.id ?? kind);
  const judges =
    office.judgings.length === 0
      ? []
      : Array.from({ length: options.judges }, (_, at) => ({
          openid: `oJudge-${String(at)}`,
          name: `评委${'甲乙丙丁戊己庚辛壬癸'[at % 10] ?? ''}${at < 10 ? '' : String(at)}`,
          mild: random.around(0, 6),
          random: new Random(random.whole(1, 1_000_000)),
        }));
  return {
    organizer: ORGANIZER,
    colleague: COLLEAGUE,
    units,
    works,
    judges,
    reviewers: castReviewers(office, options, units),
    experts: castExperts(office, options),
    plan,
    struck: new Set(),
  };
}
