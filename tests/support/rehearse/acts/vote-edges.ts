import type { RoundBudget } from '../cast/budget';
import type { Scene, Stage } from '../stage';
import { hallOf } from './hall';

/** Votes in the milliseconds around the ends of a voting round. */
export function voteEdges(stage: Stage, budget: RoundBudget, nth: number): Scene[] {
  const { round } = budget;
  const edge = (title: string, when: number, expect: string, inside = when): Scene => ({
    at: when,
    act: `投票（${round.name}）`,
    run: async () => {
      const hall = (await hallOf(stage, budget, nth, inside)).filter(({ loose }) => loose);
      const [top] = hall.sort((one, other) => other.wanted - one.wanted);
      // Before the first edition there is nothing to vote for.
      if (top === undefined && expect === 'done') return;
      const request = `edge-${round.id}-${String(when)}`;
      await stage.try({
        title: `${round.name}：${title}`,
        who: 'oPunctual',
        at: when,
        action: 'vote.cast',
        input: { entry: top?.entry ?? 'nothing', request },
        expect,
      });
    },
  });
  const { opensAt, closesAt } = round;
  return [
    edge('投票开始前最后 1 毫秒', opensAt - 1, 'vote.window', nth === 0 ? opensAt - 1 : opensAt),
    edge('投票的第 1 毫秒', opensAt, 'done'),
    edge('投票的最后 1 毫秒', closesAt, 'done'),
    edge('投票截止后第 1 毫秒', closesAt + 1, 'vote.window', closesAt),
  ];
}
