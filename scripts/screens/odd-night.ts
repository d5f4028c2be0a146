import { randomBytes } from 'node:crypto';
import { campaignView } from '../../tests/support/campaign';
import { windowOf } from '../../cloudfunctions/core/works/rules/windows';
import { voterDayOf, type Vote } from '../../cloudfunctions/core/votes/stores/votes';
import { dayOf } from '../../miniprogram/shared/calendar';
import { Random } from '../../tests/support/rehearse/random';
import type { LocalCloud } from '../../simulator/cloud';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const SLOT = 10 * MINUTE;

/** A night's clicks: for so long, one every so many ms, as a program gives them. */
const CLICKS = { after: 26 * HOUR + 10 * MINUTE, for: 40 * MINUTE, every: 9000 };
/** The watch looks at so many slots of ten minutes a run that all are seen in these. */
const RUNS = 8;

/**
 * A day and a night of votes for a work, written into the ledger as voting leaves them, and the timer that
 * counts them and looks at them. Afterwards it is the next morning.
 * @param opening first ms of the voting round.
 */
export async function playOddNight(
  cloud: LocalCloud,
  entry: string,
  opening: number,
): Promise<void> {
  const random = new Random(5);
  const first = cloud.clock.now() + HOUR;
  const morning = opening + 33 * HOUR;
  const moments: number[] = [];
  for (let slot = first; slot < morning - HOUR; slot += SLOT) {
    const awake = (slot - opening) % (24 * HOUR) > 7 * HOUR;
    const votes = random.whole(0, awake ? 5 : 1);
    for (let n = 0; n < votes; n += 1) moments.push(slot + random.whole(0, SLOT - 1));
  }
  const clicks = opening + CLICKS.after;
  for (let at = clicks; at < clicks + CLICKS.for; at += CLICKS.every) moments.push(at);
  const rows = moments.map((at, number) => rowOf(entry, at, number));
  cloud.database.insert(
    'votes',
    rows.map((row) => ({ ...row })),
  );
  cloud.clock.set(morning);
  for (let run = 0; run < RUNS; run += 1) await cloud.runTimer('scheduler');
}

function rowOf(entry: string, at: number, number: number): Vote {
  const { id: campaign, rounds } = campaignView;
  const round = rounds.find(({ allows }) => allows.includes('vote'))?.id ?? '';
  const voter = `night-${String(number)}`;
  const voterDay = voterDayOf(campaign, round, dayOf(at), voter);
  return {
    _id: `${voterDay}:1`,
    ...{ campaign, round, voter, voterDay, entry, at },
    sitter: `${voterDay}:${entry}:1`,
    window: windowOf(at),
    before: 0,
    request: voter,
    nonce: '',
    receipt: randomBytes(16).toString('hex'),
    address: null,
    addressSeat: `${voterDay}:1`,
    risk: null,
  };
}
