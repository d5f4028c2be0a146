import { categoriesOf } from '../../../miniprogram/shared/campaign/kinds';
import {
  countOf,
  electedOf,
  neededOf,
  pollsOf,
  type Poll,
} from '../../../tests/support/rehearse/checks/ballots';
import { nameOf, type Facts } from '../../../tests/support/rehearse/checks/facts';

/** How many works of a category, by way in, have come how far. */
export interface StageCount {
  stage: string;
  category: string;
  way: string;
  works: number;
}

/** What one reviewer was given and said. */
export interface ReviewerLoad {
  name: string;
  passed: number;
  failed: number;
  declined: number;
}

/** A group's vote: the works by their votes, and where the line was drawn. */
export interface PollData {
  name: string;
  ballots: number;
  places: number;
  needed: number;
  /** How a tie at the last place was ended; null where there was none. */
  ended: string | null;
  works: { name: string; votes: number; again: number | null; state: PollState }[];
}

export const POLL_STATES = ['in', 'again', 'chair', 'out', 'below'] as const;
/** `again`: let in by the second vote; `chair`: by the chair. */
export type PollState = (typeof POLL_STATES)[number];

/** Who was given how many forms with personal data, and what for. */
export interface SeenData {
  role: string;
  people: number;
  purposes: { purpose: string; count: number }[];
}

/** From what came in to what has won; empty where nothing is screened or voted on. */
export function stagesOf(facts: Facts): StageCount[] {
  const { view, office, entries, selections, outcome } = facts;
  if (office.screenings.length + office.ballots.length === 0) return [];
  const all = [...entries.values()];
  const reached = (state: string) => (id: string) =>
    entries.get(id)?.history.some((one) => one.state === state) === true;
  const screened = passedBy(facts);
  const elected = new Set(
    pollsOf(facts).flatMap((poll) =>
      [...electedOf(facts, poll)].map((work) => entryOf(facts, work)),
    ),
  );
  const won = new Set((outcome?.published ?? []).map(({ entry }) => entry));
  const listed = office.selections.map(({ id, name }) => {
    const own = selections.find(({ selection }) => selection === id)?.entries ?? [];
    const ids = new Set(own.map(({ entry }) => entry));
    return { stage: name, holds: (entry: string) => ids.has(entry) };
  });
  const stages = [
    { stage: '收到', holds: () => true },
    { stage: '初审通过', holds: reached('accepted') },
    ...office.screenings.map(({ name }) => ({
      stage: `${name}通过`,
      holds: (id: string) => screened.has(id),
    })),
    ...listed,
    ...(office.ballots.length === 0
      ? []
      : [{ stage: '票选', holds: (id: string) => elected.has(id) }]),
    { stage: '公布', holds: (id: string) => won.has(id) },
  ];
  return stages.flatMap(({ stage, holds }) =>
    categoriesOf(view).flatMap(({ name, kinds }) =>
      view.channels.map((way) => ({
        stage,
        category: name,
        way: way.name,
        works: all.filter(
          ({ _id, kind, way: own }) => own === way.id && kinds.includes(kind) && holds(_id),
        ).length,
      })),
    ),
  );
}

const entryOf = ({ judgedWorks }: Facts, work: string): string =>
  judgedWorks.find(({ _id }) => _id === work)?.entry ?? work;

/** Works that all their reviewers have passed. */
function passedBy({ office, screeningSeats }: Facts): Set<string> {
  const [screening] = office.screenings;
  const counts = new Map<string, number>();
  for (const { entry, state } of screeningSeats)
    if (state === 'passed') counts.set(entry, (counts.get(entry) ?? 0) + 1);
  const wanted = screening?.screening.assignment.reviewersPerEntry ?? 1;
  const needed = screening?.screening.passes === 'majority' ? Math.floor(wanted / 2) + 1 : wanted;
  return new Set([...counts].filter(([, count]) => count >= needed).map(([entry]) => entry));
}

/** The reviewers in the order of their loads. @param names by openid. */
export function loadsOf(
  { screeningSeats }: Facts,
  names: ReadonlyMap<string, string>,
): ReviewerLoad[] {
  const loads = new Map<string, ReviewerLoad>();
  const of = (reviewer: string): ReviewerLoad => {
    const known = loads.get(reviewer);
    if (known !== undefined) return known;
    const name = names.get(reviewer) ?? reviewer;
    const made = { name, passed: 0, failed: 0, declined: 0 };
    loads.set(reviewer, made);
    return made;
  };
  for (const { reviewer, state, earlier } of screeningSeats) {
    if (state === 'passed') of(reviewer).passed += 1;
    if (state === 'failed') of(reviewer).failed += 1;
    for (const one of earlier) if (one.state === 'declined') of(one.reviewer).declined += 1;
  }
  const sum = ({ passed, failed }: ReviewerLoad): number => passed + failed;
  return [...loads.values()].sort((one, other) => sum(other) - sum(one));
}

/** Every vote of the meeting as its ballots give it. */
export const pollDataOf = (facts: Facts): PollData[] =>
  pollsOf(facts).flatMap((poll) => (poll.box === null ? [] : [pollOf(facts, poll)]));

function pollOf(facts: Facts, poll: Poll): PollData {
  const { view, group, box, turns } = poll;
  const [first = [], second = []] = turns;
  const candidates = box?.counts[0]?.works.map(({ work }) => work) ?? [];
  const elected = electedOf(facts, poll);
  const again = new Map(countOf(box?.counts[1]?.works.map(({ work }) => work) ?? [], second));
  const chosen = new Set(box?.chosen);
  const needed = neededOf(view, first.length);
  const stateOf = (work: string, votes: number): PollState => {
    if (!elected.has(work)) return votes < needed ? 'below' : 'out';
    if (chosen.has(work)) return 'chair';
    return again.has(work) ? 'again' : 'in';
  };
  const ends = [
    ...(again.size > 0 ? [`${String(again.size)} 件并列，再投一次`] : []),
    ...(chosen.size > 0 ? ['仍并列，由主持人决定'] : []),
  ];
  return {
    name: group.name,
    ballots: first.length,
    places: group.places,
    needed,
    ended: ends.length === 0 ? null : ends.join('，'),
    works: countOf(candidates, first).map(([work, votes]) => ({
      name: nameOf(facts, entryOf(facts, work)),
      votes,
      again: again.get(work) ?? null,
      state: stateOf(work, votes),
    })),
  };
}

const ROLES: Readonly<Record<string, string>> = {
  organizer: '组委会工作人员',
  contact: '单位联系人',
  partner: '合作单位初审人',
  judge: '评审',
};

/** Personal data that were given out, as the record has it. */
export function seenOf({ disclosures }: Facts): SeenData[] {
  const roles = [...new Set(disclosures.map(({ actorRole }) => actorRole))];
  return roles.map((role) => {
    const own = disclosures.filter(({ actorRole }) => actorRole === role);
    const purposes = [...new Set(own.map(({ purpose }) => purpose))];
    return {
      role: ROLES[role] ?? role,
      people: new Set(own.map(({ actor }) => actor)).size,
      purposes: purposes.map((purpose) => ({
        purpose,
        count: own.filter((one) => one.purpose === purpose).length,
      })),
    };
  });
}
