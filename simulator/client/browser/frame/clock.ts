import { element } from '../wx/element';
import { control } from './control';

interface ClockReply {
  now: number;
}

/** The campaign's zone is UTC+8 all year. */
const ZONE = 8 * 3600_000;
const HOUR = 3600_000;
const DAY = 24 * HOUR;
/** How often another tab's move of the clock is noticed (ms). */
const LOOK = 5000;

/** The campaign's clock, shared by everybody: kept here as its distance from this browser's clock. */
export class Clock {
  private shift = 0;
  private known = false;
  private readonly listeners = new Set<(now: number) => void>();

  constructor() {
    setInterval(() => this.tell(), 1000);
    setInterval(() => void this.look().catch(() => undefined), LOOK);
    void this.look().catch(() => undefined);
  }

  get now(): number {
    return Date.now() + this.shift;
  }

  get moved(): boolean {
    return Math.abs(this.shift) > 2000;
  }

  onTick(listener: (now: number) => void): void {
    this.listeners.add(listener);
    this.tell();
  }

  async set(now: number | null): Promise<void> {
    this.take(await control<ClockReply>('clock', now === null ? { reset: true } : { now }));
  }

  private async look(): Promise<void> {
    this.take(await control<ClockReply>('clock'));
  }

  private take(reply: ClockReply): void {
    this.shift = reply.now - Date.now();
    this.known = true;
    this.tell();
  }

  private tell(): void {
    if (this.known) for (const listener of this.listeners) listener(this.now);
  }
}

/** `2026-07-25T00:00:00` in Asia/Shanghai. */
export const shanghai = (ms: number): string => new Date(ms + ZONE).toISOString().slice(0, 19);

/** 现在几点 */
export function clockTile(clock: Clock, moved: () => void): HTMLElement {
  const time = element('p', { class: 'time' });
  const hint = element('p', { role: 'status' });
  const field = element('input', {
    type: 'datetime-local',
    step: 1,
    'aria-label': '把活动时钟拨到（北京时间）',
    required: true,
  });
  let touched = false;
  field.oninput = () => (touched = true);
  const go = (now: number | null) =>
    void clock
      .set(now)
      .then(moved, (error: unknown) => (hint.textContent = `没有拨动：${String(error)}`));
  clock.onTick((now) => {
    time.textContent = shanghai(now).replace('T', ' ');
    hint.textContent = clock.moved ? '北京时间，已拨动，所有人共用' : '北京时间，与真实时间一致';
    if (!touched) field.value = shanghai(now);
  });
  const step = (label: string, by: number) =>
    element('button', { type: 'button', onclick: () => go(clock.now + by) }, label);
  return element(
    'section',
    { class: 'tile' },
    element('h3', {}, '现在几点'),
    time,
    hint,
    element(
      'div',
      { class: 'row' },
      step('−1日', -DAY),
      step('+1小时', HOUR),
      step('+1日', DAY),
      element('button', { type: 'button', onclick: () => go(null) }, '真实时间'),
    ),
    element(
      'form',
      {
        class: 'row',
        onsubmit: (event) => {
          event.preventDefault();
          go(Date.parse(`${field.value}Z`) - ZONE);
        },
      },
      field,
      element('button', {}, '拨到'),
    ),
  );
}
