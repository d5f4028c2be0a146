import type {
  CampaignView,
  GateView,
  RoundView,
} from '../../../../miniprogram/shared/campaign/view';
import type { OfficeView, SelectionView } from '../../../../miniprogram/shared/campaign/office';
import { roundsAllowing } from '../../../../miniprogram/shared/campaign/rounds';
import { groupsOf, placesOf } from '../../../../miniprogram/shared/results/award';

/** What one voting round shall have. */
export interface RoundBudget {
  round: RoundView;
  /** The threshold that its tally decides, if any. */
  gate: GateView | null;
  /** The selection that its tally ranks, if any. */
  selection: SelectionView | null;
  /** Works that shall get over the threshold. */
  passing: number;
  votes: number;
}

/** Some more than are needed, so that there is something to choose from. */
const SPARE = 1.08;
/** More of those who are judged: an award of one theme needs a work of that theme to be left. */
const SPARE_JUDGED = 1.35;
/** Above the threshold by so much on average. */
const ABOVE = 1.04;
/** The thresholds may take so much of all votes; the rest falls on works that do not get over them. */
const FOR_GATES = 0.9;
/** Without a threshold one work in so many is ahead. */
const AHEAD = 5;

const groupsIn = (view: CampaignView, { per }: SelectionView): number => {
  if (per === 'theme') return Math.max(1, view.themes.length);
  return per === 'kind' ? view.kinds.length : 1;
};

/** Works that the awards of the campaign can go to. */
const awardPlaces = ({ awards }: OfficeView): number =>
  awards
    .filter(({ to, alongside }) => to === 'entry' && !alongside)
    .reduce((sum, award) => sum + placesOf(award) * groupsOf(award).length, 0);

function wanted(
  view: CampaignView,
  office: OfficeView,
  selection: SelectionView | null,
  entries: number,
): number {
  if (selection && 'count' in selection.take)
    return Math.ceil(selection.take.count * groupsIn(view, selection) * SPARE);
  const places = awardPlaces(office);
  return places > 0 ? Math.ceil(places * SPARE_JUDGED) : Math.ceil(entries / AHEAD);
}

/**
 * Shares the votes out among the voting rounds, so that enough works get over each threshold.
 * @param votes in all rounds together.
 */
export function shareVotes(
  view: CampaignView,
  office: OfficeView,
  entries: number,
  votes: number,
): RoundBudget[] {
  const rounds = view.voting === null ? [] : roundsAllowing(view, 'vote');
  let most = entries;
  const plans = rounds.map((round): RoundBudget => {
    const gate = view.gates.find((one) => one.round === round.id) ?? null;
    const selection = office.selections.find(({ tally }) => tally === round.id) ?? null;
    most = Math.min(most, wanted(view, office, selection, entries));
    return { round, gate, selection, passing: most, votes: 0 };
  });
  const cost = (plan: RoundBudget): number =>
    plan.passing * ((plan.gate?.moreThan ?? 0) + 1) * ABOVE;
  const all = plans.reduce((sum, plan) => sum + cost(plan), 0);
  const scale = Math.min(1, (votes * FOR_GATES) / Math.max(1, all));
  for (const plan of plans) plan.passing = Math.max(1, Math.floor(plan.passing * scale));
  const spent = plans.reduce((sum, plan) => sum + cost(plan), 0);
  const rest = Math.max(0, votes - spent) / Math.max(1, plans.length);
  return plans.map((plan) => ({ ...plan, votes: Math.floor(cost(plan) + rest) }));
}
