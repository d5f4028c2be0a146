import * as z from 'zod/mini';
import type { FunctionName } from '../../../miniprogram/shared/contract';
import type { Fault, Reply } from '../../../miniprogram/shared/reply';
import { campaignView, officeView } from '../campaigns';
import { actorOf } from './actor';
import { readCaller } from './caller';
import { now } from './clock';
import { faultOf, logFailure } from './failure';
import { ActionFault, notFound } from './fault';
import { parseInput } from './input';
import { recordRefusal } from './refusal-record';
import type { ActionTable, Context, ExactInputs } from './table';
import type { ActorKind } from './actor';

interface AnyAction {
  actor: ActorKind;
  input: z.ZodMiniType;
  run: (context: Context, input: unknown) => Promise<unknown>;
}

const event = z.object({ action: z.string(), input: z.optional(z.unknown()) });

/**
 * Makes a cloud function's entry point out of its action table.
 * @returns a handler that always answers with a Reply: permission first, then parsing, then the use case.
 */
export function serve<F extends FunctionName, T extends ActionTable<F>>(
  table: T & ExactInputs<T>,
): (event: unknown) => Promise<Reply<unknown>> {
  // The table's own type has proven each row; looked up by a name at run time, only the outline is left.
  const actions = new Map(Object.entries(table) as unknown as [string, AnyAction][]);
  return async (raw) => {
    const at = now();
    const asked = z.safeParse(event, raw);
    const name = asked.success ? asked.data.action : '';
    try {
      const action = actions.get(name);
      if (!asked.success || action === undefined) throw notFound('这项服务');
      return { ok: true, data: await run(name, action, asked.data.input, at), at };
    } catch (error) {
      return { ok: false, error: explain(actions.has(name) ? name : 'unknown', error), at };
    }
  };
}

async function run(name: string, action: AnyAction, input: unknown, at: number): Promise<unknown> {
  const caller = readCaller();
  const actor = await actorOf(action.actor, caller, campaignView.id);
  const parsed = parseInput(action.input, input ?? {});
  const { ip } = caller;
  try {
    return await action.run(
      { actor, now: at, campaign: campaignView, office: officeView, ip },
      parsed,
    );
  } catch (error) {
    const refusal = error instanceof ActionFault ? error.fault.refusal : undefined;
    if (refusal !== undefined) await recordRefusal(campaignView.id, actor, name, refusal, at);
    throw error;
  }
}

function explain(action: string, error: unknown): Fault {
  if (error instanceof ActionFault) return error.fault;
  logFailure(action, error);
  return faultOf(error);
}
