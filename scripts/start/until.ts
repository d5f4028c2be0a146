import { missingOf } from '../../cloudfunctions/core/campaign-check';
import { officeOf, viewOf } from '../../cloudfunctions/core/campaign-view';
import { CAMPAIGN_FILES } from '../../cloudfunctions/core/campaigns/registry';
import type { OfficeView } from '../../miniprogram/shared/campaign/office';
import type { CampaignView } from '../../miniprogram/shared/campaign/view';
import { CAMPAIGN } from '../../tests/support/event-of';
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
 * @param wish id of a round of notice 003, `end`, or either of another campaign: `poverty-stories:second`.
 * @throws RangeError naming what there is, or what of the campaign cannot be done yet.
 */
export async function playUntil(
  cloud: LocalCloud,
  wish: string,
  say: (line: string) => void,
): Promise<void> {
  const [round = '', id = CAMPAIGN] = wish.split(':').reverse();
  const file = Object.values(CAMPAIGN_FILES).find((one) => one.id === id);
  if (file === undefined)
    throw new RangeError(`没有叫“${id}”的活动，可以写：${Object.keys(CAMPAIGN_FILES).join('、')}`);
  const missing = missingOf(file).main.map(({ said }) => said);
  if (missing.length > 0)
    throw new RangeError(`“${file.title}”还不能演：${[...new Set(missing)].join('、')}`);
  const [view, office] = [viewOf(file), officeOf(file)];
  const until = openingOf(view, round);
  const random = new Random(CAST.seed);
  const cast = makeCast(view, office, CAST, random);
  const journal = new Journal(new Watch(cast));
  const stage = new Stage(cloud, view, office, CAST, random, journal, cast);
  // Timers serve a campaign on its own days only.
  cloud.clock.set(view.window.opensAt);
  await play(stage, say, until, toCome(view, office, until));
  const last = view.rounds[view.rounds.length - 1];
  cloud.clock.set(Number.isFinite(until) ? until + MINUTE_MS : (last?.closesAt ?? 0));
}

const MINUTE_MS = 60_000;

/** Judgings that are not over are left to the people of the panel, who sit on them already: names. */
const toCome = (view: CampaignView, office: OfficeView, until: number): string[] =>
  [...office.screenings, ...office.ballots]
    .filter(({ round }) => view.rounds.some(({ id, opensAt }) => id === round && opensAt >= until))
    .map(({ name }) => name);

function openingOf({ rounds }: CampaignView, round: string): number {
  if (round === END) return Infinity;
  const found = rounds.find(({ id }) => id === round);
  if (found !== undefined) return found.opensAt;
  const known = [...rounds.map(({ id }) => id), END].join('、');
  throw new RangeError(`没有叫“${round}”的轮次，可以写：${known}`);
}
