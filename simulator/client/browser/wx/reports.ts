import { apis } from './api';

/** What the mini program told WeChat's analytics and logs; kept so that a test can read it. */
export interface Report {
  kind: string;
  args: unknown[];
}

const KEPT = 500;

/** The APIs that answer nothing: analytics, logs, updates, performance. */
export function reportApis(reports: Report[]) {
  const record = (kind: string, args: unknown[]) => {
    reports.push({ kind, args });
    if (reports.length > KEPT) reports.shift();
  };
  const logger = (kind: string) => {
    const level =
      (name: string) =>
      (...args: unknown[]) =>
        record(`${kind}.${name}`, args);
    return {
      debug: level('debug'),
      info: level('info'),
      log: level('log'),
      warn: level('warn'),
      error: level('error'),
      setFilterMsg: level('setFilterMsg'),
      addFilterMsg: level('addFilterMsg'),
      in: () => logger(kind),
      tag: () => logger(kind),
    };
  };

  return {
    reportEvent: (...args: unknown[]) => record('reportEvent', args),
    reportAnalytics: (...args: unknown[]) => record('reportAnalytics', args),
    reportMonitor: (...args: unknown[]) => record('reportMonitor', args),
    reportPerformance: (...args: unknown[]) => record('reportPerformance', args),
    getLogManager: () => logger('log'),
    getRealtimeLogManager: () => logger('realtimeLog'),
    getPerformance: () => ({
      now: () => performance.now(),
      getEntries: () => [],
      getEntriesByName: () => [],
      getEntriesByType: () => [],
      createObserver: () => ({ observe: () => undefined, disconnect: () => undefined }),
      setBufferSize: () => undefined,
    }),
    // The mini program is always the newest one here.
    getUpdateManager: () => ({
      onCheckForUpdate: (tell: (result: { hasUpdate: boolean }) => void) =>
        void setTimeout(() => tell({ hasUpdate: false }), 0),
      onUpdateReady: () => undefined,
      onUpdateFailed: () => undefined,
      applyUpdate: () => undefined,
    }),
    ...apis({
      setEnableDebug: () => undefined,
      preloadSubpackage: () => undefined,
      exitMiniProgram: () => undefined,
    }),
    loadSubpackage: (options: { success?: (result: object) => void }) => {
      setTimeout(() => options.success?.({ errMsg: 'loadSubpackage:ok' }), 0);
      return { onProgressUpdate: () => undefined };
    },
  };
}
