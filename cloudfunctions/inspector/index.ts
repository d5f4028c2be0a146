import { campaignView } from '../core/campaigns';
import { readCaller } from '../core/ground/caller';
import { now } from '../core/ground/clock';
import { runChecks } from '../core/files/parts/check/run-due';
import { runInspections } from '../core/works/parts/inspection/run-due';

/** Run by the timer; a person who gets here is sent away, whatever the event says. */
export async function main(): Promise<{ inspected: number; checked: number }> {
  if (readCaller().openid !== null) throw new Error('The inspector answers no person');
  const inspected = await runInspections(campaignView, now());
  const checked = await runChecks(campaignView, now());
  return { inspected, checked };
}
