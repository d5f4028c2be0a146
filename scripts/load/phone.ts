import { randomUUID } from 'node:crypto';
import type { ActionName, Input, Output } from '../../miniprogram/shared/contract';
import { ACTION_FUNCTIONS } from '../../miniprogram/shared/contract';
import type { Reply } from '../../miniprogram/shared/reply';
import { Person } from '../../simulator/cloud/person';
import type { Random } from '../../tests/support/rehearse/random';
import type { Tape } from './tape';
import { eventOf } from '../../tests/support/event-of';

export interface PhoneSetting {
  url: string;
  openid: string;
  /** Ms between two things that a person does, on average. */
  think: number;
  tape: Tape;
  random: Random;
  /** False once the time is up. */
  going: () => boolean;
}

/** Pages that a person turns before choosing, at most. */
const MOST_PAGES = 4;
/** One in so many replies gets lost on the way, and the phone asks again with the same request. */
const LOST = 50;

/** One person with the mini program open: looks at home, turns pages, opens works, votes, and leaves. */
export class Phone {
  private readonly person: Person;

  constructor(private readonly setting: PhoneSetting) {
    this.person = new Person(setting.url, setting.openid);
  }

  async visit(): Promise<void> {
    const { random, going } = this.setting;
    const home = await this.ask('home.open', {});
    if (home === null) return;
    const seed = random.whole(0, 2 ** 32 - 1);
    const theme = random.chance(0.5) ? random.pick(home.campaign.themes).id : null;
    let cursor: string | null = null;
    for (let page = random.whole(1, MOST_PAGES); page > 0 && going(); page -= 1) {
      await this.think();
      const order = home.campaign.galleryOrder;
      const shown: Output<'gallery.page'> | null = await this.ask('gallery.page', {
        order,
        theme,
        seed,
        cursor,
      });
      if (shown === null) return;
      await this.voteFor(shown.items.map(({ id }) => id));
      cursor = shown.next;
      if (cursor === null) return;
    }
  }

  /** Opens one or two works of a page and votes for most of them. */
  private async voteFor(works: readonly string[]): Promise<void> {
    const { random, going } = this.setting;
    for (const entry of random.shuffled(works).slice(0, random.whole(1, 2))) {
      if (!going()) return;
      await this.think();
      if (random.chance(0.5)) await this.ask('exhibit.show', { id: entry });
      if (random.chance(0.8)) await this.vote(entry);
    }
  }

  private async vote(entry: string): Promise<void> {
    const input = { entry, request: randomUUID() };
    await this.ask('vote.cast', input);
    if (this.setting.random.whole(1, LOST) === 1) await this.ask('vote.cast', input);
  }

  /** Waits as long as people do: mostly short, sometimes long. */
  private async think(): Promise<void> {
    const { think, random } = this.setting;
    await new Promise((resolve) => setTimeout(resolve, -Math.log(1 - random.next()) * think));
  }

  /** Gives null when it was refused; the tape knows why. */
  private async ask<A extends ActionName>(action: A, input: Input<A>): Promise<Output<A> | null> {
    const { tape } = this.setting;
    const started = performance.now();
    try {
      const event = eventOf(action, input);
      const reply = (await this.person.call(ACTION_FUNCTIONS[action], event)) as Reply<Output<A>>;
      if (reply.ok) {
        tape.done(action, performance.now() - started);
        return reply.data;
      }
      tape.refused(action, reply.error.refusal?.rule ?? reply.error.code);
    } catch (error) {
      tape.refused(action, error instanceof Error ? error.message : String(error));
    }
    return null;
  }
}
