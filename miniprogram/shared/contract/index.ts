import type { Shapes } from './action';
import { citizenActions, intakeActions, votingActions } from './citizen';
import { firstActions } from './first';
import { judgeActions } from './judge';
import { organizerActions, sheetActions } from './organizer';
import { outputActions, outputOwnActions, outputSheetActions, outputUnitActions } from './outputs';
import { personalActions, safetyActions } from './safety';
import { panelActions, stepActions } from './steps';
import { unionActions } from './union';

export * from './views';
export * from './views-board';
export * from './first';
export * from './views-campaign';
export * from './views-first';
export * from './views-inquiry';
export * from './views-judge';
export * from './views-ledger';
export * from './views-office';
export * from './views-outputs';
export * from './views-parts';
export * from './views-results';
export * from './views-safety';
export * from './views-steps';

/** The cloud functions that a phone may call, each with its actions: as few as caller, time limit and memory allow. */
const FUNCTIONS = {
  citizen: { ...citizenActions, ...personalActions, ...outputOwnActions },
  voting: votingActions,
  intake: intakeActions,
  union: { ...unionActions, ...outputUnitActions },
  reviewer: firstActions,
  judge: { ...judgeActions, ...panelActions },
  organizer: { ...organizerActions, ...safetyActions, ...stepActions, ...outputActions },
  sheets: { ...sheetActions, ...outputSheetActions },
} as const;

/** Who may call a function: a new one does not compile until it is named here. */
export const CALLERS = {
  citizen: 'citizen',
  voting: 'citizen',
  intake: 'citizen',
  union: 'contact',
  reviewer: 'reviewer',
  judge: 'judge',
  organizer: 'organizer',
  sheets: 'organizer',
} as const satisfies Record<FunctionName, string>;

export type FunctionName = keyof typeof FUNCTIONS;
export type CallerOf<F extends FunctionName> = (typeof CALLERS)[F];

type Functions = { [F in FunctionName]: Shapes<(typeof FUNCTIONS)[F]> };
type Merged<T> = (T extends unknown ? (one: T) => void : never) extends (all: infer A) => void
  ? A
  : never;

/**
 * Every action a phone may ask for: its input and its output.
 * Client calls and the server's verbs are both typed from here.
 */
export type Contract = Merged<Functions[FunctionName]>;

export type ActionName = keyof Contract;
export type Input<A extends ActionName> = Contract[A]['input'];
export type Output<A extends ActionName> = Contract[A]['output'];

/** The function that answers an action. */
export type FunctionOf<A extends ActionName> = {
  [F in FunctionName]: A extends keyof (typeof FUNCTIONS)[F] ? F : never;
}[FunctionName];

/** Which cloud function answers an action. */
export const ACTION_FUNCTIONS = Object.fromEntries(
  Object.entries(FUNCTIONS).flatMap(([name, actions]) =>
    Object.keys(actions).map((action) => [action, name]),
  ),
) as { readonly [A in ActionName]: FunctionOf<A> };
