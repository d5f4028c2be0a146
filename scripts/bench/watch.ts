import { campaign } from '../../tests/support/campaign';
import type { DetectorId } from '../../miniprogram/shared/vocabulary';
import { DETECTORS } from '../../miniprogram/shared/vocabulary';
import { FARMED, ORGANIC } from '../../tests/support/scenarios';
import { overDays, overPeople, ratesOf, type Rates } from '../../tests/support/watch-rates';
import type { Figures } from '../../tests/support/bench/figures';
import { benchWatchCost } from './watch-cost';
import { writeWatchPage } from './watch-page';
import type { WatchRates } from './watch-rates';

/** Entry-slots of each kind of traffic. */
const SLOTS = 1000;
/** The same numbers give the same page. */
const SEED = 1;

/** The farms that each detector is there for; what it misses is missed of these. */
const MEANT_FOR: Record<DetectorId, readonly string[]> = {
  surge: ['even', 'jitter', 'room', 'night'],
  newcomers: ['even', 'jitter', 'room', 'night', 'drip'],
  regular: ['even', 'jitter', 'drip'],
  address: ['room'],
  night: ['night'],
};

/** Lets the server and the clock of the bench go on between two kinds. */
const pause = () => new Promise(setImmediate);

async function measure(): Promise<WatchRates> {
  const watch = campaign.voting?.watch;
  if (!watch) throw new Error('the campaign watches over nothing');
  const rates: WatchRates = { people: {}, farms: {} };
  const size = { watch, slots: SLOTS, seed: SEED };
  for (const [name, { day }] of Object.entries(ORGANIC)) {
    rates.people[name] = ratesOf(day, 'people', size);
    await pause();
  }
  for (const [name, { day }] of Object.entries(FARMED)) {
    rates.farms[name] = ratesOf(day, 'farms', size);
    await pause();
  }
  return rates;
}

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

function figuresOf({ people, farms }: WatchRates): Figures {
  const figures: Figures = {};
  const missedOf = (names: readonly string[], found: (rates: Rates) => number): number =>
    100 * (1 - mean(names.flatMap((name) => farms[name] ?? []).map(found)));
  for (const id of DETECTORS) {
    figures[`watch.${id}.falseAlarms`] = 100 * overPeople(people, ({ spoke }) => spoke[id]);
    figures[`watch.${id}.missed`] = missedOf(MEANT_FOR[id], ({ spoke }) => spoke[id]);
  }
  const open = Object.keys(FARMED).filter((name) => FARMED[name]?.hidden === false);
  figures['watch.falseAlarms'] = 100 * overPeople(people, ({ held }) => held);
  figures['watch.falseAlarmDays'] = 100 * overDays(people);
  figures['watch.missed'] = missedOf(open, ({ held }) => held);
  figures['watch.missedVotes'] = missedOf(open, ({ heldVotes }) => heldVotes);
  for (const [name, { held }] of [...Object.entries(people), ...Object.entries(farms)])
    figures[`watch.held.${name}`] = 100 * held;
  return figures;
}

/**
 * False alarms and misses of each detector and of all together, percent of entry-slots of synthetic traffic, and what
 * a slot costs. Writes the table and the plot of the page for organizers.
 */
export async function benchWatch(): Promise<Figures> {
  const rates = await measure();
  const figures = { ...figuresOf(rates), ...(await benchWatchCost()) };
  await writeWatchPage(rates, figures);
  return figures;
}
