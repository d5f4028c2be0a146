import type { Output, VoteReceipt } from '../../../miniprogram/shared/contract';
import type { Reply } from '../../../miniprogram/shared/reply';
import type { Person, PersonOptions } from '../../../simulator/cloud/person';
import { eventOf } from '../event-of';

type Cast = Reply<Output<'vote.cast'>>;
type Door = { as(openid: string, options?: PersonOptions): Person };

/** One tap on the button: who, for which work, and the request that every try of it carries. */
export interface Tap {
  openid: string;
  entry: string;
  request: string;
}

/** A vote that a voter was told is cast. */
export interface Acknowledged extends Tap {
  receipt: VoteReceipt;
}

/** Tries of one tap before a person gives up. */
const MOST_TRIES = 200;

/** What all voters sent and were told. Nobody else votes, so the ledger has to say the same. */
export class Phones {
  readonly taps: Tap[] = [];
  readonly acknowledged: Acknowledged[] = [];
  /** What voters were told and should not have been: two receipts for one request, an odd refusal. */
  readonly odd: string[] = [];
  private people = 0;

  constructor(private door: Door) {}

  /** From now on calls go there, as after a restart. */
  moveTo(door: Door): void {
    this.door = door;
  }

  /** Somebody who has not voted yet taps. */
  tap(entry: string): Tap {
    this.people += 1;
    return this.tapBy(`oFault-${String(this.people)}`, entry);
  }

  tapBy(openid: string, entry: string): Tap {
    const request = `fault-${String(this.taps.length + 1).padStart(8, '0')}`;
    const tap = { openid, entry, request };
    this.taps.push(tap);
    return tap;
  }

  /**
   * Sends a tap once.
   * @param at ms; the cloud's clock when left out.
   * @returns false when nothing was heard, or that it may be tried again.
   */
  async send(tap: Tap, at?: number): Promise<boolean> {
    const { openid, entry, request } = tap;
    const person = this.door.as(openid, at === undefined ? {} : { at });
    let reply: Cast;
    try {
      const event = eventOf('vote.cast', { entry, request });
      reply = (await person.call('voting', event)) as Cast;
    } catch {
      return false;
    }
    if (reply.ok) this.note(tap, reply.data.receipt);
    else if (reply.error.code === 'BUSY' || reply.error.code === 'INTERNAL') return false;
    // Another tap of the same voter for the same work was first: that is the rule's answer.
    else if (reply.error.refusal?.rule !== 'vote.perEntryPerDay')
      this.odd.push(`${request}: ${reply.error.refusal?.rule ?? reply.error.code}`);
    return true;
  }

  /** Sends a tap as a phone does: again until it hears an answer. */
  async cast(tap: Tap, at?: number): Promise<void> {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      if (await this.send(tap, at)) return;
      await new Promise(setImmediate);
    }
    this.odd.push(`${tap.request}: never answered`);
  }

  /** New voters, one after the other, for works in turn. */
  async voters(count: number, at?: number, works = 7): Promise<void> {
    const taps = Array.from({ length: count }, (_, n) => this.tap(`e${String(1 + (n % works))}`));
    await Promise.all(taps.map((tap) => this.cast(tap, at)));
  }

  private note(tap: Tap, receipt: VoteReceipt): void {
    const before = this.acknowledged.find(({ request }) => request === tap.request);
    if (receipt.entry !== tap.entry)
      this.odd.push(`${tap.request}: a receipt for ${receipt.entry}`);
    if (before === undefined) this.acknowledged.push({ ...tap, receipt });
    else if (before.receipt.id !== receipt.id) this.odd.push(`${tap.request}: two receipts`);
  }
}
