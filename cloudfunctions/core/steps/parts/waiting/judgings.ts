import type { RoundView } from '../../../../../miniprogram/shared/campaign/view';
import { page, todo, type Moment, type Todo } from '../../../ground/todo';
import { openMeeting } from '../ballot/read';
import { boardOf } from '../screening/board';

/** What waits in the screenings and the votes of a round. */
export async function judgingTodos(context: Moment, round: RoundView): Promise<Todo[]> {
  const { screenings, ballots } = context.office;
  const waiting = await Promise.all([
    ...screenings
      .filter((one) => one.round === round.id)
      .map(async (screening): Promise<Todo[]> => {
        const { id, name } = screening;
        const url = page('screening', `?id=${id}`);
        const { free, lines, reviewers } = await boardOf(context, screening);
        if (lines.length === 0) return [];
        const busy = reviewers.filter(({ active, open }) => active && open > 0);
        return [
          todo(`${name}：没有评审人的位置`, free, url),
          todo(`${name}：还没有评完的评审人`, busy.length, url),
        ];
      }),
    ...ballots
      .filter((one) => one.round === round.id)
      .map(async (view): Promise<Todo[]> => {
        const { votes } = await openMeeting(context, view);
        const open = votes.filter(({ box, works }) => works.length > 0 && box.state !== 'closed');
        const url = page('ballot', `?id=${view.id}`);
        return [todo(`${view.name}：没有投完的组`, open.length, url)];
      }),
  ]);
  return waiting.flat();
}
