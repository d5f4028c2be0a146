import { FunctionError } from '../functions/errors';
import type { FunctionHost } from '../functions/host';
import type { Actions } from './action';
import { maybeText, text } from './body';
import { WireError } from './errors';

/** One function calling another: the identity goes along and the chain of sources grows. */
export function functionActions(host: FunctionHost): Actions {
  return {
    'functions.invokeFunction': async (body, invocation) => {
      const data = JSON.parse(maybeText(body, 'request_data') ?? '{}') as unknown;
      try {
        const reply = await host.invoke(text(body, 'function_name'), data, {
          source: `${invocation.source},scf`,
          caller: invocation.caller,
          time: invocation.time,
          parent: invocation,
        });
        return { body: { data: { response_data: reply.result } } };
      } catch (error) {
        if (error instanceof FunctionError) throw new WireError(error.wireCode, error.message);
        throw error;
      }
    },
  };
}
