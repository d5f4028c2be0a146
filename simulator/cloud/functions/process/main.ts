/** Runs inside a function instance: loads the function once, then serves one call after another. */
import { join } from 'path';
import { captureConsole } from './console-capture';
import { MOST_BYTES, type CallMessage, type ProcessMessage, type Thrown } from './messages';
import { quickenEnvironment } from './quick-environment';
import { installCallDate, setCallTime } from './call-date';

type Main = (
  event: unknown,
  context: unknown,
  callback: (error: unknown, result?: unknown) => void,
) => unknown;

// The platform's entry is index.main whatever `main` of a package.json says.
const entry = join(process.argv[2] ?? '', 'index.js');
const say = (message: ProcessMessage): void => {
  // The host may already be gone; there is nobody left to tell.
  if (process.connected) process.send?.(message);
};

captureConsole((level, text) => {
  say({ type: 'log', level, text });
});
installCallDate();
quickenEnvironment();

let main: Main | null = null;
try {
  const started = process.hrtime.bigint();
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the function's path is known at run time only
  const loaded = require(entry) as { main?: Main };
  if (typeof loaded.main !== 'function') throw new Error('exports.main is not a function');
  main = loaded.main;
  say({ type: 'ready', ms: Number(process.hrtime.bigint() - started) / 1e6 });
} catch (error) {
  say({ type: 'unloadable', error: describe(error) });
}

process.on('message', (call: CallMessage) => {
  void serve(call);
});
process.on('disconnect', () => process.exit(0));

async function serve(call: CallMessage): Promise<void> {
  for (const [name, value] of Object.entries(call.env)) {
    if (value === null) Reflect.deleteProperty(process.env, name);
    else process.env[name] = value;
  }
  setCallTime(call.time);
  try {
    const value = await run(JSON.parse(call.event), call.context);
    const result = JSON.stringify(value) ?? 'null';
    if (Buffer.byteLength(result) > MOST_BYTES) say({ type: 'oversized', id: call.id });
    else say({ type: 'done', id: call.id, result });
  } catch (error) {
    say({ type: 'thrown', id: call.id, error: describe(error) });
  }
}

/** A handler answers by its promise, by its value, or through the callback if it declares one. */
async function run(event: unknown, context: unknown): Promise<unknown> {
  if (!main) throw new Error('the function is not loaded');
  const handler = main;
  if (handler.length < 3) return handler(event, context, () => undefined);
  return new Promise((resolve, reject) => {
    const returned = handler(event, context, (error, result) => {
      if (error) reject(error as Error);
      else resolve(result);
    });
    if (returned instanceof Promise) returned.then(resolve, reject);
  });
}

function describe(error: unknown): Thrown {
  if (error instanceof Error) {
    return { name: error.name, message: error.message, stack: error.stack ?? '' };
  }
  const message = typeof error === 'string' ? error : (JSON.stringify(error) ?? String(error));
  return { name: 'Error', message, stack: '' };
}
