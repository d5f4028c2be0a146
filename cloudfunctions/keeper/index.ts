import { campaignsInTurn } from '../core/served';
import { readCaller } from '../core/ground/caller';
import { now } from '../core/ground/clock';
import { personal } from '../core/personal';
import { runChores, type Kept } from '../core/desk/parts/keeper/run';

/** Run by the timer; a person who gets here is sent away, whatever the event says. */
export async function main(): Promise<Kept> {
  if (readCaller().openid !== null) throw new Error('The keeper answers no person');
  return runChores(campaignsInTurn(now()), personal, now());
}
