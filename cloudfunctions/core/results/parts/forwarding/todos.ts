import type { RoundView } from '../../../../../miniprogram/shared/campaign/view';
import { page, type Moment, type Todo } from '../../../ground/todo';
import { forwardingLines } from './board';

/** Works that are to be sent on in a round: those of its days, and in the newest round those of no round's. */
export async function forwardingTodos(
  context: Moment,
  round: RoundView,
  newest: boolean,
): Promise<Todo[]> {
  const { campaign, office, now } = context;
  const due = office.forwardings.filter(({ opensAt }) => {
    const own = campaign.rounds.find((one) => one.opensAt <= opensAt && opensAt <= one.closesAt);
    return opensAt <= now && (own === undefined ? newest : own.id === round.id);
  });
  if (due.length === 0) return [];
  const lines = await forwardingLines(context);
  return lines
    .filter(({ forwarding }) => due.some(({ id }) => id === forwarding.id))
    .map(({ forwarding, state, sent, works }) => ({
      text: WORDS[state](forwarding.to),
      count: sent?.works ?? works,
      done: sent !== null,
      url: page('forwardings'),
    }));
}

const WORDS = {
  coming: (to: string) => `报送${to}`,
  due: (to: string) => `待报送${to}`,
  late: (to: string) => `报送${to}：已逾期，还没有登记`,
  sent: (to: string) => `已报送${to}`,
};
