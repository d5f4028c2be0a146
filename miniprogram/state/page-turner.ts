import type { Page } from '../shared/contract/index';
import type { Reply } from '../shared/reply';
import {
  firstPage,
  goesOn,
  nextPage,
  withFault,
  withFreshTop,
  withPage,
  type Paged,
} from './paged';

type Listener<T> = (list: Paged<T>) => void;

export interface TurnerOptions {
  /**
   * Items only ever come on top, as in a list of one's own: then one page tells what is new. Otherwise as much is
   * asked for again as is shown.
   */
  grows?: boolean;
}

/**
 * A list that grows page by page, and whoever shows it. What is shown stays until an answer is there; an answer to a
 * question that has been asked anew meanwhile is dropped.
 */
export class PageTurner<T extends { id: string }> {
  private list: Paged<T> = firstPage();
  private readonly listeners = new Set<Listener<T>>();
  private readonly grows: boolean;
  /** Goes up whenever all is asked for anew. */
  private turn = 0;
  /** The last question failed to have all anew, and not a further page. */
  private stale = false;

  /** @param ask for the page behind a cursor; null for the first. */
  constructor(
    private readonly ask: (cursor: string | null) => Promise<Reply<Page<T>>>,
    { grows = false }: TurnerOptions = {},
  ) {
    this.grows = grows;
  }

  get shown(): Paged<T> {
    return this.list;
  }

  /** Told after every change. @returns a function that ends it. */
  listen(listener: Listener<T>): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Another list than before: what was shown is gone at once. */
  startOver(): Promise<void> {
    this.set(firstPage());
    return this.fetch(false);
  }

  /** The list as the server has it now, for somebody at its top. */
  reopen(): Promise<void> {
    return this.fetch(false);
  }

  /** The list as the server has it now, as far as it is shown, for somebody anywhere in it. */
  refresh(): Promise<void> {
    return this.fetch(!this.grows);
  }

  private async fetch(whole: boolean): Promise<void> {
    this.turn += 1;
    const { turn } = this;
    let fresh = firstPage<T>();
    for (;;) {
      const reply = await this.ask(fresh.next);
      if (turn !== this.turn) return;
      if (!reply.ok) return this.failed(reply.error);
      fresh = withPage(fresh, reply.data);
      if (whole && fresh.next !== null && fresh.items.length < this.list.items.length) continue;
      // Somebody at the bottom has asked for more, and the answer to that will be dropped.
      const wanted = this.list.phase === 'more';
      this.stale = false;
      this.set(this.grows ? withFreshTop(this.list, reply.data) : fresh);
      if (wanted || goesOn(this.list, reply.data)) await this.more();
      return;
    }
  }

  /** One page further, where there is one and it is not on its way. */
  async more(): Promise<void> {
    const waiting = nextPage(this.list);
    if (waiting === this.list) return;
    this.set(waiting);
    const { turn } = this;
    const reply = await this.ask(waiting.next);
    if (turn !== this.turn) return;
    this.set(reply.ok ? withPage(this.list, reply.data) : withFault(this.list, reply.error));
    if (reply.ok && goesOn(this.list, reply.data)) await this.more();
  }

  /** Asks again for what did not arrive. */
  retry(): Promise<void> {
    if (this.list.phase !== 'moreFailed') return this.startOver();
    if (!this.stale) return this.more();
    this.set({ ...this.list, phase: this.list.next === null ? 'end' : 'ready', fault: null });
    return this.refresh();
  }

  /** What is known of the items without asking, as after a decision on one of them. */
  change(to: (list: Paged<T>) => Paged<T>): void {
    this.set(to(this.list));
  }

  private failed(fault: Parameters<typeof withFault>[1]): void {
    this.stale = this.list.items.length > 0;
    this.set(withFault(this.stale ? { ...this.list, phase: 'more' } : this.list, fault));
  }

  private set(list: Paged<T>): void {
    this.list = list;
    for (const listener of this.listeners) listener(list);
  }
}
