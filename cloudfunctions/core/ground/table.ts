import type * as z from 'zod/mini';
import type { CampaignView } from '../../../miniprogram/shared/campaign/view';
import type {
  ActionName,
  ActionsOf,
  FunctionName,
  Input,
  Output,
} from '../../../miniprogram/shared/contract';
import type { OfficeView } from '../../../miniprogram/shared/campaign/office';
import type { ActorKind, ActorOf } from './actor';

/** What a use case knows besides its input. */
export interface Context<K extends ActorKind = ActorKind> {
  actor: ActorOf<K>;
  /** ms, read once per call. */
  now: number;
  campaign: CampaignView;
  office: OfficeView;
  ip: string | null;
}

/** Who may call a function's actions. A new function does not compile until it is named here. */
interface FunctionActors {
  citizen: 'citizen';
  voting: 'citizen';
  ledger: 'citizen';
  personal: 'citizen';
  organizer: 'organizer';
  people: 'organizer';
  inquiry: 'organizer';
  safety: 'organizer';
  sheets: 'organizer';
  union: 'contact';
  judge: 'judge';
}
type ActorFor<F extends FunctionName> = FunctionActors[F];

/** One action: who may call it, what it accepts, what it does. None of the three can be left out. */
export interface Action<A extends ActionName, K extends ActorKind> {
  actor: K;
  input: z.ZodMiniType<Input<A>>;
  run: (context: Context<K>, input: Input<A>) => Promise<Output<A>>;
}

/** Every action of the contract that function F answers, and no other. */
export type ActionTable<F extends FunctionName> = {
  [A in ActionsOf<F>]: Action<A, ActorFor<F>>;
};

type Same<X, Y> = [X, Y] extends [Y, X] ? true : false;

/** Fails to compile where a schema lets through more than the contract says. */
export type ExactInputs<T> = {
  [A in keyof T]: A extends ActionName
    ? T[A] extends { input: z.ZodMiniType<infer O> }
      ? Same<O, Input<A>> extends true
        ? T[A]
        : { input: 'The schema differs from the contract'; expected: Input<A>; got: O }
      : never
    : never;
};
