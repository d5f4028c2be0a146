import type { UnitRef } from '../shared/contract/index';
import { call } from './call';
import { onOpenCampaign } from './open-campaign';

let known: readonly UnitRef[] | null = null;

onOpenCampaign(() => {
  known = null;
});

/** The organizer's list of units, asked once; empty while it cannot be had, as it only helps with typing. */
export async function unitNames(): Promise<string[]> {
  if (known === null) {
    const reply = await call('units.list', {});
    if (!reply.ok) return [];
    known = reply.data.units;
  }
  return known.map(({ name }) => name);
}
