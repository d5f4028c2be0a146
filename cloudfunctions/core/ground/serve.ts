import * as z from 'zod/mini';
import type { Refusal } from '../../../miniprogram/shared/decision';
import type { Fault, Reply } from '../../../miniprogram/shared/reply';
import type { Actor, ActorKind } from './actor';
import { readCaller, type Caller } from './caller';
import type { Served } from './campaign';
import { now } from './clock';
import { faultOf, logFailure } from './failure';
import { ActionFault, notFound, unidentified } from './fault';
import { parseInput } from './input';
import type { AnyVerb, HandedIn } from './table';

/** What rooms above the ground know, handed in where functions are composed. */
export interface Above {
  /** The campaign that a call names. @throws ActionFault when there is none of that name, or it does not run. */
  campaignOf: (name: string | undefined) => Served;
  /** Every campaign of the deployment. */
  campaigns: () => readonly Served[];
  /** @throws ActionFault UNIDENTIFIED or FORBIDDEN. */
  actorOf: (kind: ActorKind, caller: Caller, campaign: string) => Promise<Actor>;
  /** Writes down that a rule said no; never fails. */
  noteRefusal: (
    campaign: string,
    actor: Actor,
    action: string,
    refusal: Refusal,
    at: number,
  ) => Promise<void>;
  /** What verbs may ask of rooms above their own. */
  handedIn: HandedIn;
}

const event = z.object({
  action: z.string(),
  campaign: z.optional(z.string()),
  input: z.optional(z.unknown()),
});
type Event = z.infer<typeof event>;

/**
 * Makes a cloud function's entry point out of its verbs.
 * @returns a handler that always answers with a Reply: permission first, then parsing, then the verb.
 */
export const serving =
  (above: Above) =>
  (verbs: readonly AnyVerb[]): ((event: unknown) => Promise<Reply<unknown>>) => {
    const known = new Map<string, AnyVerb>(verbs.map((verb) => [verb.action, verb]));
    return async (raw) => {
      const at = now();
      const asked = z.safeParse(event, raw);
      const verb = asked.success ? known.get(asked.data.action) : undefined;
      try {
        if (!asked.success || verb === undefined) throw notFound('这项服务');
        return { ok: true, data: await run(above, verb, asked.data, at), at };
      } catch (error) {
        return { ok: false, error: explain(verb?.action ?? 'unknown', error), at };
      }
    };
  };

async function run(above: Above, verb: AnyVerb, asked: Event, at: number): Promise<unknown> {
  if (verb.actor === null) {
    const { openid } = readCaller();
    if (openid === null) throw unidentified();
    const parsed = parseInput(verb.input, asked.input ?? {});
    return verb.run({ openid, now: at, campaigns: above.campaigns() }, parsed);
  }
  const { campaign, office, server } = above.campaignOf(asked.campaign);
  const caller = readCaller();
  const actor = await above.actorOf(verb.actor, caller, campaign.id);
  const parsed = parseInput(verb.input, asked.input ?? {});
  try {
    const { handedIn } = above;
    const known = { campaign, office, server };
    return await verb.run({ actor, now: at, ...known, ip: caller.ip, handedIn }, parsed);
  } catch (error) {
    const refusal = error instanceof ActionFault ? error.fault.refusal : undefined;
    if (refusal !== undefined)
      await above.noteRefusal(campaign.id, actor, verb.action, refusal, at);
    throw error;
  }
}

function explain(action: string, error: unknown): Fault {
  if (error instanceof ActionFault) return error.fault;
  logFailure(action, error);
  return faultOf(error);
}
