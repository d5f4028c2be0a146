import type { Vote } from '../../cloudfunctions/core/votes/stores/votes';
import { addExhibits } from './bench/bench-cloud';
import { brokenSeals } from './faults/check-seals';
import type { TestCloud } from './cloud';
import { aVoteRow } from './vote-row';

/** Past the grace of every vote of a moment and the seconds the test took. */
export const LATER = 60_000;

/** What the timer makes of the votes. */
export const LEDGER = ['seals', 'blocks', 'heads', 'tallies'] as const;

type Counts = Record<string, number>;

/** What a test of the tally does to a cloud that it opened. */
export interface TallyBench {
  /** Thirty exhibits e1 to e30 as published, and nothing counted. */
  reset: (now: number) => Promise<void>;
  /** Somebody new votes. */
  vote: (entry: string, when: number) => Promise<void>;
  votesFor: (counts: Counts, when: number) => Promise<void>;
  /** The timer's run. */
  run: () => Promise<unknown>;
  /** The timer's run, with the cloud's clock at a time. */
  runAt: (now: number) => Promise<unknown>;
  /** Writes votes straight into the ledger, as of a moment. */
  addRows: (entry: string, count: number, at: number) => Vote[];
  exhibit: (entry: string) => Record<string, unknown> | undefined;
  /** Votes by entry that the exhibits show, without the zeros. */
  shown: () => Counts;
  /** Votes by entry that the ledger holds. */
  ledger: () => Counts;
  /** Fails the test unless every exhibit shows what the ledger holds and is ordered by it, and every seal holds. */
  expectAllCounted: () => void;
  /** Runs something right before the n-th move of an exhibit; throwing is being killed there. */
  atMove: (nth: number, act: () => void) => void;
}

/** To be thrown in `atMove`: the function's process is gone. */
export const killed = (): never => {
  throw Object.assign(new Error('killed between two updates'), { code: 'SYS_ERR' });
};

export function tallyBench(cloud: () => TestCloud): TallyBench {
  let people = 0;
  const rowFor = (entry: string, at: number) =>
    aVoteRow(`row:${String((people += 1))}`, { entry, at });
  const bench: TallyBench = {
    reset: async (now) => {
      for (const name of ['votes', ...LEDGER, 'exhibits'])
        cloud().database.remove(name, {}, { multi: true });
      cloud().clock.set(now);
      await addExhibits(cloud(), 1, 30);
      for (const { _id, number } of cloud().all('exhibits')) {
        const change = { $set: { votes: 0, heat: -Number(number) } };
        cloud().database.modify('exhibits', { _id }, change, { merge: true });
      }
    },
    vote: async (entry, when) => {
      const person = String((people += 1));
      const input = { entry, request: `request-${person.padStart(6, '0')}` };
      await cloud().done(`voter-${person}`, 'vote.cast', input, when);
    },
    votesFor: async (counts, when) => {
      for (const [entry, count] of Object.entries(counts))
        for (let n = 0; n < count; n += 1) await bench.vote(entry, when);
    },
    run: () => cloud().runTimer('scheduler'),
    runAt: (now) => {
      cloud().clock.set(now);
      return bench.run();
    },
    addRows: (entry, count, at) => {
      const rows = Array.from({ length: count }, () => rowFor(entry, at));
      cloud().database.insert('votes', rows);
      return rows;
    },
    exhibit: (entry) =>
      cloud()
        .all('exhibits')
        .find((one) => one.entry === entry),
    shown: () => {
      const some = cloud()
        .all('exhibits')
        .filter(({ votes }) => votes !== 0);
      return Object.fromEntries(some.map(({ entry, votes }) => [String(entry), Number(votes)]));
    },
    ledger: () => {
      const counts: Counts = {};
      for (const { entry } of cloud().all('votes'))
        counts[String(entry)] = (counts[String(entry)] ?? 0) + 1;
      return counts;
    },
    expectAllCounted: () => {
      expect(bench.shown()).toEqual(bench.ledger());
      for (const { votes, number, heat } of cloud().all('exhibits'))
        expect(heat).toBe(Number(votes) * 1_000_000 - Number(number));
      expect(brokenSeals(cloud().database, cloud().all('votes') as unknown as Vote[])).toEqual([]);
    },
    atMove: (nth, act) => {
      const { database } = cloud();
      const modify = database.modify.bind(database);
      let moves = 0;
      jest.spyOn(database, 'modify').mockImplementation((name, ...rest) => {
        if (name === 'exhibits' && (moves += 1) === nth) act();
        return modify(name, ...rest);
      });
    },
  };
  return bench;
}
