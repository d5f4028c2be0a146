import type { IncomingMessage, ServerResponse } from 'http';
import type { CampaignClock } from '../clock';
import type { FunctionHost } from '../functions/host';
import type { FunctionLog } from '../functions/log';
import type { Timers } from '../functions/timers';
import { HttpError, readJson, sendJson } from '../http';
import type { MediaChecks } from '../openapi/media-checks';
import type { Outbox } from '../openapi/outbox';
import { isSuggest, type Verdicts, type VerdictSetting } from '../openapi/verdicts';

export interface ControlSetting {
  clock: CampaignClock;
  host: FunctionHost;
  logs: FunctionLog;
  timers: Timers;
  outbox: Outbox;
  verdicts: Verdicts;
  mediaChecks: MediaChecks;
}

const MOST_REQUEST_BYTES = 64 * 1024;

type Body = Record<string, unknown>;
type Door = (body: Body, name: string) => unknown;

/** `/control/*`: the panel beside the phone. Nothing of it exists in the real service. */
export function controlDoors(setting: ControlSetting): Record<string, Door> {
  const { clock, host, logs, timers, outbox, verdicts, mediaChecks } = setting;
  const time = (): unknown => ({ now: clock.now(), shift: clock.shift });
  return {
    'GET clock': time,
    'POST clock': (body) => {
      if (body.reset === true) clock.reset();
      else if (typeof body.now === 'number') clock.set(body.now);
      else throw new HttpError(400, 'give {"now": ms} or {"reset": true}');
      return time();
    },
    'GET outbox': () => ({ items: outbox.list() }),
    'DELETE outbox': () => {
      outbox.clear();
      return {};
    },
    'GET timers': () => ({ timers: timers.list() }),
    'POST timers': async (_body, name) => ({ result: await timers.run(name) }),
    'GET verdicts': () => verdicts.get(),
    'POST verdicts': (body) => {
      verdicts.set(body as Partial<VerdictSetting>);
      return verdicts.get();
    },
    'GET media-checks': () => ({ pending: mediaChecks.pending() }),
    'POST media-checks': async (body, traceId) => {
      await mediaChecks.answer(traceId, isSuggest(body.suggest) ? body.suggest : undefined);
      return {};
    },
    'GET logs': () => ({ lines: logs.list() }),
    'GET functions': () => ({ names: [...host.functions.keys()], instances: host.stats }),
  };
}

export async function serveControl(
  req: IncomingMessage,
  res: ServerResponse,
  doors: Record<string, Door>,
  [area = '', name = '']: string[],
): Promise<void> {
  const key = `${req.method ?? ''} ${area}`;
  const door = Object.hasOwn(doors, key) ? doors[key] : undefined;
  if (!door) throw new HttpError(404, `there is no ${key} under /control`);
  const body = req.method === 'POST' ? await readJson(req, MOST_REQUEST_BYTES) : null;
  const fields = typeof body === 'object' && body !== null ? (body as Body) : {};
  try {
    sendJson(res, 200, await door(fields, name));
  } catch (error) {
    if (error instanceof RangeError) throw new HttpError(400, error.message);
    throw error;
  }
}
