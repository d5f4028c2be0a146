import type { Page } from '../../../miniprogram/shared/contract';
import type { Fault, Reply } from '../../../miniprogram/shared/reply';

export interface Item {
  id: string;
}

export const FAULT: Fault = { code: 'NETWORK', reason: '网络不通。', remedy: '请重试。' };

/** A server whose answers come when the test says so, in any order. */
export class HeldPages {
  readonly asked: (string | null)[] = [];
  private readonly waiting: ((reply: Reply<Page<Item>>) => void)[] = [];

  readonly ask = (cursor: string | null): Promise<Reply<Page<Item>>> => {
    this.asked.push(cursor);
    return new Promise((resolve) => this.waiting.push(resolve));
  };

  /** Answers a question with the items that these letters name. @param at counted from the first ever asked. */
  async answer(at: number, letters: string, next: string | null = null): Promise<void> {
    const items = Array.from(letters, (id) => ({ id }));
    await this.reply(at, { ok: true, at: 0, data: { items, next } });
  }

  async fail(at: number): Promise<void> {
    await this.reply(at, { ok: false, at: 0, error: FAULT });
  }

  private async reply(at: number, reply: Reply<Page<Item>>): Promise<void> {
    this.waiting[at]?.(reply);
    await new Promise(setImmediate);
  }
}
