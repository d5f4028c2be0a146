import type { Json } from '../seam';
import { report, reportThrown } from './report';

type AppObject = Json & { globalData?: unknown };

let instance: AppObject | null = null;

/** The global `App`. */
export function App(definition: AppObject): void {
  if (instance) report({ message: 'App() was called twice', source: 'app' });
  instance = definition;
}

/** The global `getApp`. Before `App()` has run WeChat gives undefined, or an empty object with allowDefault. */
export function getApp(options?: { allowDefault?: boolean }): AppObject | undefined {
  if (instance) return instance;
  return options?.allowDefault ? {} : undefined;
}

/** Calls an App lifecycle with the app as `this`. */
export function callApp(method: string, ...args: unknown[]): void {
  const handler = instance?.[method];
  if (typeof handler !== 'function') return;
  try {
    const answer: unknown = handler.apply(instance, args);
    if (answer instanceof Promise)
      answer.catch((error: unknown) => reportThrown(error, `app ${method}`));
  } catch (error) {
    reportThrown(error, `app ${method}`);
  }
}
