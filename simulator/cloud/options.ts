import type { RequestListener } from 'http';

export interface CloudOptions {
  /** Where data are kept; null keeps them in memory and a folder that `close` removes. */
  dir: string | null;
  /** Folder of built functions: `<name>/index.js` and `<name>/config.json`. */
  functions: string;
  /** Folder with database.json, storage.json and functions.json. */
  deploy: string;
  /** Environment variables of all functions. */
  env?: Record<string, string>;
  appId?: string;
  port?: number;
  /** Where the campaign's clock starts, ms; real time when left out. */
  now?: number;
  /** Processes one function may have at a time; further calls queue. */
  maxInstances?: number;
  /** Whether timers fire by themselves; `runTimer` works either way. Default true. */
  timers?: boolean;
  /** Ms until a media check is answered; null waits for `mediaChecks.answer`. Default 1500. */
  mediaCheckDelayMs?: number | null;
  /** Overrides pushes.json: function by event. */
  pushes?: Record<string, string>;
  /** Answers requests that are not the cloud's, so that a page can live on the same port. */
  fallback?: RequestListener;
}
