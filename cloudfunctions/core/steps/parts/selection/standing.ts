import type { StandingsOf } from '../../../works/parts/entry/standings';
import { findSelections } from '../../stores/selections';

/** Which entries confirmed selections have admitted. */
export const admitted: StandingsOf = async ({ campaign, office, now }, entries) => {
  const begun = office.selections.filter(({ round }) =>
    campaign.rounds.some(({ id, opensAt }) => id === round && opensAt <= now),
  );
  const touched = await findSelections(
    campaign.id,
    begun.map(({ id }) => id),
  );
  return begun.flatMap(({ id, name }) => {
    const own = touched.find(({ selection }) => selection === id)?.entries ?? [];
    return own
      .filter(({ entry }) => entries.includes(entry))
      .map(({ entry, votes }) => ({ entry, votes, text: name }));
  });
};
