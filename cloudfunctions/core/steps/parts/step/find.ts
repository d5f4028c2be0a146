import type {
  BallotView,
  JudgingStep,
  JudgingView,
  ScreeningView,
} from '../../../../../miniprogram/shared/campaign/judging';
import type {
  OfficeView,
  SelectionPool,
  SelectionView,
} from '../../../../../miniprogram/shared/campaign/office';
import { notFound } from '../../../ground/fault';

/** Of a selection, who may be selected; `from` is the step that leaves them, or the pool. */
export interface Pool {
  pool: SelectionPool;
  from: string;
}

/** What a judging looks at: what a selection has admitted, or all that are in a pool. */
export type Basis = { list: SelectionView } | { pool: Pool };

interface Office {
  office: OfficeView;
}

/**
 * A judging by points.
 * @param id null is the campaign's first one.
 * @throws ActionFault NOT_FOUND.
 */
export function findJudging({ office }: Office, id: string | null): JudgingView {
  const judging = office.judgings.find((one) => id === null || one.id === id);
  if (judging === undefined) throw notFound('这项评审');
  return judging;
}

/** @throws ActionFault NOT_FOUND. */
export function findScreening({ office }: Office, id: string): ScreeningView {
  const screening = office.screenings.find((one) => one.id === id);
  if (screening === undefined) throw notFound('这项初评');
  return screening;
}

/** @throws ActionFault NOT_FOUND. */
export function findBallot({ office }: Office, id: string): BallotView {
  const ballot = office.ballots.find((one) => one.id === id);
  if (ballot === undefined) throw notFound('这项投票');
  return ballot;
}

/** Where the works of a judging come from. */
export function basisOf({ office }: Office, { from }: JudgingStep): Basis {
  const list = office.selections.find(({ id }) => id === from);
  if (list !== undefined) return { list };
  const pool = from === 'published' ? 'published' : 'accepted';
  return { pool: { pool, from: pool } };
}
