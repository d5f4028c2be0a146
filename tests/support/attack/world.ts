import type { CampaignView } from '../../../miniprogram/shared/campaign/view';
import type { ActionName, Input, Output } from '../../../miniprogram/shared/contract';
import type { Reply } from '../../../miniprogram/shared/reply';
import type { LocalCloud } from '../../../simulator/cloud';
import type { PersonOptions } from '../../../simulator/cloud/person';

/** Who is there. All are openids. */
export interface People {
  organizer: string;
  otherOrganizer: string;
  /** Sent in the works of the stage. */
  author: string;
  otherAuthor: string;
  contact: string;
  judge: string;
}

/** Works of the stage, by their ids. */
export interface Works {
  /** On show, of the author. */
  shown: string;
  /** On show, of the other author. */
  otherShown: string;
  /** Accepted and not published yet, of the other author. */
  accepted: string;
  /** Waiting for the moderator, of the other author. */
  waiting: string;
}

/** What all attacks are made on: a campaign in full swing on a running local cloud. */
export interface AttackWorld {
  cloud: LocalCloud;
  /** Where the cloud keeps its data on the disk. */
  folder: string;
  campaign: CampaignView;
  /** A moment at which submitting, publishing and voting are all open, ms. */
  now: number;
  people: People;
  works: Works;
  /** Unit of the contact. */
  unit: string;
  /** Somebody whom nobody has seen before. */
  stranger: () => string;
  /** Calls an action through the client's entrance, as the phone does. */
  ask: <A extends ActionName>(
    openid: string,
    action: A,
    input: Input<A>,
    options?: PersonOptions,
  ) => Promise<Reply<Output<A>>>;
  /** The same with any input at all. */
  send: (
    openid: string,
    action: ActionName,
    input: unknown,
    options?: PersonOptions,
  ) => Promise<Reply<unknown>>;
  /** The same, and throws unless it was done: for what an attack needs before it begins. */
  done: <A extends ActionName>(openid: string, action: A, input: Input<A>) => Promise<Output<A>>;
  /** A small photograph that no other call gives, uploaded under a ticket of its own but not sent in. */
  upload: (openid: string) => Promise<Input<'entry.submit'>>;
}
