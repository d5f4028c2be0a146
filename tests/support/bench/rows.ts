import { createHash, createHmac, randomBytes } from 'node:crypto';
import { campaignView } from '../campaign';
import { windowOf } from '../../../cloudfunctions/core/works/rules/windows';
import { voterDayOf, type Vote } from '../../../cloudfunctions/core/votes/stores/votes';
import { dayOf } from '../../../miniprogram/shared/calendar';
import type { Database } from '../../../simulator/cloud/database/database';
import { votingTime } from './bench-cloud';

export interface RowPlan {
  /** Number of the first row: plans of one ledger do not overlap. */
  first: number;
  count: number;
  /** The rows are spread evenly over this time, ms. */
  from: number;
  to: number;
  /** The works e1, e2, … that the votes are for. */
  entries: number;
}

/** Votes that one person of a plan casts; they follow one another in the ledger. */
const VOTES_EACH = 5;
/** Rows a write: the server answers in between. */
const AT_A_TIME = 2000;
const KEY = 'a-key-for-rows-that-nobody-cast';

const hmac = (text: string): string => createHmac('sha256', KEY).update(text).digest('base64url');

/** The one person whose votes are being written: those of a million people would be worked out in vain. */
let last = { number: -1, voter: '', address: '' };
function personOf(number: number): typeof last {
  if (last.number !== number)
    last = {
      number,
      voter: hmac(`voter ${String(number)}`),
      address: hmac(`address ${String(number)}`),
    };
  return last;
}

/** Writes votes straight into the ledger, as if they had been cast. */
export async function addRows(database: Database, plan: RowPlan): Promise<void> {
  for (let done = 0; done < plan.count; done += AT_A_TIME) {
    const size = Math.min(AT_A_TIME, plan.count - done);
    const rows = Array.from({ length: size }, (_, index) => ({ ...row(plan, done + index) }));
    database.insert('votes', rows);
    await new Promise(setImmediate);
  }
}

/** One vote as `vote.cast` writes it; `place` is from 0 within the plan. */
export function row({ first, count, from, to, entries }: RowPlan, place: number): Vote {
  const { round } = votingTime();
  const campaign = campaignView.id;
  const number = first + place;
  const person = Math.floor(number / VOTES_EACH);
  const seat = 1 + (number % VOTES_EACH);
  const at = Math.floor(from + ((to - from) * place) / count);
  // Works that are far apart, and never the same one twice for one person.
  const entry = `e${String(1 + ((person * 7919 + seat * 104_729) % entries))}`;
  const { voter, address } = personOf(person);
  const voterDay = voterDayOf(campaign, round, dayOf(at), voter);
  const _id = `${voterDay}:${String(seat)}`;
  return {
    _id,
    campaign,
    round,
    voter,
    voterDay,
    sitter: `${voterDay}:${entry}:1`,
    entry,
    at,
    window: windowOf(at),
    before: 0,
    request: createHash('sha256').update(String(number)).digest('hex').slice(0, 32),
    receipt: randomBytes(16).toString('hex'),
    nonce: randomBytes(16).toString('hex'),
    address,
    addressSeat: _id,
    risk: 0,
  };
}
