import { DAY_MS, dayOf, startOfDay } from '../../../../miniprogram/shared/calendar';
import { Random } from '../../rehearse/random';
import { SIDES, killedAt } from '../kill';
import type { Tap } from '../phones';
import { LATER, type Stage } from '../stage';
import type { FaultSize } from './case';

/** Plays a kill at each database call of a vote, on both sides of it; gives how many there were. */
async function atEachCall(
  { cloud, phones }: Stage,
  then: (tap: Tap) => Promise<void>,
): Promise<number> {
  let faults = 0;
  for (const side of SIDES) {
    for (let nth = 1, killed = true; killed; nth += 1) {
      const tap = phones.tap(`e${String(1 + (nth % 5))}`);
      killed = await killedAt(cloud, 'voting', nth, side, () => phones.send(tap));
      if (killed) faults += 1;
      await then(tap);
    }
  }
  return faults;
}

/** The function dies; the phone asks again with the same request. */
export const killedThenRetried = (stage: Stage): Promise<number> =>
  atEachCall(stage, (tap) => stage.phones.cast(tap));

/** The function dies; the person gives up on this request and taps anew. */
export const killedThenTappedAnew = (stage: Stage): Promise<number> =>
  atEachCall(stage, ({ openid, entry }) => stage.phones.cast(stage.phones.tapBy(openid, entry)));

/** The function dies, the vote is sealed or not, and only then the phone asks again. */
export async function killedThenSealed(stage: Stage): Promise<number> {
  const faults = await atEachCall(stage, async (tap) => {
    stage.move(LATER);
    await stage.seal();
    await stage.phones.cast(tap);
  });
  return faults;
}

/** Each request comes four times at once, and again when its vote is sealed. */
export async function replayed(stage: Stage, { votes }: FaultSize): Promise<number> {
  const { phones } = stage;
  const taps = Array.from({ length: votes }, (_, n) => phones.tap(`e${String(1 + (n % 7))}`));
  await Promise.all(taps.flatMap((tap) => [1, 2, 3, 4].map(() => phones.cast(tap))));
  await stage.settle();
  await Promise.all(taps.map((tap) => phones.cast(tap)));
  return taps.length * 4;
}

/** Requests of many voters come in any order, each of them twice. */
export async function reordered({ phones }: Stage, { votes }: FaultSize): Promise<number> {
  const random = new Random(7);
  const taps = Array.from({ length: Math.ceil(votes / 2) }, () => phones.tap('e1')).flatMap(
    (first) => [first, phones.tapBy(first.openid, 'e2')],
  );
  const order = random.shuffled([...taps, ...taps]);
  for (let start = 0; start < order.length; start += 8)
    await Promise.all(order.slice(start, start + 8).map((tap) => phones.cast(tap)));
  return order.length;
}

/** A vote is cast just before midnight, its reply is lost, and the phone asks again the next day. */
export async function acrossMidnight({ cloud, phones }: Stage): Promise<number> {
  const midnight = startOfDay(dayOf(cloud.clock.now())) + DAY_MS;
  let faults = 0;
  for (const nth of [1, 2, 3]) {
    const tap = phones.tap(`e${String(nth)}`);
    cloud.clock.set(midnight - 5000);
    const killed = await killedAt(cloud, 'voting', nth, 'after', () => phones.send(tap));
    if (killed) faults += 1;
    cloud.clock.set(midnight + 5000);
    await phones.cast(tap);
  }
  return faults;
}
