import { ACTION_FUNCTIONS, type ActionName, type Input } from '../../miniprogram/shared/contract';
import type { Reply } from '../../miniprogram/shared/reply';
import { campaignView } from '../../tests/support/campaign';
import type { LocalCloud } from '../../simulator/cloud';
import { addExhibits, withCloud } from '../../tests/support/bench/bench-cloud';
import type { Figures } from '../../tests/support/bench/figures';
import { addRows } from '../../tests/support/bench/rows';
import { newRequest } from './voting';
import { eventOf } from '../../tests/support/event-of';

const WORKS = 200;
/** Longer than anything that a function remembers. */
const A_WHILE = 60_000;

const SEED = 7;
const theme = campaignView.themes[0]?.id ?? '';

/** What people do in a voting round, as a phone asks for it. */
const ASKED: { [A in ActionName]?: () => Input<A> } = {
  'home.open': () => ({}),
  'gallery.page': () => ({ order: campaignView.galleryOrder, theme, seed: SEED, cursor: null }),
  'ranking.page': () => ({ round: null, theme, cursor: null }),
  'exhibit.show': () => ({ id: 'e5' }),
  'vote.cast': () => ({ entry: 'e6', request: newRequest() }),
  'votes.mine': () => ({ cursor: null }),
  'ledger.show': () => ({}),
};

async function callsOf(cloud: LocalCloud, run: () => Promise<unknown>): Promise<number> {
  cloud.meter.start();
  await run();
  return cloud.meter.stop().filter(({ action }) => action.startsWith('database.')).length;
}

/** Database calls of what people and timers do: what a plan's requests per second are spent on. */
export const benchCalls = (): Promise<Figures> =>
  withCloud(async (cloud) => {
    const figures: Figures = {};
    await addExhibits(cloud, 1, WORKS);
    const ask = async (openid: string, action: ActionName, input: object): Promise<void> => {
      const event = eventOf(action, input);
      const reply = (await cloud
        .as(openid)
        .call(ACTION_FUNCTIONS[action], event)) as Reply<unknown>;
      if (!reply.ok) throw new Error(`${action}: ${reply.error.reason}`);
    };
    for (const [action, input] of Object.entries(ASKED)) {
      const name = action as ActionName;
      await ask('oBefore', name, input());
      cloud.clock.set(cloud.clock.now() + A_WHILE);
      figures[`calls.${name}`] = await callsOf(cloud, () => ask('oOne', name, input()));
      if (name !== 'vote.cast')
        figures[`calls.${name}.atOnce`] = await callsOf(cloud, () => ask('oOther', name, input()));
    }
    return { ...figures, ...(await timerCalls(cloud)) };
  });

/** Of the timers, while nobody votes and for a thousand votes. */
async function timerCalls(cloud: LocalCloud): Promise<Figures> {
  const { clock, database } = cloud;
  const seal = () => cloud.runTimer('scheduler');
  const later = () => clock.set(clock.now() + A_WHILE);
  const settle = async () => {
    for (let runs = 0; runs < 4; runs += 1) await seal();
  };
  later();
  await settle();
  const idle = await callsOf(cloud, seal);
  const now = clock.now();
  // Within one slot of the watch, which is looked at once in ten minutes.
  const slot = Math.ceil(now / 600_000) * 600_000;
  clock.set(slot + 2 * A_WHILE);
  await settle();
  const plan = { from: slot + A_WHILE, to: slot + 2 * A_WHILE - 20_000, entries: WORKS };
  await addRows(database, { first: 0, count: 1000, ...plan });
  const busy = await callsOf(cloud, seal);
  await cloud.runTimer('publisher');
  return {
    'calls.timer.idle': idle,
    'calls.timer.per1000Votes': busy - idle,
    'calls.timer.worksVotedFor': WORKS,
    'calls.publisher.idle': await callsOf(cloud, () => cloud.runTimer('publisher')),
  };
}
