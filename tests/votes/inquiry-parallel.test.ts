import type { Output } from '../../miniprogram/shared/contract';
import type { Reply } from '../../miniprogram/shared/reply';
import type { Verdict } from '../../miniprogram/shared/vocabulary';
import { at, openCloud, ORGANIZER, OTHER_ORGANIZER, type TestCloud } from '../support/cloud';
import { aWork } from '../support/field';
import { holdVotes, numbersOf } from '../support/held-votes';
import { holdCall } from '../support/held-call';
import { killCall } from '../support/killed-call';
import { rowOf, SELECTING } from '../support/selecting';
import { withSlowDatabase } from '../support/slow-database';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openCloud();
});
afterAll(() => cloud.close());
const clear = () => {
  for (const name of [
    'entries',
    'exhibits',
    'votes',
    'holds',
    'inquiries',
    'decisions',
    'recommendations',
  ])
    cloud.database.remove(name, {}, { multi: true });
};
beforeEach(clear);

/** After the time to appeal. */
const WHEN = at('08-25 12:00');
const SPANS = ['08-20 10:03', '08-20 10:13'];

/** A work with 40 votes and two held spans of 30. */
function aHeld(moved = true): { entry: string; holds: string[] } {
  const entry = aWork(cloud, { recommended: true, votes: { preliminary: 40 } });
  return {
    entry,
    holds: SPANS.map((when) => holdVotes(cloud, entry, 30, { when: at(when), moved })),
  };
}

const decide = (
  { entry, holds }: { entry: string; holds: string[] },
  verdict: Verdict,
  who = ORGANIZER,
  revision = 0,
): Promise<Reply<Output<'inquiry.decide'>>> =>
  cloud.ask(
    who,
    'inquiry.decide',
    {
      ...{ round: 'preliminary', entry, revision, holds, verdict },
      reason: `核对后决定${verdict}`,
    },
    WHEN,
  );
const look = (pending: boolean) =>
  cloud.done(OTHER_ORGANIZER, 'inquiry.list', { pending, cursor: null }, WHEN);

const NUMBERS = { none: [40, 60, 0], release: [100, 0, 0], void: [40, 0, 60] };
const STATES = { none: 'held', release: 'released', void: 'void' };

/** Fails unless everything stands as one verdict, or none, leaves it. */
function expectAsAfter(verdict: keyof typeof NUMBERS, entry: string): void {
  expect(numbersOf(cloud, entry)).toEqual(NUMBERS[verdict]);
  expect(new Set(cloud.all('holds').map(({ state }) => state))).toEqual(new Set([STATES[verdict]]));
  expect(cloud.all('decisions').map(({ verb }) => verb)).toEqual(
    verdict === 'none' ? [] : [verdict],
  );
  const [exhibit] = cloud.all('exhibits');
  expect(exhibit?.['heat']).toBe(NUMBERS[verdict][0]! * 1_000_000 - Number(exhibit?.['number']));
}

/** Reads both lists, as an organizer does who looks for what happened. */
const lookAround = async () => [await look(true), await look(false)];

test.each([
  ['void', 1],
  ['release', 3],
] as const)(
  'a %s that dies before any of its operations is finished by the next reader, or never was',
  async (verdict, step) => {
    const given: number[] = [];
    for (let nth = 1; ; nth += step) {
      clear();
      const held = aHeld();
      if (!(await killCall(cloud, nth, () => decide(held, verdict)))) break;
      await lookAround();
      given.push(cloud.all('decisions').length);
      expectAsAfter(given.at(-1) === 1 ? verdict : 'none', held.entry);
      // The organizer taps once more, as nothing was answered.
      expect(await decide(held, verdict)).toMatchObject({
        ok: true,
        data: { inquiry: { revision: 1, votes: NUMBERS[verdict][0] } },
      });
      expectAsAfter(verdict, held.entry);
    }
    expect(new Set(given)).toEqual(new Set([0, 1]));
  },
);

test('what set votes apart and broke off before the numbers moved is made good by the verdict', async () => {
  const held = aHeld(false);
  expect(numbersOf(cloud, held.entry)).toEqual([100, 0, 0]);
  expect(await decide(held, 'void')).toMatchObject({ ok: true });
  expectAsAfter('void', held.entry);
});

test('is finished by its author looking, and by the list that depends on it', async () => {
  const left = async () => {
    clear();
    const held = aHeld();
    // Right after the verdict was written down.
    for (let nth = 5; cloud.all('decisions').length === 0; nth += 1)
      await killCall(cloud, nth, () => decide(held, 'void'));
    expect(numbersOf(cloud, held.entry)).toEqual(NUMBERS.none);
    return held.entry;
  };
  const own = await left();
  const { inquiries } = await cloud.done(`author-${own}`, 'inquiry.show', { entry: own }, WHEN);
  expect(inquiries).toMatchObject([{ votes: 40, held: 0, voided: 60 }]);
  expectAsAfter('void', own);

  const entry = await left();
  const { board } = await cloud.done(ORGANIZER, 'selection.show', { id: 'finalists' }, SELECTING);
  expect(rowOf(board, entry)).toMatchObject({ votes: 40, held: 0, verdict: 'below-gate' });
  expectAsAfter('void', entry);
});

test('of a release and a void at the same moment one stands, wherever the other was', async () => {
  const stood = new Set<string>();
  for (let nth = 1; nth < 40; nth += 3) {
    clear();
    const held = aHeld();
    const first = holdCall(cloud, nth, () => decide(held, 'release'));
    await first.standing;
    const other = await decide(held, 'void', OTHER_ORGANIZER);
    const one = await first.release();
    expect([one.ok, other.ok].sort()).toEqual([false, true]);
    const lost = one.ok ? other : one;
    expect(lost).toMatchObject({ error: { code: 'CONFLICT' } });
    const verdict = one.ok ? 'release' : 'void';
    stood.add(verdict);
    expectAsAfter(verdict, held.entry);
  }
  expect(stood.size).toBe(2);
});

test('of four taps at once one verdict is given; the same person is told so, the others who was first', async () => {
  const held = aHeld();
  const replies = await withSlowDatabase(cloud, () =>
    Promise.all([
      decide(held, 'void'),
      decide(held, 'void'),
      decide(held, 'release', OTHER_ORGANIZER),
      decide(held, 'void', OTHER_ORGANIZER),
    ]),
  );
  const [act] = cloud.all('decisions');
  expectAsAfter(act?.['verb'] as Verdict, held.entry);
  expect(replies.filter(({ ok }) => ok).length).toBe(act?.['actor'] === ORGANIZER ? 2 : 1);
  for (const reply of replies) if (!reply.ok) expect(reply.error.code).toBe('CONFLICT');
});
