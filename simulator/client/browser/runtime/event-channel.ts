type Listener = (data: unknown) => void;

/** What two pages talk through after `navigateTo({ events })`. */
export class EventChannel {
  private readonly listeners = new Map<string, { listener: Listener; once: boolean }[]>();

  constructor(events: Record<string, Listener> = {}) {
    for (const [name, listener] of Object.entries(events)) this.on(name, listener);
  }

  on(name: string, listener: Listener): void {
    this.listeners.set(name, [...(this.listeners.get(name) ?? []), { listener, once: false }]);
  }

  once(name: string, listener: Listener): void {
    this.listeners.set(name, [...(this.listeners.get(name) ?? []), { listener, once: true }]);
  }

  off(name: string, listener?: Listener): void {
    const rest = (this.listeners.get(name) ?? []).filter(
      (entry) => listener !== undefined && entry.listener !== listener,
    );
    this.listeners.set(name, rest);
  }

  emit(name: string, data?: unknown): void {
    const entries = this.listeners.get(name) ?? [];
    this.listeners.set(
      name,
      entries.filter((entry) => !entry.once),
    );
    for (const entry of entries) entry.listener(data);
  }
}

/** The opener gets one end, the opened page the other: what one emits the other hears. */
export function channelPair(events: Record<string, Listener>): {
  opener: EventChannel;
  opened: EventChannel;
} {
  const opener = new EventChannel(events);
  const opened = new EventChannel();
  const toOpener = opener.emit.bind(opener);
  const toOpened = opened.emit.bind(opened);
  opener.emit = toOpened;
  opened.emit = toOpener;
  return { opener, opened };
}
