import type {
  CampaignView,
  GateView,
  VotingRule,
} from '../../../../miniprogram/shared/campaign/view';
import type { VotesPart } from './shape';

/** A gate as the shared rules know it. */
export const gateView = ({
  id,
  label,
  round,
  moreThan,
  before,
  source,
}: VotesPart['gates'][number]): GateView => ({ id, label, round, moreThan, before, source });

/** The limits that a phone asks by itself; thresholds of the watch stay on the server. */
const votingView = ({ watch, ...limits }: NonNullable<VotesPart['voting']>): VotingRule => ({
  ...limits,
  appealHours: watch?.appealHours ?? null,
  watchSource: watch?.source ?? null,
});

/** How the public votes. */
export const view = ({ voting, gates }: VotesPart): Pick<CampaignView, 'voting' | 'gates'> => ({
  voting: voting && votingView(voting),
  gates: gates.map(gateView),
});
