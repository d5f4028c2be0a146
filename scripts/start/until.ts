import { campaignView, officeView } from '../../tests/support/campaign';
import type { LocalCloud } from '../../simulator/cloud';
import { makeCast } from '../../tests/support/rehearse/cast';
import { Journal } from '../../tests/support/rehearse/journal';
import { DEFAULTS, type Options } from '../../tests/support/rehearse/options';
import { Random } from '../../tests/support/rehearse/random';
import { play } from '../../tests/support/rehearse/rehearse';
import { Stage } from '../../tests/support/rehearse/stage';
import { Watch } from '../../tests/support/rehearse/watch';

/** Small enough to be there soon, large enough that some works pass every gate. */
const CAST: Options = {
  ...DEFAULTS,
  units: 6,
  entries: 48,
  votes: 9000,
  judges: 3,
  photographs: true,
};
/** The campaign is over. */
const END = 'end';

/**
 * Plays the calendar with a small cast up to a round, and sets the clock to the round's first minute.
 * @param round id of a round, or `end`.
 * @throws RangeError naming the rounds when there is no such round.
 */
export async function playUntil(
  cloud: LocalCloud,
  round: string,
  say: (line: string) => void,
): Promise<void> {
  const until = openingOf(round);
  const random = new Random(CAST.seed);
  const cast = makeCast(campaignView, officeView, CAST, random);
  const journal = new Journal(new Watch(cast));
  const stage = new Stage(cloud, campaignView, officeView, CAST, random, journal, cast);
  await play(stage, say, until);
  const last = campaignView.rounds[campaignView.rounds.length - 1];
  cloud.clock.set(Number.isFinite(until) ? until + MINUTE_MS : (last?.closesAt ?? 0));
}

const MINUTE_MS = 60_000;

function openingOf(round: string): number {
  if (round === END) return Infinity;
  const found = campaignView.rounds.find(({ id }) => id === round);
  if (found !== undefined) return found.opensAt;
  const known = [...campaignView.rounds.map(({ id }) => id), END].join('、');
  throw new RangeError(`没有叫“${round}”的轮次，可以写：${known}`);
}
