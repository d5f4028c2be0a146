import type { CampaignView } from '../../../../../../miniprogram/shared/campaign/view';
import { roundsAllowing } from '../../../../../../miniprogram/shared/campaign/rounds';
import type { HoldState } from '../../../../../../miniprogram/shared/vocabulary';
import { allTallies, type ExhibitTally } from '../../../../votes/stores/exhibit-tallies';

/** What the campaign shows of one entry, as of a seal: all votes in seals up to it, and none beyond. */
export interface Claim {
  round: string;
  entry: string;
  number: number;
  /** Null for a work that is not on show. */
  title: string | null;
  seal: number;
  votes: number;
  held: number;
  voided: number;
}

/** A slot of an entry that was set apart, as its numbers have it. */
export interface ClaimedSlot {
  round: string;
  entry: string;
  slot: string;
  state: HoldState;
}

/**
 * What every exhibit shows. Votes are counted meanwhile, so each has the seal that its own numbers are of.
 * @param done number of a seal that was counted everywhere before the exhibits were read.
 */
export async function readClaims(
  { id: campaign, rounds }: Pick<CampaignView, 'id' | 'rounds'>,
  done: number,
): Promise<{ claims: Claim[]; slots: ClaimedSlot[] }> {
  const claims: Claim[] = [];
  const slots: ClaimedSlot[] = [];
  for (const { id: round } of roundsAllowing({ rounds }, 'vote'))
    for (const exhibit of await allTallies({ campaign, round })) {
      if (!exhibit.shown && isEmpty(exhibit)) continue;
      const { entry, number, title, shown, seal, votes, held, voided } = exhibit;
      const place = { round, entry, number, title: shown ? title : null };
      claims.push({ ...place, seal: Math.max(seal, done), votes, held, voided });
      for (const [slot, state] of Object.entries(exhibit.slots))
        slots.push({ round, entry, slot, state });
    }
  return { claims, slots };
}

const isEmpty = ({ votes, held, voided }: ExhibitTally): boolean => votes + held + voided === 0;
