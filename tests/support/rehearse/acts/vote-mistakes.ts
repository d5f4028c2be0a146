import type { RoundBudget } from '../cast/budget';
import { at, daysOf, MINUTE } from '../days';
import type { Scene, Stage } from '../stage';
import { hallOf } from './hall';

/** One voter uses up the day, taps twice, loses an answer on the way, and comes back the next day. */
export function voterMistakes(stage: Stage, budget: RoundBudget, nth: number): Scene[] {
  const days = daysOf(budget.round);
  // Enough works are out by then.
  const day = days[Math.floor(days.length * 0.6)];
  if (day === undefined || nth > 0) return [];
  return [{ at: at(day, 18), act: '投票的差错', run: () => mistakes(stage, budget, nth, day) }];
}

async function mistakes(
  stage: Stage,
  budget: RoundBudget,
  nth: number,
  day: number,
): Promise<void> {
  const hall = (await hallOf(stage, budget, nth, at(day, 18)))
    .filter(({ loose }) => loose)
    .sort((one, other) => other.wanted - one.wanted);
  const [first] = hall;
  if (first === undefined) return;
  const perDay = stage.view.voting?.perDay ?? null;
  const who = 'oEager';
  let when = at(day, 18);
  const tap = (title: string, entry: string, request: string, expect: string, next = MINUTE) => {
    when += next;
    const input = { entry, request };
    return stage.try({ title, who, at: when, action: 'vote.cast', input, expect });
  };
  const one = `eager-${String(day)}-first`;
  const before = await tap('投一票', first.entry, one, 'done');
  const again = await tap('网络断了，同一次投票重发', first.entry, one, 'done');
  if (before.ok && again.ok && before.data.receipt.id !== again.data.receipt.id)
    stage.journal.surprises.push('同一次投票重发后多了一票');
  const perEntry = stage.view.voting?.perEntryPerDay ?? 1;
  if (perEntry === 1)
    await tap('当天给同一件作品再投一票', first.entry, `${one}-2`, 'vote.perEntryPerDay');
  await tap('给没有刊发的作品投票', 'no-such-entry', `${one}-none`, 'NOT_FOUND');
  if (perDay === null || hall.length <= perDay) return;
  for (const [nthVote, { entry }] of hall.slice(1, perDay).entries())
    await stage.do(who, (when += MINUTE), 'vote.cast', {
      entry,
      request: `${one}-${nthVote + 10}`,
    });
  const over = hall[perDay]?.entry ?? '';
  await tap(`当天第 ${String(perDay + 1)} 票`, over, `${one}-over`, 'vote.perDay');
  await atOnce(
    stage,
    hall.slice(0, perDay + 3).map(({ entry }) => entry),
    when,
    perDay,
  );
  await tooFast(
    stage,
    hall.map(({ entry }) => entry),
    when,
  );
}

/** Taps faster than the pace, in one millisecond and one after the other. */
async function tooFast(stage: Stage, entries: readonly string[], when: number): Promise<void> {
  const pace = stage.view.voting?.pace ?? null;
  if (pace === null || entries.length <= pace.votes + 1) return;
  const tap = (nth: number, at: number, title: string, expect: string) =>
    stage.try({
      title,
      who: 'oHasty',
      at,
      action: 'vote.cast',
      input: { entry: entries[nth] ?? '', request: `hasty-${String(when)}-${String(nth)}` },
      expect,
    });
  for (let nth = 0; nth < pace.votes; nth += 1)
    await tap(nth, when, `同一毫秒的第 ${String(nth + 1)} 票`, 'done');
  const last = pace.votes;
  await tap(last, when, `同一毫秒的第 ${String(last + 1)} 票`, 'vote.pace');
  await tap(last, when + pace.seconds * 1000, `${String(pace.seconds)} 秒后再投`, 'done');
}

/** Two phones of one person at the same moment cannot get past the limit either. */
async function atOnce(
  stage: Stage,
  entries: readonly string[],
  when: number,
  perDay: number,
): Promise<void> {
  const replies = await Promise.all(
    entries.map((entry, nth) =>
      stage.ask('oTwoPhones', when, 'vote.cast', {
        entry,
        request: `phones-${String(nth)}-${entry}`,
      }),
    ),
  );
  const done = replies.filter(({ ok }) => ok).length;
  const most = Math.min(perDay, stage.view.voting?.pace?.votes ?? perDay);
  if (done !== most)
    stage.journal.surprises.push(`一人同时投票，投进了 ${String(done)} 票，应为 ${String(most)}`);
}
