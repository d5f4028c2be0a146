const RealDate = Date;
let shift = 0;

const now = (): number => RealDate.now() + shift;

/** Moves this process's calendar: Date only, so timers and measured durations stay real. */
export function shiftDate(ms: number): void {
  shift = ms;
}

const traps: ProxyHandler<DateConstructor> = {
  construct(target, args: unknown[], newTarget) {
    return Reflect.construct(target, args.length > 0 ? args : [now()], newTarget) as Date;
  },
  apply() {
    return new RealDate(now()).toString();
  },
  get(target, key, receiver) {
    return key === 'now' ? now : (Reflect.get(target, key, receiver) as unknown);
  },
};

/** Replaces the global Date of this process by one that follows `shiftDate`. */
export function installShiftedDate(): void {
  const shifted = new Proxy(RealDate, traps);
  globalThis.Date = shifted;
  RealDate.prototype.constructor = shifted;
}
