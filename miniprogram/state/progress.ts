import { formatBytes } from '../shared/measures';

/** Speed is measured over this long, ms. */
const SPAN_MS = 3000;
/** At most five updates of the page a second, ms. */
const INTERVAL_MS = 200;

interface Sample {
  at: number;
  sent: number;
}

/** An upload's progress: bytes and ms. */
export interface Progress {
  total: number;
  sent: number;
  samples: readonly Sample[];
  shownAt: number | null;
}

export function beginProgress(total: number): Progress {
  return { total, sent: 0, samples: [], shownAt: null };
}

/** Takes note of the bytes sent by `at`; never goes back, as reports may come out of order. */
export function advance(progress: Progress, sent: number, at: number): Progress {
  const now = Math.min(progress.total, Math.max(progress.sent, sent));
  const recent = progress.samples.filter((sample) => at - sample.at <= SPAN_MS);
  return { ...progress, sent: now, samples: [...recent, { at, sent: now }] };
}

/** Whether the page should be updated at `at`: the first and the last report always, others now and then. */
export function isDue({ total, sent, shownAt }: Progress, at: number): boolean {
  return shownAt === null || sent >= total || at - shownAt >= INTERVAL_MS;
}

export function percentOf({ total, sent }: Pick<Progress, 'total' | 'sent'>): number {
  return total === 0 ? 0 : Math.floor((sent / total) * 100);
}

/** Bytes per second over the last seconds; null while there is nothing to measure. */
export function speedOf({ samples }: Progress): number | null {
  const first = samples[0];
  const last = samples[samples.length - 1];
  if (first === undefined || last === undefined || last.at === first.at) return null;
  return ((last.sent - first.sent) / (last.at - first.at)) * 1000;
}

/** Progress in words. */
export interface ProgressView {
  percent: number;
  bytes: string;
  speed: string;
}

export function progressView(progress: Progress): ProgressView {
  const speed = speedOf(progress);
  return {
    percent: percentOf(progress),
    bytes: `${formatBytes(progress.sent)} / ${formatBytes(progress.total)}`,
    speed: speed === null ? '' : `${formatBytes(Math.round(speed))}/秒`,
  };
}
