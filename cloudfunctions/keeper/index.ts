import { readCaller } from '../core/runtime/caller';
import { now } from '../core/runtime/clock';
import { runChores, type Kept } from '../core/usecases/keeper/run';

/** Run by the timer; a person who gets here is sent away, whatever the event says. */
export async function main(): Promise<Kept> {
  if (readCaller().openid !== null) throw new Error('The keeper answers no person');
  return runChores(now());
}
