import * as z from 'zod/mini';
import type { RoundView } from '../../../../miniprogram/shared/campaign/view';
import type { Output, RoundTask } from '../../../../miniprogram/shared/contract';
import { verb, type Context } from '../../ground/table';
import { todosOf } from '../parts/rounds/todos';

const roundsInput = z.strictObject({});

/** Every round, what it is to the calendar, and what waits to be done in it. */
async function roundsBoard(context: Context<'organizer'>): Promise<Output<'rounds.board'>> {
  const { campaign, now } = context;
  const tasks = await Promise.all(
    campaign.rounds.map(async (round): Promise<RoundTask> => ({
      round: round.id,
      state: stateOf(round, now),
      todos: await todosOf(context, round),
    })),
  );
  return { tasks };
}

const stateOf = ({ opensAt, closesAt }: RoundView, now: number): RoundTask['state'] =>
  now < opensAt ? 'coming' : now <= closesAt ? 'open' : 'past';

export default verb('rounds.board', { actor: 'organizer', input: roundsInput, run: roundsBoard });
