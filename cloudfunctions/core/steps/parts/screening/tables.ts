import type { ScreeningView } from '../../../../../miniprogram/shared/campaign/judging';
import type { Refusal } from '../../../../../miniprogram/shared/decision';
import type { Context } from '../../../ground/table';
import {
  standingPanel,
  type Panellist,
  type StandingPanel,
} from '../../../people/parts/panel/panel';
import { standing } from '../../../record/parts/decided/single';
import { outcomeOf, type Screened } from '../../rules/screened';
import { seatsIn, type ScreeningSeat } from '../../stores/screening-seats';
import type { ScreeningState } from '../../stores/screenings';
import { isConflict } from '../judging/conflict';
import { poolOf, type PoolWork } from '../judging/pool';
import { screeningSubject } from './subject';

/** A work of a screening with who sits at it. */
export interface Table {
  one: PoolWork;
  /** Every seat that was ever taken, by place. */
  seats: ScreeningSeat[];
  /** Those whose reviewer sits there now, or has said something that counts. */
  standing: ScreeningSeat[];
  screened: Screened;
}

/** A screening with everything it rests on. */
export interface Tables {
  screening: ScreeningView;
  state: ScreeningState;
  panel: StandingPanel;
  tables: Table[];
  /** Why there is nothing to screen yet, if so. */
  refusal: Refusal | null;
}

/** Reads all seats of a screening, and what the answers make of each work. */
export async function readTables(
  context: Pick<Context, 'campaign' | 'office'>,
  screening: ScreeningView,
): Promise<Tables> {
  const { campaign } = context;
  // What a call that broke off has decided is finished before the seats are read.
  const state = await standing(screeningSubject(campaign.id, screening));
  const [pool, seats, panel] = await Promise.all([
    poolOf(context, screening),
    seatsIn(state),
    standingPanel(campaign.id, screening),
  ]);
  const bySeat = new Map<string, ScreeningSeat[]>();
  for (const seat of seats) bySeat.set(seat.work, [...(bySeat.get(seat.work) ?? []), seat]);
  const tables = pool.works.map((one) =>
    tableOf(screening, panel, one, bySeat.get(one.work) ?? []),
  );
  return { screening, state, panel, tables, refusal: pool.refusal };
}

function tableOf(
  { screening }: ScreeningView,
  panel: StandingPanel,
  one: PoolWork,
  seats: readonly ScreeningSeat[],
): Table {
  const places = screening.assignment.reviewersPerEntry;
  const inOrder = [...seats].sort((a, b) => a.place - b.place);
  const valid = inOrder.filter((seat) => seat.place <= places && stands(panel, one, seat));
  const answers = valid.flatMap(({ state }) =>
    state === 'passed' || state === 'failed' ? [state] : [],
  );
  const screened = outcomeOf(answers, places, screening.passes);
  return { one, seats: inOrder, standing: valid, screened };
}

/** Whether a seat is taken: by somebody on the panel, or by what somebody said while on it, and never by a conflict. */
function stands(
  { people, known }: StandingPanel,
  { entry }: PoolWork,
  { state, reviewer }: ScreeningSeat,
): boolean {
  const person = known.get(reviewer);
  if (person !== undefined && isConflict(person, entry)) return false;
  switch (state) {
    case 'passed':
    case 'failed':
      return true;
    case 'open':
      return people.some(({ openid }) => openid === reviewer);
    case 'declined':
    case 'left':
      return false;
    default:
      return state satisfies never;
  }
}

/** Who may not be given a work: those of its unit, and those who sat at it before. */
export function awayFrom(
  { one, seats, standing: sitting }: Table,
  people: readonly Panellist[],
): Set<string> {
  const sits = new Set(sitting.map(({ reviewer }) => reviewer));
  const before = seats.flatMap(({ reviewer, earlier }) => [
    reviewer,
    ...earlier.map((one) => one.reviewer),
  ]);
  const conflicting = people.filter((person) => isConflict(person, one.entry));
  return new Set([
    ...before.filter((reviewer) => !sits.has(reviewer)),
    ...conflicting.map(({ openid }) => openid),
  ]);
}

/** The places of a work that are free, lowest first, each with the revision of the seat that stands there. */
export function freePlaces(
  { screening }: ScreeningView,
  { seats, standing: sitting }: Table,
): { place: number; revision: number }[] {
  const taken = new Set(sitting.map(({ place }) => place));
  const places = screening.assignment.reviewersPerEntry;
  return Array.from({ length: places }, (_, index) => index + 1)
    .filter((place) => !taken.has(place))
    .map((place) => ({
      place,
      revision: seats.find((seat) => seat.place === place)?.revision ?? 0,
    }));
}
