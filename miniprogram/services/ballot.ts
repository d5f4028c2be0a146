import type { VotesToday } from '../shared/contract/index';
import type { Refusal } from '../shared/decision';
import { exhibitionRound } from '../shared/rounds';
import type { Ballot } from '../state/voting';
import { serverNow } from './clock';
import { knownHome } from './session';
import { myReceipts } from './votes';

/** Per page: votes on their way, and what the server refused. */
export interface Attempts {
  busy: Set<string>;
  refused: Map<string, Refusal>;
}

export function noAttempts(): Attempts {
  return { busy: new Set(), refused: new Map() };
}

/** Everything that decides how vote buttons stand; null until the campaign is known. */
export function ballotOf(attempts: Attempts): Ballot | null {
  const home = knownHome();
  if (!home) return null;
  const round = exhibitionRound(home.campaign, serverNow())?.id ?? '';
  const today: VotesToday = home.today;
  return { campaign: home.campaign, round, today, receipts: myReceipts(), ...attempts };
}
