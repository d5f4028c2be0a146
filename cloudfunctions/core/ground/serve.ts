import * as z from 'zod/mini';
import type { CampaignView } from '../../../miniprogram/shared/campaign/view';
import type { OfficeView } from '../../../miniprogram/shared/campaign/office';
import type { Refusal } from '../../../miniprogram/shared/decision';
import type { Fault, Reply } from '../../../miniprogram/shared/reply';
import type { Actor, ActorKind } from './actor';
import { readCaller, type Caller } from './caller';
import { now } from './clock';
import { faultOf, logFailure } from './failure';
import { ActionFault, notFound } from './fault';
import { parseInput } from './input';
import type { AnyVerb, HandedIn } from './table';

/** What rooms above the ground know, handed in where functions are composed. */
export interface Above {
  /** The campaign that a call names. @throws ActionFault when there is none of that name. */
  campaignOf: (name: string | undefined) => { campaign: CampaignView; office: OfficeView };
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
  const { campaign, office } = above.campaignOf(asked.campaign);
  const caller = readCaller();
  const actor = await above.actorOf(verb.actor, caller, campaign.id);
  const parsed = parseInput(verb.input, asked.input ?? {});
  try {
    const { handedIn } = above;
    return await verb.run({ actor, now: at, campaign, office, ip: caller.ip, handedIn }, parsed);
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
