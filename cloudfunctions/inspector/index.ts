import { readCaller } from '../core/ground/caller';
import { now } from '../core/ground/clock';
import { oneByOne, sumOf } from '../core/ground/one-by-one';
import { runChecks } from '../core/files/parts/check/run-due';
import { checkedRegistrations } from '../core/people/parts/contact/checked';
import { campaignsInTurn } from '../core/served';
import { checkedAppeals } from '../core/votes/parts/inquiry/checked';
import { checkedEntries } from '../core/works/parts/checked/entry';
import { checkedReports } from '../core/works/parts/checked/report';
import { runInspections } from '../core/works/parts/inspection/run-due';

/** All that WeChat checks, handed in by the rooms that have it. */
const kinds = [checkedRegistrations, checkedEntries, checkedReports, checkedAppeals];

/** Run by the timer; a person who gets here is sent away, whatever the event says. */
export async function main(): Promise<{ inspected: number; checked: number }> {
  if (readCaller().openid !== null) throw new Error('The inspector answers no person');
  const campaigns = campaignsInTurn(now());
  const inspected = await oneByOne(campaigns, 'inspector', ({ campaign }) =>
    runInspections(campaign, now()),
  );
  const checked = await oneByOne(campaigns, 'inspector', ({ campaign, office }) =>
    runChecks({ campaign, office, kinds }, now()),
  );
  return { inspected: sumOf(inspected), checked: sumOf(checked) };
}
