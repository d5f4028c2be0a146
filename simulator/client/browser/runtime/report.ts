import type { RuntimeError, SimulatorWindow } from '../seam';
import { glassEasel } from './engine';

type Listener = (error: RuntimeError) => void;

const listeners: Listener[] = [];

export const stats: SimulatorWindow['stats'] = { setDataCalls: 0, setDataBytes: 0, perPage: {} };
export const errors: RuntimeError[] = [];
export const warnings: string[] = [];

export function report(error: RuntimeError): void {
  errors.push(error);
  console.error(`[${error.source}] ${error.message}`, error.stack ?? '');
  for (const listener of listeners) listener(error);
}

export function reportThrown(thrown: unknown, source: string): void {
  const stack = thrown instanceof Error ? thrown.stack : undefined;
  const message = thrown instanceof Error ? thrown.message : describe(thrown);
  report({ message, source, ...(stack === undefined ? {} : { stack }) });
}

/** `wx` rejects with plain objects that carry errMsg. */
function describe(thrown: unknown): string {
  if (typeof thrown === 'object' && thrown !== null) {
    return 'errMsg' in thrown ? String(thrown.errMsg) : JSON.stringify(thrown);
  }
  return String(thrown);
}

export function warn(message: string): void {
  if (!warnings.includes(message)) warnings.push(message);
}

export function onError(listener: Listener): void {
  listeners.push(listener);
}

/** Catches what nobody else does: in components, in callbacks, in promises. */
export function watchErrors(): void {
  glassEasel.addGlobalErrorListener((error, method, related) => {
    const where = typeof related === 'string' ? related : related?.is;
    reportThrown(error, [where, method].filter(Boolean).join(' ') || 'component');
    return false;
  });
  glassEasel.addGlobalWarningListener((message, related) => {
    const where = typeof related === 'string' ? related : (related?.is ?? '');
    // An empty key is `wx:key="index"`, which is common and harmless.
    const duplicate = /keys are not unique.*: (".+")/.exec(message);
    if (duplicate && !where.startsWith('miniprogram_npm/'))
      report({ message: `Do not set same key ${duplicate[1]} in wx:key.`, source: where });
    else warn(`${where}: ${message}`);
    return false;
  });
  window.addEventListener('error', (event) => {
    if (event.message) reportThrown(event.error ?? event.message, 'window');
  });
  window.addEventListener('unhandledrejection', (event) => reportThrown(event.reason, 'promise'));
}
