import type { CampaignView, GateView } from '../../../../../miniprogram/shared/campaign/view';
import { mayPassGate } from '../../../../../miniprogram/shared/votes/gate';
import { tallyFrozenAt } from '../../../../../miniprogram/shared/votes/tally';
import { newestClosable, windowOf } from '../../../works/rules/windows';
import { inBatches } from '../../../ground/batches';
import { exhibitId } from '../../../works/stores/exhibits';
import { holdsOf, type Hold } from '../../stores/holds';
import { votesOfEntries } from '../../stores/votes';
import { votesInSpans } from '../../stores/votes-in-spans';
import { settleInquiries } from '../inquiry/settle';

/** What the ledger holds for an entry. */
export interface LedgerVotes {
  /** Those that stand. */
  votes: number;
  /** Those under inquiry. */
  held: number;
  voided: number;
}

export const NO_VOTES: LedgerVotes = { votes: 0, held: 0, voided: 0 };

/** What thresholds and rankings count: 只有作废的票不算. */
export const notVoid = ({ votes, held }: Pick<LedgerVotes, 'votes' | 'held'>): number =>
  votes + held;

/** Whether an entry is under a threshold because votes of it were voided. */
export const hasFallen = (gate: GateView, own: LedgerVotes): boolean =>
  own.voided > 0 && !mayPassGate(gate, notVoid(own)).allowed;

/**
 * The votes of a round in the ledger: final once the round is over and settled, and up to the newest closed
 * window before. All rows of an entry, less those in spans that a verdict has voided.
 * @param entries any number.
 * @param now ms.
 * @returns by entry; an entry without votes is not there.
 */
export async function ledgerVotes(
  campaign: CampaignView,
  round: string,
  entries: readonly string[],
  now: number,
): Promise<Map<string, LedgerVotes>> {
  const frozenAt = tallyFrozenAt(campaign, round);
  const closesAt = campaign.rounds.find(({ id }) => id === round)?.closesAt ?? 0;
  const to = frozenAt !== null && now >= frozenAt ? windowOf(closesAt) : newestClosable(now);
  const hall = { campaign: campaign.id, round };
  const counted = await inBatches(entries, async (some) => {
    const [rows, holds] = await Promise.all([
      votesOfEntries(hall, some, to),
      standingHolds(hall, some),
    ]);
    const within = (state: Hold['state']) =>
      votesInSpans(
        hall,
        holds
          .filter((hold) => hold.state === state)
          .map((hold) => ({ entry: hold.entry, from: hold.from, to: Math.min(hold.to, to) })),
      );
    const [apart, gone] = await Promise.all([within('held'), within('void')]);
    return [...rows].map(([entry, all]): [string, LedgerVotes] => {
      const held = apart.get(entry) ?? 0;
      const voided = gone.get(entry) ?? 0;
      return [entry, { votes: all - held - voided, held, voided }];
    });
  });
  return new Map(counted);
}

/** The undecided and the voided holds of some entries, after finishing verdicts that broke off. */
async function standingHolds(
  hall: { campaign: string; round: string },
  entries: readonly string[],
): Promise<Hold[]> {
  const read = () => holdsOf(hall, entries, ['held', 'void']);
  const holds = await read();
  const undecided = new Set(
    holds.filter(({ state }) => state === 'held').map(({ entry }) => entry),
  );
  if (undecided.size === 0) return holds;
  const { moved } = await settleInquiries(
    [...undecided].map((entry) => ({ _id: exhibitId(hall, entry), ...hall, entry })),
  );
  return moved ? read() : holds;
}
