import type { CallTime } from '../../clock';

const RealDate = Date;
const realNow = RealDate.now;
let time: CallTime = { shift: 0 };

const now = (): number => ('still' in time ? time.still : realNow() + time.shift);

/** Moves this process's calendar: Date only, so timers and measured durations stay real. */
export function setCallTime(given: CallTime): void {
  time = given;
}

/** Stands in for Date; a plain function, because a Proxy makes each `new Date` several times slower. */
function CallDate(this: unknown, ...args: unknown[]): Date | string {
  if (new.target === undefined) return new RealDate(now()).toString();
  const kind = new.target === CallDate ? RealDate : new.target;
  return Reflect.construct(RealDate, args.length > 0 ? args : [now()], kind) as Date;
}

/** Replaces the global Date of this process by one that follows `setCallTime`. */
export function installCallDate(): void {
  const own = Object.getOwnPropertyDescriptors(RealDate);
  Object.defineProperties(CallDate, { ...own, now: { ...own.now, value: now } });
  RealDate.prototype.constructor = CallDate;
  globalThis.Date = CallDate as unknown as DateConstructor;
}
