import type { CampaignClock } from '../clock';
import { nextTick, parseCron, type Cron } from './cron';
import type { FunctionHost } from './host';
import { NOBODY } from './invocation';

/** `getWXContext().SOURCE` of a run that a timer started. */
const TIMER_SOURCE = 'wx_trigger';

/** setTimeout holds 24 days; waking up each hour is far below that. */
const LONGEST_SLEEP_MS = 3_600_000;

interface Timer {
  functionName: string;
  triggerName: string;
  cron: Cron;
  sleep: NodeJS.Timeout | null;
}

/**
 * Fires the functions' timers on the campaign's clock. Ticks that a moved clock jumps over are not made up for, and a
 * run that is still going does not hold back the next one; both as on the platform.
 */
export class Timers {
  private readonly timers: Timer[];
  private readonly forget: () => void;

  constructor(
    private readonly host: FunctionHost,
    private readonly clock: CampaignClock,
    private readonly ticking: boolean,
  ) {
    this.timers = [...host.functions.values()].flatMap((each) =>
      each.timers.map((trigger) => ({
        functionName: each.name,
        triggerName: trigger.name,
        cron: parseCron(trigger.config),
        sleep: null,
      })),
    );
    const rewind = (): void => {
      for (const timer of this.timers) this.wind(timer);
    };
    this.forget = clock.onMove(rewind);
    rewind();
  }

  /** Runs a function's timer now, by the function's or the trigger's name; gives its reply. */
  async run(name: string): Promise<unknown> {
    const timer = this.timers.find(
      (each) => each.functionName === name || each.triggerName === name,
    );
    if (!timer) throw new RangeError(`no timer belongs to ${name}`);
    const { result } = await this.fire(timer, this.clock.now());
    return JSON.parse(result) as unknown;
  }

  list(): { functionName: string; triggerName: string; next: number | null }[] {
    return this.timers.map(({ functionName, triggerName, cron }) => ({
      functionName,
      triggerName,
      next: nextTick(cron, this.clock.now()),
    }));
  }

  close(): void {
    this.forget();
    for (const { sleep } of this.timers) if (sleep) clearTimeout(sleep);
  }

  private wind(timer: Timer, after = this.clock.now()): void {
    if (timer.sleep) clearTimeout(timer.sleep);
    const due = this.ticking ? nextTick(timer.cron, after) : null;
    if (due === null) return;
    const wait = Math.min(Math.max(due - this.clock.now(), 0), LONGEST_SLEEP_MS);
    timer.sleep = setTimeout(() => {
      const now = this.clock.now();
      // A timeout may end a moment early, or only be one leg of a long wait.
      if (now < due) return this.wind(timer, now);
      // A failed run is in the log; nobody waits for it.
      this.fire(timer, due).catch(() => undefined);
      this.wind(timer, Math.max(due, now));
    }, wait);
    timer.sleep.unref();
  }

  private fire(timer: Timer, due: number): Promise<{ result: string }> {
    const event = {
      Type: 'Timer',
      TriggerName: timer.triggerName,
      Time: new Date(due).toISOString().replace(/\.\d+/, ''),
      Message: '',
    };
    return this.host.invoke(timer.functionName, event, { source: TIMER_SOURCE, caller: NOBODY });
  }
}
