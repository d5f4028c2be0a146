import type { CampaignView, RoundView } from '../../../miniprogram/shared/campaign/view';
import {
  ACTION_FUNCTIONS,
  type ActionName,
  type Input,
  type Output,
  type Page,
} from '../../../miniprogram/shared/contract';
import type { OfficeView } from '../../../miniprogram/shared/campaign/office';
import type { Reply } from '../../../miniprogram/shared/reply';
import { roundsAllowing } from '../../../miniprogram/shared/campaign/rounds';
import type { Allowance } from '../../../miniprogram/shared/vocabulary';
import type { LocalCloud } from '../../../simulator/cloud';
import type { Cast } from './cast';
import { outcomeOf, Unexpected, type Journal } from './journal';
import type { Options } from './options';
import type { Random } from './random';
import { eventOf } from '../event-of';

/** Something tried on purpose. */
interface Attempt<A extends ActionName> {
  title: string;
  who: string;
  at: number;
  action: A;
  input: Input<A>;
  /** `done`, the rule that shall say no, or a code such as FORBIDDEN. */
  expect: string;
}

/** The stage of a rehearsal: the cloud with its virtual clock, the campaign, the people, and what was heard. */
export class Stage {
  constructor(
    readonly cloud: LocalCloud,
    readonly view: CampaignView,
    readonly office: OfficeView,
    readonly options: Options,
    readonly random: Random,
    readonly journal: Journal,
    readonly cast: Cast,
  ) {}

  rounds(allowance: Allowance): RoundView[] {
    return roundsAllowing(this.view, allowance);
  }

  /** One call as a phone makes it, in exactly that millisecond of the campaign. */
  async ask<A extends ActionName>(
    who: string,
    at: number,
    action: A,
    input: Input<A>,
  ): Promise<Reply<Output<A>>> {
    const person = this.cloud.as(who, { at, still: true });
    const event = eventOf(action, input, this.view.id);
    const reply = (await person.call(ACTION_FUNCTIONS[action], event)) as Reply<Output<A>>;
    if (reply.ok) this.journal.noteDone(who, action, reply.data);
    else this.journal.noteFault(action, at, reply.error);
    return reply;
  }

  /**
   * A call that has to be done.
   * @throws Unexpected after noting it in the journal.
   */
  async do<A extends ActionName>(
    who: string,
    at: number,
    action: A,
    input: Input<A>,
  ): Promise<Output<A>> {
    const reply = await this.ask(who, at, action, input);
    if (reply.ok) return reply.data;
    const { reason, remedy } = reply.error;
    const text = `${action}（${outcomeOf(reply.error)}）：${reason}${remedy}`;
    if (this.journal.surprises.length < 200) this.journal.surprises.push(text);
    throw new Unexpected(text);
  }

  /** Tries an edge or a mistake, and notes whether the answer is the one that the rules promise. */
  async try<A extends ActionName>(attempt: Attempt<A>): Promise<Reply<Output<A>>> {
    const { title, who, at, action, input, expect } = attempt;
    const reply = await this.ask(who, at, action, input);
    const got = reply.ok ? 'done' : outcomeOf(reply.error);
    this.journal.noteTrial({ at, title, action, expected: expect, got });
    return reply;
  }

  /** All pages of a list. */
  async every<T>(ask: (cursor: string | null) => Promise<Page<T>>): Promise<T[]> {
    const items: T[] = [];
    let page = await ask(null);
    items.push(...page.items);
    while (page.next !== null) {
      page = await ask(page.next);
      items.push(...page.items);
    }
    return items;
  }

  async upload(who: string, path: string, bytes: Buffer): Promise<string> {
    return (await this.cloud.as(who).upload(path, bytes)).fileID;
  }

  /** Lets the timer count all votes cast before a moment. */
  async tally(at: number): Promise<void> {
    this.cloud.clock.set(at);
    await this.cloud.runTimer('tally');
  }
}

/** Something that happens at one time of the campaign. */
export interface Scene {
  /** ms; scenes run in this order. */
  at: number;
  /** Which act it belongs to, for the report. */
  act: string;
  run: () => Promise<void>;
}

/** One act of the calendar; an act that the campaign does not have gives no scenes and says so. */
export type Act = (stage: Stage) => Scene[];
