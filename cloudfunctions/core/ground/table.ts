import type * as z from 'zod/mini';
import type { CampaignView } from '../../../miniprogram/shared/campaign/view';
import type {
  ActionName,
  CallerOf,
  FunctionOf,
  Input,
  Output,
} from '../../../miniprogram/shared/contract';
import type { OfficeView } from '../../../miniprogram/shared/campaign/office';
import type { ActorKind, ActorOf } from './actor';
import type { Served, ServerView } from './campaign';

/**
 * What rooms hand in for verbs that stand below them. The room that asks adds its question here, beside where it asks:
 * `declare module '…/ground/table' { interface HandedIn { … } }`; `core/entrance.ts` gives the answers.
 */
export interface HandedIn {}

/** What a verb knows besides its input. */
export interface Context<K extends ActorKind = ActorKind> {
  actor: ActorOf<K>;
  /** ms, read once per call. */
  now: number;
  campaign: CampaignView;
  office: OfficeView;
  server: ServerView;
  ip: string | null;
  handedIn: HandedIn;
}

/** What an action knows that is about no single campaign. */
export interface Outside {
  openid: string;
  /** ms, read once per call. */
  now: number;
  campaigns: readonly Served[];
}

/** Who may call an action: what its function answers to. */
type ActorFor<A extends ActionName> = CallerOf<FunctionOf<A>>;

/** One action: who may call it, what it accepts, what it does. None of the three can be left out. */
export interface Verb<A extends ActionName, S extends z.ZodMiniType = z.ZodMiniType<Input<A>>> {
  actor: ActorFor<A>;
  input: S & Exact<S, Input<A>>;
  run: (context: Context<ActorFor<A>>, input: Input<A>) => Promise<Output<A>>;
}

type Same<X, Y> = [X, Y] extends [Y, X] ? true : false;

/** Nothing fits where a schema lets through more or less than the contract says. */
type Exact<S extends z.ZodMiniType, I> =
  Same<z.infer<S>, I> extends true ? unknown : { input: 'The schema differs from the contract' };

/** A verb as its function looks it up by name. */
export type AnyVerb = CampaignVerb | OutsideVerb;

interface CampaignVerb {
  action: ActionName;
  actor: ActorKind;
  input: z.ZodMiniType;
  run: (context: Context, input: unknown) => Promise<unknown>;
}

interface OutsideVerb {
  action: ActionName;
  actor: null;
  input: z.ZodMiniType;
  run: (context: Outside, input: unknown) => Promise<unknown>;
}

/**
 * Makes an action of the contract out of its three parts. The compiler holds each of them against the contract.
 * @returns what a cloud function answers it with; only the outline of its type is left.
 */
export const verb = <A extends ActionName, S extends z.ZodMiniType>(
  action: A,
  parts: Verb<A, S>,
): AnyVerb => ({ action, ...(parts as unknown as Omit<CampaignVerb, 'action'>) });

/** An action that anybody may ask for before there is a campaign to name. */
export const outsideVerb = <A extends ActionName, S extends z.ZodMiniType>(
  action: A,
  parts: {
    input: S & Exact<S, Input<A>>;
    run: (context: Outside, input: Input<A>) => Promise<Output<A>>;
  },
): AnyVerb => ({
  action,
  actor: null,
  ...(parts as unknown as Pick<OutsideVerb, 'input' | 'run'>),
});
