import * as path from 'path';
import type { ActionName, Input, Output } from '../../miniprogram/shared/contract';
import { ACTION_FUNCTIONS } from '../../miniprogram/shared/contract';
import type { Fault, Reply } from '../../miniprogram/shared/reply';
import { CAMPAIGN, eventOf } from './event-of';
import { LOCAL_KEYS } from './keys';
import { startCloud, type LocalCloud } from '../../simulator/cloud';
import { builtFunctions } from './builds';

export { CAMPAIGN, eventOf };
export const ROUND = 'preliminary';
export const ORGANIZER = 'organizer-one';
export const OTHER_ORGANIZER = 'organizer-two';
export const OUTCOME_TEMPLATE = 'outcome-template';
export const REMINDER_TEMPLATE = 'reminder-template';

/** A moment of the campaign's year in Shanghai, ms: `at('08-05 10:00')`. */
export function at(moment: string): number {
  const [day = '', time = '00:00'] = moment.split(' ');
  const ms = Date.parse(`2027-${day}T${time.length === 5 ? `${time}:00` : time}+08:00`);
  if (Number.isNaN(ms)) throw new RangeError(`no such moment: ${moment}`);
  return ms;
}

/** Voting, submitting and publishing are all open. */
export const OPEN = at('08-05 10:00');

export interface TestCloud extends LocalCloud {
  /**
   * Calls an action as a person, at a time (else the cloud's clock); null is a call without a person.
   * Time goes on from there: a first call may take seconds, so keep away from the edge that is tried.
   */
  ask: <A extends ActionName>(
    openid: string | null,
    action: A,
    input: Input<A>,
    when?: number,
  ) => Promise<Reply<Output<A>>>;
  /** The same, and fails the test unless the action was done. */
  done: <A extends ActionName>(
    openid: string | null,
    action: A,
    input: Input<A>,
    when?: number,
  ) => Promise<Output<A>>;
  /** The same, and fails the test unless it was not done. */
  fault: <A extends ActionName>(
    openid: string | null,
    action: A,
    input: Input<A>,
    when?: number,
  ) => Promise<Fault>;
  /** Every document of a collection, however many. */
  all: (collection: string) => Record<string, unknown>[];
}

/**
 * One local cloud with the built functions, for the tests of one file.
 * @param campaign a campaign file, or several, to run instead of notice 003's.
 * @param mediaCheckDelayMs until WeChat answers about a picture; null waits for `mediaChecks.answer`.
 */
export async function openCloud({
  now = OPEN,
  campaign,
  mediaCheckDelayMs,
}: {
  now?: number;
  campaign?: string | readonly string[];
  mediaCheckDelayMs?: number | null;
} = {}): Promise<TestCloud> {
  const cloud = await startCloud({
    dir: null,
    functions: await builtFunctions(campaign === undefined ? undefined : [campaign].flat()),
    deploy: path.resolve(__dirname, '../../cloudfunctions/deploy'),
    env: {
      ...LOCAL_KEYS,
      VOTER_KEY: 'a key that only tests know',
      FOUNDING_ORGANIZERS: `${ORGANIZER}, ${OTHER_ORGANIZER}`,
      OUTCOME_TEMPLATE,
      REMINDER_TEMPLATE,
    },
    now,
    timers: false,
    ...(mediaCheckDelayMs === undefined ? {} : { mediaCheckDelayMs }),
  });
  return asking(cloud);
}

/** Lets tests ask a running cloud for actions of one campaign by name. */
export function asking(cloud: LocalCloud, campaign: string = CAMPAIGN): TestCloud {
  const ask: TestCloud['ask'] = async (openid, action, input, when) => {
    const name = ACTION_FUNCTIONS[action];
    const event = eventOf(action, input, campaign);
    const reply =
      openid === null
        ? cloud.invoke(name, event)
        : cloud.as(openid, when === undefined ? {} : { at: when }).call(name, event);
    return (await reply) as Reply<never>;
  };
  return Object.assign(cloud, {
    ask,
    done: async (...call) => {
      const reply = await ask(...call);
      if (!reply.ok) throw new Error(`${call[1]}: ${JSON.stringify(reply.error)}`);
      return reply.data;
    },
    fault: async (...call) => {
      const reply = await ask(...call);
      if (reply.ok) throw new Error(`${call[1]} was done: ${JSON.stringify(reply.data)}`);
      return reply.error;
    },
    all: (collection: string) => cloud.database.find(collection, {}, { limit: 1_000_000 }),
  } satisfies Partial<TestCloud>) as TestCloud;
}
