import { randomInt } from 'crypto';
import {
  mayTakeTurn,
  turnsOf,
  turnStretch,
  type TurnOf,
} from '../../../../../miniprogram/shared/campaign/turn';
import { isNotOver } from '../../../../../miniprogram/shared/campaign/window';
import { ALLOWED } from '../../../../../miniprogram/shared/decision';
import type { LimitedAct } from '../../../../../miniprogram/shared/vocabulary';
import { refused } from '../../../ground/fault';
import type { Context } from '../../../ground/table';
import { networkTurnName, personTurnName } from '../../../ground/turn-name';
import { insertTurn, removeTurn, turnId, turnsTaken, type TurnRow } from '../../stores/turns';

/** Whose turn it is, and in which campaign. */
export type TurnContext = Pick<Context, 'campaign' | 'now' | 'ip'> & { actor: { openid: string } };

/** A turn that was taken. */
export interface TakenTurn {
  /** As if it had never been taken. */
  giveBack: () => Promise<void>;
}

/**
 * Takes one of the caller's turns at something that strangers may do only so often; seats hold the limit under
 * any concurrency. To be called when the input is found sound, right before something is written.
 * @throws ActionFault REFUSED by rule `limit.<act>` when there is none left, by `campaign.over` after the campaign.
 */
export const takeTurn = (context: TurnContext, act: LimitedAct): Promise<TakenTurn> =>
  take(context, act, personTurnName(context.campaign.id, context.actor.openid), 'person');

/**
 * The same, and one of the turns that everybody in the caller's network shares: for what is tried by machines.
 * @throws ActionFault REFUSED by rule `limit.<act>` when there is none left of either.
 */
export async function takeTurnOfNetwork(context: TurnContext, act: LimitedAct): Promise<TakenTurn> {
  const own = await takeTurn(context, act);
  const network = networkTurnName(context.campaign.id, context.ip);
  if (network === null) return own;
  const shared = await take(context, act, network, 'network');
  return {
    giveBack: async () => {
      await Promise.all([own.giveBack(), shared.giveBack()]);
    },
  };
}

/** What people keep a right to after the campaign. */
const LASTING: readonly LimitedAct[] = ['download'];

async function take(
  { campaign, now }: TurnContext,
  act: LimitedAct,
  who: string,
  of: TurnOf,
): Promise<TakenTurn> {
  const limit = campaign.limits[act];
  const open = LASTING.includes(act) ? ALLOWED : isNotOver(campaign, now);
  if (!open.allowed) throw refused(open);
  const most = turnsOf(limit, of);
  const { from, to } = turnStretch(limit.hours, now);
  const row: TurnRow = { campaign: campaign.id, act, who, from };
  let taken = new Set<number>();
  for (;;) {
    const decision = mayTakeTurn(act, limit, taken.size, now, of);
    if (!decision.allowed) throw refused(decision);
    const _id = turnId(row, anyFree(most, taken));
    if (await insertTurn({ _id, campaign: campaign.id, expiresAt: to })) {
      return {
        giveBack: async () => {
          await removeTurn(_id);
        },
      };
    }
    // Somebody sits there; each round of this finds at least one more seat taken, so it ends.
    taken = new Set([...taken, ...(await turnsTaken(row, most))]);
  }
}

/** Any number from 1 to `most` that is not taken, so that an ordinary turn needs no look at the others. */
function anyFree(most: number, taken: ReadonlySet<number>): number {
  const free = Array.from({ length: most }, (_, index) => index + 1).filter(
    (seat) => !taken.has(seat),
  );
  return free[randomInt(Math.max(1, free.length))] ?? 1;
}
