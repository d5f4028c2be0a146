import { format } from 'util';

const LEVELS = ['log', 'info', 'warn', 'error', 'debug'] as const;

/** Sends console lines to the host in order with the reply, which a pipe would not keep. */
export function captureConsole(report: (level: string, text: string) => void): void {
  for (const level of LEVELS) {
    console[level] = (...args: unknown[]) => {
      report(level, format(...args));
    };
  }
}
