import { api, Failure, need } from './api';
import type { Runtime } from '../seam';

interface UrlOption {
  url: string;
  events?: Record<string, (data: unknown) => void>;
}

/** Routing: the runtime does it, this gives it WeChat's calling convention. */
export function navigationApis({ routes }: Runtime) {
  /** The runtime's errors already begin with `name:fail `. */
  const asReason = (name: string, error: unknown): Failure => {
    const text = error instanceof Error ? error.message : String(error);
    return new Failure(text.replace(`${name}:fail `, ''));
  };
  const go = <O extends object>(name: string, run: (options: O) => Promise<unknown>) =>
    api<O>(name, async (options) => {
      try {
        return await run(options);
      } catch (error) {
        throw error instanceof Failure ? error : asReason(name, error);
      }
    });
  const to = (name: 'redirectTo' | 'switchTab' | 'reLaunch') =>
    go<UrlOption>(name, async (options) => {
      need(options, 'url', 'string');
      await routes[name](options.url);
    });

  return {
    navigateTo: go<UrlOption>('navigateTo', async (options) => {
      need(options, 'url', 'string');
      const page = await routes.navigateTo(
        options.url,
        options.events ? { events: options.events } : {},
      );
      return page.eventChannel === undefined ? {} : { eventChannel: page.eventChannel };
    }),
    redirectTo: to('redirectTo'),
    switchTab: to('switchTab'),
    reLaunch: to('reLaunch'),
    navigateBack: go<{ delta?: number }>('navigateBack', ({ delta }) =>
      routes.navigateBack(delta ?? 1),
    ),
  };
}
