import type { SelectionBoard } from '../../../../miniprogram/shared/contract';
import type { SelectionView } from '../../../../miniprogram/shared/campaign/office';
import { tallyFrozenAt } from '../../../../miniprogram/shared/votes/tally';
import { at, daysOf, MINUTE } from '../days';
import type { Act, Scene, Stage } from '../stage';

/** Each selection on the first morning of its round: looked at, adjusted once, confirmed. */
export const select: Act = (stage) => {
  if (stage.office.selections.length === 0) stage.journal.skip('没有入围遴选');
  return stage.office.selections.flatMap((selection): Scene[] => {
    const round = stage.view.rounds.find(({ id }) => id === selection.round);
    if (round === undefined) return [];
    const days = daysOf(round);
    // What reviewers say is waited for.
    const screened = selection.pool === 'screened';
    const day = (screened ? days.at(-1) : days[0]) ?? round.opensAt;
    const hour = screened ? 17 : 8;
    const act = `遴选（${selection.name}）`;
    const frozen = selection.tally === null ? 0 : (tallyFrozenAt(stage.view, selection.tally) ?? 0);
    const early = frozen > round.opensAt ? 'select.tally' : null;
    return [
      {
        at: round.opensAt - 1,
        act,
        run: () => edge(stage, selection, round.opensAt - 1, 'select.window'),
      },
      ...(early === null
        ? []
        : [{ at: round.opensAt, act, run: () => edge(stage, selection, round.opensAt, early) }]),
      { at: at(day, hour), act, run: () => decide(stage, selection, at(day, hour)) },
      ...(screened ? [unscreened(stage, selection, at(days[0] ?? round.opensAt, 8), act)] : []),
    ];
  });
};

async function edge(stage: Stage, { id, name }: SelectionView, when: number, expect: string) {
  const titles: Record<string, string> = {
    'select.window': `${name}：遴选开始前最后 1 毫秒`,
    'select.tally': `${name}：票数还没有定格`,
  };
  await stage.try({
    title: titles[expect] ?? name,
    who: stage.cast.organizer,
    at: when,
    action: 'selection.confirm',
    input: { id, revision: 0 },
    expect,
  });
}

async function decide(stage: Stage, selection: SelectionView, now: number): Promise<void> {
  const { organizer, colleague } = stage.cast;
  const { id, name } = selection;
  let { board } = await stage.do(organizer, now, 'selection.show', { id });
  board = await settleTies(stage, selection, board, now);
  board = await adjustments(stage, selection, board, now);
  const input = { id, revision: board.revision };
  const confirm = (title: string, who: string, when: number, expect: string) =>
    stage.try({
      title: `${name}：${title}`,
      who,
      at: when,
      action: 'selection.confirm',
      input,
      expect,
    });
  await confirm('确认名单', organizer, now + 5 * MINUTE, 'done');
  await confirm('确认名单（重试）', organizer, now + 6 * MINUTE, 'done');
  await confirm('另一位工作人员用旧的版本确认', colleague, now + 7 * MINUTE, 'CONFLICT');
  await stage.try({
    title: `${name}：联系人来确认名单`,
    who: stage.cast.units[0]?.contact ?? 'oStranger',
    at: now,
    action: 'selection.confirm',
    input,
    expect: 'FORBIDDEN',
  });
}

/** Before anybody has looked at the works there is no list of those that passed. */
const unscreened = (
  stage: Stage,
  { id, name }: SelectionView,
  now: number,
  act: string,
): Scene => ({
  at: now,
  act,
  run: async () => {
    const { revision } = (await stage.do(stage.cast.organizer, now, 'selection.show', { id }))
      .board;
    await stage.try({
      title: `${name}：还没有评完就确认名单`,
      who: stage.cast.organizer,
      at: now,
      action: 'selection.confirm',
      input: { id, revision },
      expect: 'select.screened',
    });
  },
});

/** Where the organizer decides among equals: refused while open, then as many as there is room for. */
async function settleTies(
  stage: Stage,
  { id, name, tie }: SelectionView,
  seen: SelectionBoard,
  now: number,
): Promise<SelectionBoard> {
  if (tie !== 'organizer') return seen;
  let board = seen;
  for (const group of seen.groups) {
    const tied = group.rows.filter(({ verdict }) => verdict === 'tied-out');
    const free = group.places - group.rows.filter(({ admitted }) => admitted).length;
    if (tied.length === 0 || free <= 0) continue;
    await stage.try({
      title: `${name}：${group.name}并列 ${String(tied.length)} 件、剩 ${String(free)} 个名额就确认`,
      who: stage.cast.organizer,
      at: now,
      action: 'selection.confirm',
      input: { id, revision: board.revision },
      expect: 'select.ties',
    });
    for (const { entry } of tied.slice(0, free)) {
      const reason = '同样通过初评，题材更有代表性。';
      const input = { id, revision: board.revision, entry, admit: true, reason };
      board = (await stage.do(stage.cast.organizer, now, 'selection.adjust', input)).board;
    }
  }
  return board;
}

/** One that the rule leaves out is let in with a reason; one at or under the threshold cannot be. */
async function adjustments(
  stage: Stage,
  { id, name, pool, adjustable, gate }: SelectionView,
  board: SelectionBoard,
  now: number,
): Promise<SelectionBoard> {
  const { organizer } = stage.cast;
  const roomy = board.groups.filter(
    ({ places, rows: own }) =>
      pool !== 'screened' || own.filter((row) => row.admitted).length < places,
  );
  const rows = roomy.flatMap((group) => group.rows);
  const adjust = (title: string, entry: string, reason: string, expect: string) =>
    stage.try({
      title: `${name}：${title}`,
      who: organizer,
      at: now + MINUTE,
      action: 'selection.adjust',
      input: { id, revision: board.revision, entry, admit: true, reason },
      expect,
    });
  const out = rows.find(({ verdict, disqualified }) => verdict === 'out' && !disqualified);
  const below = rows.find(({ verdict, disqualified }) => verdict === 'below-gate' && !disqualified);
  if (below !== undefined && gate !== null)
    await adjust(
      `调整入围一件只有 ${String(below.votes)} 票的`,
      below.entry,
      '作品很有意义，希望能入围。',
      `gate.${gate.id}`,
    );
  if (out === undefined || !adjustable) return board;
  await adjust('调整入围不写理由', out.entry, '', 'INVALID reason');
  const reply = await adjust(
    '调整入围一件',
    out.entry,
    '补入一件反映基层一线的作品，保证题材均衡。',
    'done',
  );
  return reply.ok ? reply.data.board : board;
}
