/** Something a function asked of WeChat's own servers. */
export interface OutboxItem {
  /** Campaign time, ms. */
  time: number;
  api: string;
  args: Record<string, unknown>;
  functionName: string;
  /** 0 when WeChat took it. */
  errcode: number;
}

const KEPT_ITEMS = 1000;

/** What would have reached WeChat, newest last. */
export class Outbox {
  private items: OutboxItem[] = [];

  add(item: OutboxItem): void {
    this.items.push(item);
    if (this.items.length > 2 * KEPT_ITEMS) this.items = this.items.slice(-KEPT_ITEMS);
  }

  list(filter: { api?: string } = {}): OutboxItem[] {
    return this.items.filter((item) => filter.api === undefined || item.api === filter.api);
  }

  clear(): void {
    this.items = [];
  }
}
