import type { Draft } from '../../campaigns/checks/draft';
import { present } from '../../campaigns/checks/draft';
import type { StepsPart } from './shape';

/** One step of a campaign file. */
export type Step = StepsPart['steps'][number];
export type Does = Step['does'];
/** A step that does one of these. */
export type StepThat<D extends Does> = Extract<Step, { does: D }>;

/** The steps in which a panel judges. */
export const JUDGING = ['screen', 'score', 'ballot'] as const satisfies readonly Does[];
export type Judging = StepThat<(typeof JUDGING)[number]>;

/**
 * The steps that do one of some things.
 * @returns in the order of the file.
 */
export const stepsThat = <S extends { does: Does }, D extends Does>(
  { steps }: { steps: readonly S[] },
  ...does: readonly D[]
): Extract<S, { does: D }>[] =>
  steps.filter((step): step is Extract<S, { does: D }> =>
    (does as readonly Does[]).includes(step.does),
  );

/** A step of a file that may still be undecided. */
export type DraftStep<D extends Does = Does> = NonNullable<Draft<StepThat<D>>>;

type Steps = Draft<Pick<StepsPart, 'steps'>>;

/**
 * The same of a file that may still be undecided.
 * @returns each with its place in the list.
 */
export const draftThat = <D extends Does>(
  { steps }: Steps,
  ...does: readonly D[]
): [number, DraftStep<D>][] =>
  present(steps).filter((one): one is [number, DraftStep<D>] =>
    (does as readonly (Does | undefined)[]).includes(one[1].does),
  );

/** Whether a file has such a step; undefined while that is not decided. */
export function draftHas(draft: Steps, ...does: readonly Does[]): boolean | undefined {
  if (draftThat(draft, ...does).length > 0) return true;
  if (draft.steps === undefined) return undefined;
  return draft.steps.some((step) => step?.does === undefined) ? undefined : false;
}
