import type { ScreeningView } from '../../../../../miniprogram/shared/campaign/judging';
import type {
  ReviewerProgress,
  ScreenedLine,
  ScreeningBoard,
  SeatLine,
} from '../../../../../miniprogram/shared/contract';
import { firstRefusal, ALLOWED } from '../../../../../miniprogram/shared/decision';
import { mayAssign } from '../../../../../miniprogram/shared/steps/screening';
import type { Context } from '../../../ground/table';
import { handleOf } from '../../../people/parts/handle';
import type { Panellist, StandingPanel } from '../../../people/parts/panel/panel';
import type { ScreeningSeat } from '../../stores/screening-seats';
import { isConflict } from '../judging/conflict';
import { awayFrom, freePlaces, readTables, type Table, type Tables } from './tables';

/** A screening as the organizer sees it. */
export async function boardOf(
  context: Pick<Context, 'campaign' | 'office' | 'now'>,
  screening: ScreeningView,
): Promise<ScreeningBoard> {
  return boardFrom(context, await readTables(context, screening));
}

/** The same, of what was read before. */
export function boardFrom(
  { campaign, now }: Pick<Context, 'campaign' | 'now'>,
  read: Tables,
): ScreeningBoard {
  const { screening, state, panel, tables, refusal } = read;
  const decision = firstRefusal(
    () => mayAssign(campaign, screening, now),
    () => refusal ?? ALLOWED,
  );
  const free = tables.map((table) => freePlaces(screening, table).length);
  const outcomes = { waiting: 0, passed: 0, failed: 0, split: 0 };
  for (const { screened } of tables) outcomes[screened.outcome] += 1;
  return {
    judging: screening,
    revision: state.revision,
    seed: state.seed,
    lines: tables.map((table) => lineOf(campaign.id, screening, panel, table)),
    reviewers: progressOf(campaign.id, panel, tables),
    free: free.reduce((sum, places) => sum + places, 0),
    short: tables.reduce((sum, table, at) => sum + shortOf(panel, table, free[at] ?? 0), 0),
    outcomes,
    refusal: decision.allowed ? null : decision,
  };
}

/** Places of a work for which nobody on the panel is left. */
function shortOf({ people }: StandingPanel, table: Table, free: number): number {
  if (free === 0) return 0;
  const away = awayFrom(table, people);
  const sits = new Set(table.standing.map(({ reviewer }) => reviewer));
  const left = people.filter(({ openid }) => !away.has(openid) && !sits.has(openid));
  return Math.max(0, free - left.length);
}

function lineOf(
  campaign: string,
  screening: ScreeningView,
  panel: StandingPanel,
  table: Table,
): ScreenedLine {
  const { one, seats, standing, screened } = table;
  const { entry } = one;
  const free = freePlaces(screening, table).map(({ place }): SeatLine => {
    const last = seats.find((seat) => seat.place === place);
    return {
      place,
      judge: null,
      name: '',
      state: 'free',
      opinion: '',
      reason: leftWhy(panel, last),
    };
  });
  const taken = standing.map((seat) => seatLine(campaign, panel, seat));
  return {
    entry: entry._id,
    title: entry.title,
    kind: entry.kind,
    form: entry.form,
    unit: entry.belongsTo?.name ?? entry.unit,
    outcome: screened.outcome,
    passed: screened.passed,
    failed: screened.failed,
    seats: [...taken, ...free].sort((a, b) => a.place - b.place),
  };
}

function seatLine(
  campaign: string,
  { people, known }: StandingPanel,
  { place, reviewer, state, opinion }: ScreeningSeat,
): SeatLine {
  const former = people.every(({ openid }) => openid !== reviewer);
  return {
    place,
    judge: handleOf(campaign, reviewer),
    name: `${known.get(reviewer)?.name ?? ''}${former ? '（已不在小组）' : ''}`,
    state: state === 'passed' || state === 'failed' ? state : 'open',
    opinion,
    reason: null,
  };
}

/** Why whoever sat at a place last does not, in words. */
function leftWhy({ known }: StandingPanel, seat: ScreeningSeat | undefined): string | null {
  if (seat === undefined) return null;
  const { reviewer, state, reason } = seat;
  const name = known.get(reviewer)?.name ?? '';
  switch (state) {
    case 'declined':
      return `${name}回避：${reason ?? ''}`;
    case 'left':
      return `${name}已撤下：${reason ?? ''}`;
    case 'open':
    case 'passed':
    case 'failed':
      return `${name}已不在小组，或须回避`;
    default:
      return state satisfies never;
  }
}

/** How far each reviewer has come: who sits on the panel, and who said something that counts. */
function progressOf(
  campaign: string,
  { people, known }: StandingPanel,
  tables: readonly Table[],
): ReviewerProgress[] {
  const standing = tables.flatMap((table) => table.standing);
  const former = new Set(standing.map(({ reviewer }) => reviewer));
  for (const { openid } of people) former.delete(openid);
  const line = (person: Panellist, active: boolean): ReviewerProgress => {
    const own = standing.filter(({ reviewer }) => reviewer === person.openid);
    const count = (state: ScreeningSeat['state']) =>
      own.filter((seat) => seat.state === state).length;
    return {
      judge: handleOf(campaign, person.openid),
      name: person.name,
      unit: person.unit?.name ?? null,
      active,
      total: own.length,
      open: count('open'),
      passed: count('passed'),
      failed: count('failed'),
      declined: tables.filter(({ seats }) => declinedBy(seats, person.openid)).length,
      excluded: tables.filter(({ one }) => isConflict(person, one.entry)).length,
    };
  };
  return [
    ...people.map((person) => line(person, true)),
    ...[...former].flatMap((openid) => {
      const person = known.get(openid);
      return person === undefined ? [] : [line(person, false)];
    }),
  ];
}

/** Whether somebody has declined a work. */
export const declinedBy = (seats: readonly ScreeningSeat[], openid: string): boolean =>
  seats.some((seat) =>
    [seat, ...seat.earlier].some(
      ({ reviewer, state }) => reviewer === openid && state === 'declined',
    ),
  );
