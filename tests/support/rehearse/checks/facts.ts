import type { Ballot } from '../../../../cloudfunctions/core/steps/stores/ballots';
import type { Box } from '../../../../cloudfunctions/core/steps/stores/ballot-boxes';
import type { Certificate } from '../../../../cloudfunctions/core/results/stores/certificates';
import type { Decision } from '../../../../cloudfunctions/core/record/stores/decisions';
import type { Disclosure } from '../../../../cloudfunctions/core/people/stores/disclosures';
import type { Forwarded } from '../../../../cloudfunctions/core/results/stores/forwardings';
import type { Entry } from '../../../../cloudfunctions/core/works/stores/entries';
import type { Exhibit } from '../../../../cloudfunctions/core/works/stores/exhibits';
import type { JudgedWork } from '../../../../cloudfunctions/core/steps/stores/judged-works';
import type { Member } from '../../../../cloudfunctions/core/people/stores/members';
import type { Outcome } from '../../../../cloudfunctions/core/results/stores/outcomes';
import type { Panel } from '../../../../cloudfunctions/core/people/stores/panels';
import type { Recommendation } from '../../../../cloudfunctions/core/steps/stores/recommendations';
import type { Score } from '../../../../cloudfunctions/core/steps/stores/scores';
import type { ScreeningSeat } from '../../../../cloudfunctions/core/steps/stores/screening-seats';
import type { Selection } from '../../../../cloudfunctions/core/steps/stores/selections';
import type { Unit } from '../../../../cloudfunctions/core/people/stores/units';
import type { Vote } from '../../../../cloudfunctions/core/votes/stores/votes';
import type { CampaignView } from '../../../../miniprogram/shared/campaign/view';
import type { OfficeView } from '../../../../miniprogram/shared/campaign/office';
import { opened } from '../../opened';
import type { LocalCloud } from '../../../../simulator/cloud';

/** Everything that is written down when a rehearsal is over, past all functions. */
export interface Facts {
  view: CampaignView;
  office: OfficeView;
  votes: Vote[];
  entries: Map<string, Entry>;
  /** Answers of each work's form in plain, by entry. */
  forms: Map<string, Record<string, string>>;
  exhibits: Exhibit[];
  recommendations: Recommendation[];
  selections: Selection[];
  screeningSeats: ScreeningSeat[];
  boxes: Box[];
  ballots: Ballot[];
  /** Members of each judging's panel. */
  stepPanels: Map<string, number>;
  judgedWorks: JudgedWork[];
  scores: Score[];
  outcome: Outcome | null;
  certificates: Certificate[];
  forwarded: Forwarded[];
  disclosures: Disclosure[];
  decisions: Decision[];
  units: Unit[];
  members: Member[];
  /** Votes in the ledger by round and entry: the count everything else is held against. */
  ledger: Map<string, number>;
}

const EVERYTHING = 10_000_000;

export const placeOf = (round: string, entry: string): string => `${round} ${entry}`;

/** Reads the store itself. */
export function readFacts(cloud: LocalCloud, view: CampaignView, office: OfficeView): Facts {
  const all = <T>(name: string): T[] =>
    cloud.database.find(name, {}, { limit: EVERYTHING }) as unknown as T[];
  const votes = all<Vote>('votes');
  const ledger = new Map<string, number>();
  for (const { round, entry } of votes) {
    const place = placeOf(round, entry);
    ledger.set(place, (ledger.get(place) ?? 0) + 1);
  }
  return {
    view,
    office,
    votes,
    entries: new Map(all<Entry>('entries').map((entry) => [entry._id, entry])),
    forms: new Map(
      opened({ all }, 'entry_forms').map(({ _id, answers }) => [
        String(_id),
        answers as Record<string, string>,
      ]),
    ),
    exhibits: all('exhibits'),
    recommendations: all('recommendations'),
    selections: all('selections'),
    screeningSeats: all('screening_seats'),
    boxes: all('ballot_boxes'),
    ballots: all('ballots'),
    stepPanels: new Map(
      all<Panel>('panels').map(({ judging, members }) => [judging, members?.length ?? 0]),
    ),
    judgedWorks: all('judged_works'),
    scores: all('scores'),
    outcome: all<Outcome>('outcomes')[0] ?? null,
    certificates: all('certificates'),
    forwarded: all('forwardings'),
    disclosures: all('disclosures'),
    decisions: all('decisions'),
    units: all('units'),
    members: all('members'),
    ledger,
  };
}

/** When an entry lost its standing, ms; Infinity when it has not. */
export function struckAt({ entries }: Facts, id: string): number {
  const history = entries.get(id)?.history ?? [];
  return history.find(({ state }) => state === 'disqualified')?.at ?? Infinity;
}

export const votesOf = ({ ledger }: Facts, round: string, entry: string): number =>
  ledger.get(placeOf(round, entry)) ?? 0;

/** What an entry is called in a report. */
export function nameOf({ entries }: Facts, id: string): string {
  const entry = entries.get(id);
  if (entry === undefined) return `（没有这件作品：${id}）`;
  return entry.number === null
    ? `《${entry.title}》`
    : `第${String(entry.number)}号《${entry.title}》`;
}
