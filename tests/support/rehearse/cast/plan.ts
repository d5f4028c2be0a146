import type { CampaignView } from '../../../../miniprogram/shared/campaign/view';
import type { OfficeView } from '../../../../miniprogram/shared/campaign/office';
import { roundsAllowing } from '../../../../miniprogram/shared/campaign/rounds';
import { at, daysOf } from '../days';
import type { Random } from '../random';
import { shareVotes, type RoundBudget } from './budget';
import { seatWorks, type Overfull } from './seating';
import { voteTargets } from './targets';
import type { CastUnit } from './units';
import type { Work } from './works';

/** What the votes shall bring about. */
export interface VotePlan {
  rounds: RoundBudget[];
  /** Works that shall get over the first threshold, or be ahead where there is none. */
  ahead: Work[];
  overfull: Overfull[];
  /** Of the later rounds, once it is known who is in them; by round. */
  halls: Map<string, Hung[]>;
}

/** A work on show, with the votes it shall get in the round. */
export interface Hung {
  entry: string;
  wanted: number;
  /** A vote more or less changes nothing that is to be shown. */
  loose: boolean;
}

/** Works that shall get many votes come early; nothing planned comes in the last days. */
const EARLY = 0.3;
const LAST_DAYS = 3;

function planSubmissions(
  view: CampaignView,
  works: readonly Work[],
  ahead: ReadonlySet<Work>,
  random: Random,
): void {
  const days = roundsAllowing(view, 'submit').flatMap(daysOf);
  const last = Math.max(0, days.length - 1 - LAST_DAYS);
  for (const work of works) {
    const latest = ahead.has(work) ? Math.floor(last * EARLY) : last;
    const day = days[random.whole(0, latest)] ?? 0;
    work.submitAt = at(day, random.whole(8, 20), random.whole(0, 59)) + work.key;
  }
}

/** Decides who shall get how many votes, which unit each work is of, and when it is sent in. */
export function planWorks(
  view: CampaignView,
  office: OfficeView,
  { units, works, votes }: { units: readonly CastUnit[]; works: readonly Work[]; votes: number },
  random: Random,
): VotePlan {
  const rounds = shareVotes(view, office, works.length, votes);
  const [first] = rounds;
  const hall = works.filter(({ fate }) => fate === 'publish');
  if (first !== undefined) {
    const able = hall.filter(({ unit }) => office.recommendation === null || unit !== null);
    const groupOf = ({ theme, kind }: Work): string =>
      first.selection?.per === 'kind' ? kind : theme;
    const candidates = able.map((of) => ({ of, group: groupOf(of) }));
    const { targets, exact } = voteTargets(candidates, hall, first, random);
    for (const work of hall) {
      work.wanted = targets.get(work) ?? 0;
      work.exact = exact.has(work);
    }
  }
  const gate = first?.gate?.moreThan ?? 0;
  const ahead = first?.gate ? hall.filter(({ wanted }) => wanted > gate) : [];
  const overfull = office.recommendation === null ? [] : seatWorks(office, units, ahead);
  planSubmissions(view, works, new Set([...ahead, ...hall.filter(({ exact }) => exact)]), random);
  return { rounds, ahead, overfull, halls: new Map() };
}
