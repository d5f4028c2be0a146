import type { Told } from '../../tests/support/faults/check';
import { Random } from '../../tests/support/rehearse/random';
import { withApart } from '../../tests/support/faults/apart/with-apart';
import type { Figures } from '../../tests/support/bench/figures';
import type { BenchSize } from './size';
import { castVote, newRequest, type Cast } from './voting';

const CALLERS = 8;
const WORKS = 500;
/** Of all calls so many repeat another one: every second the very request, every second another tap. */
const DUPLICATES = 0.2;
/** Votes of one person: as many as the pace of a campaign lets pass. */
const VOTES_EACH = 2;
/** A duplicate comes at most so many calls before or after the other one: many are under way together. */
const NEAR = 12;
const TELL_EVERY = 10_000;

interface Call {
  voter: string;
  entry: string;
  request: string;
}

/** Votes and their duplicates, in the order in which they are sent. */
function calls(count: number): Call[] {
  const random = new Random(20_270_801);
  const first = Math.round(count * (1 - DUPLICATES));
  const placed = Array.from({ length: first }, (_, n): { call: Call; place: number } => {
    const voter = `oRace-${String(Math.floor(n / VOTES_EACH))}`;
    const entry = `e${String(1 + ((n * 7919) % WORKS))}`;
    return { call: { voter, entry, request: newRequest() }, place: n };
  });
  const copies = Array.from({ length: count - first }, (_, n) => {
    const { call, place } = random.pick(placed);
    const copy = n % 2 === 0 ? call : { ...call, request: newRequest() };
    return { call: copy, place: place + random.around(0, NEAR / 2) };
  });
  return [...placed, ...copies].sort((a, b) => a.place - b.place).map(({ call }) => call);
}

/** Receipts by voter and work; a voter who hears two for one work was given a vote too many. */
class Receipts {
  readonly all = new Map<string, Told>();
  /** Calls that were answered otherwise than by a receipt or by the one rule that may say no. */
  readonly odd: string[] = [];
  twice = 0;

  note({ voter, entry, request }: Call, reply: Cast): void {
    if (!reply.ok) {
      const rule = reply.error.refusal?.rule ?? reply.error.code;
      if (rule !== 'vote.perEntryPerDay') this.odd.push(rule);
      return;
    }
    const key = `${voter} ${entry}`;
    const { id } = reply.data.receipt;
    const before = this.all.get(key);
    if (before === undefined) this.all.set(key, { receipt: { id }, entry, request });
    else if (before.receipt.id !== id) this.twice += 1;
  }
}

/** Many callers at once, with duplicates: then the ledger, the tally and the seals are taken apart. */
export const benchRace = ({ race }: BenchSize): Promise<Figures> =>
  withApart(async (cloud) => {
    await cloud.order('unvoted', WORKS);
    const sent = calls(race);
    const receipts = new Receipts();
    let next = 0;
    const caller = async (): Promise<void> => {
      for (;;) {
        const call = sent[next];
        if (call === undefined) return;
        next += 1;
        if (next % TELL_EVERY === 0) process.stderr.write(`  ${String(next)} calls …\n`);
        receipts.note(call, await castVote(cloud, call.voter, call.entry, call.request));
      }
    };
    const started = performance.now();
    await Promise.all(Array.from({ length: CALLERS }, caller));
    const seconds = (performance.now() - started) / 1000;

    await cloud.order('clock', (await cloud.order('now')) + 60_000);
    await cloud.order('seal');
    const acknowledged = [...receipts.all.values()];
    const verdict = await cloud.order('judge', sent, acknowledged);
    if (receipts.odd.length > 0) throw new Error(`odd answers: ${receipts.odd.slice(0, 5).join()}`);
    const voted = new Set(sent.map(({ voter, entry }) => `${voter} ${entry}`)).size;
    return {
      'race.votes': verdict.acknowledged,
      'race.doubled': verdict.doubled + receipts.twice,
      'race.lost': verdict.lost + voted - verdict.acknowledged,
      'race.miscounted': verdict.miscounted.length,
      'race.unsealed': verdict.broken.length,
      'race.callsPerSecond': race / seconds,
    };
  });
