import type { LocalCloud } from '../../../simulator/cloud';
import { addExhibits } from '../bench/bench-cloud';

/** Puts works e1, e2, … up that have no votes yet. */
export async function addUnvoted(cloud: LocalCloud, count: number): Promise<void> {
  await addExhibits(cloud, 1, count);
  for (const { _id, number } of cloud.database.find('exhibits', {}, { limit: null })) {
    const change = { $set: { votes: 0, heat: -Number(number) } };
    cloud.database.modify('exhibits', { _id }, change, { merge: true });
  }
}
