import type { Ballot } from '../../../../cloudfunctions/core/steps/stores/ballots';
import type { Box } from '../../../../cloudfunctions/core/steps/stores/ballot-boxes';
import type { BallotGroup, BallotView } from '../../../../miniprogram/shared/campaign/judging';
import { nameOf, struckAt, type Facts } from './facts';
import { largest, tallyBy, type Check } from './invariant';

/** One group of a vote with what is written of it. */
export interface Poll {
  view: BallotView;
  group: BallotGroup;
  box: Box | null;
  /** Ballots that were handed in, by turn. */
  turns: Ballot[][];
}

/** Every vote of the campaign, group by group. */
export const pollsOf = ({ office, boxes, ballots }: Facts): Poll[] =>
  office.ballots.flatMap((view) =>
    view.ballot.groups.map((group) => {
      const box = boxes.find((one) => one.judging === view.id && one.group === group.id) ?? null;
      const turns = [1, 2].map((turn) =>
        box === null
          ? []
          : ballots.filter(
              (one) => one.turn === `${box._id}:${String(turn)}` && one.state === 'final',
            ),
      );
      return { view, group, box, turns };
    }),
  );

/** The entry behind a name that only one vote knows. */
const entryOf = ({ judgedWorks }: Facts, work: string): string =>
  judgedWorks.find(({ _id }) => _id === work)?.entry ?? work;

/** 各类别…10件以内: no ballot names more than it may, a work twice, one of another group, or one of the own unit. */
export const ballotsAreSound: Check = (facts) => {
  const { office, view, entries, members } = facts;
  if (office.ballots.length === 0) return null;
  const homes = new Map(
    members
      .filter(({ role, unit }) => role === 'judge' && unit !== null)
      .map(({ openid, unit }) => [openid, unit?.id]),
  );
  let examined = 0;
  let most = 0;
  const violations = pollsOf(facts).flatMap(({ view: { round: id }, group, turns }) => {
    const round = view.rounds.find((one) => one.id === id);
    return turns.flatMap((turn) =>
      turn.flatMap(({ works, judge, at }) => {
        examined += 1;
        most = Math.max(most, works.length);
        const found: string[] = [];
        if (works.length > group.most)
          found.push(`一张票选了 ${String(works.length)} 件${group.name}`);
        if (new Set(works).size < works.length) found.push(`一张票把一件${group.name}选了两次`);
        if (round === undefined || at < round.opensAt || at > round.closesAt)
          found.push(`一张${group.name}的票投在复评时间之外`);
        for (const work of works) {
          const entry = entries.get(entryOf(facts, work));
          if (entry === undefined || !group.kinds.includes(entry.kind))
            found.push(`一张${group.name}的票选了名单以外的作品`);
          const home = homes.get(judge);
          if (home !== undefined && [entry?.belongsTo?.id, entry?.uploadedFor].includes(home))
            found.push(`一位专家投了本单位的${nameOf(facts, entry?._id ?? '')}`);
        }
        return found;
      }),
    );
  });
  const twice = tallyBy(facts.ballots, ({ turn, judge }) => `${turn} ${judge}`);
  if (largest(twice.values()) > 1) violations.push('一位专家在一次投票里有两张票');
  return {
    id: 'ballots-are-sound',
    title: '每张票不超过每类的件数，不投本单位的作品，一人一票',
    examined,
    numbers: `${String(examined)} 张票，一张最多选 ${String(most)} 件`,
    violations,
  };
};

/** Votes of each work in one turn, most first. */
export function countOf(
  candidates: readonly string[],
  turn: readonly Ballot[],
): [string, number][] {
  const votes = tallyBy(
    turn.flatMap(({ works }) => works),
    (work) => work,
  );
  return candidates
    .map((work): [string, number] => [work, votes.get(work) ?? 0])
    .sort(([, one], [, other]) => other - one);
}

/** Votes that a work needs, of so many ballots. */
export function neededOf({ ballot: { share } }: BallotView, ballots: number): number {
  if (share === null) return 1;
  const exact = (ballots * share.parts) / share.of;
  return Math.max(1, share.over ? Math.floor(exact) + 1 : Math.ceil(exact));
}

interface Seated {
  elected: Set<string>;
  /** Works that are equal at the last place, and how many of them there is room for. */
  tied: string[];
  free: number;
}

function seat(count: readonly [string, number][], places: number, needed: number): Seated {
  const enough = count.filter(([, votes]) => votes >= needed);
  if (enough.length <= places)
    return { elected: new Set(enough.map(([work]) => work)), tied: [], free: 0 };
  const last = enough[places - 1]?.[1] ?? 0;
  const next = enough[places]?.[1] ?? 0;
  const sure = enough.filter(([, votes]) => votes > last || last > next).slice(0, places);
  if (last > next) return { elected: new Set(sure.map(([work]) => work)), tied: [], free: 0 };
  const tied = enough.filter(([, votes]) => votes === last).map(([work]) => work);
  return { elected: new Set(sure.map(([work]) => work)), tied, free: places - sure.length };
}

/** Who is elected by the ballots alone, counted anew; a tie that is left to the chair needs a written choice. */
export function electedOf(facts: Facts, { view, group, box, turns }: Poll): Set<string> {
  if (box === null || box.counts.length === 0) return new Set();
  const [first = [], second = []] = turns;
  const candidates = candidatesOf(facts, view, group);
  const one = seat(countOf(candidates, first), group.places, neededOf(view, first.length));
  const { elected } = one;
  let open = one;
  if (open.tied.length > 0 && view.ballot.tie === 'all-in')
    for (const work of open.tied) elected.add(work);
  if (open.tied.length > 0 && view.ballot.tie === 'again' && second.length > 0) {
    open = seat(countOf(open.tied, second), open.free, 1);
    for (const work of open.elected) elected.add(work);
  }
  const chosen = (box.chosen ?? []).filter((work) => open.tied.includes(work));
  for (const work of chosen.slice(0, open.free)) elected.add(work);
  return elected;
}

/** The names in a vote of the works of a group that were on the list when it was held. */
function candidatesOf(facts: Facts, view: BallotView, group: BallotGroup): string[] {
  const list = facts.selections.find(({ selection }) => selection === view.from);
  const listed = new Set(list?.entries.map(({ entry }) => entry));
  return facts.judgedWorks
    .filter(({ judging, entry }) => judging === view.id && listed.has(entry))
    .filter(({ entry }) => group.kinds.includes(facts.entries.get(entry)?.kind ?? ''))
    .map(({ _id }) => _id);
}

/** 专家评审组以投票方式选出优秀作品: what was published as decided by a vote is what its ballots give, counted anew. */
export const awardsAreElected: Check = (facts) => {
  const { office, outcome } = facts;
  const decided = office.awards.filter(({ decidedBy }) =>
    office.ballots.some(({ id }) => id === decidedBy),
  );
  if (decided.length === 0) return null;
  const publishedAt = outcome?.publishedAt ?? 0;
  const ids = new Set(decided.map(({ id }) => id));
  const awarded = new Set(
    (outcome?.published ?? []).flatMap(({ award, entry, by }) =>
      ids.has(award) && entry !== null && by === 'rule' ? [entry] : [],
    ),
  );
  const polls = pollsOf(facts);
  const elected = new Set(
    polls
      .flatMap((poll) => [...electedOf(facts, poll)])
      .map((work) => entryOf(facts, work))
      .filter((entry) => struckAt(facts, entry) > publishedAt),
  );
  const numbers = polls.map(
    (poll) => `${poll.group.name} ${String(electedOf(facts, poll).size)} 件`,
  );
  return {
    id: 'awards-are-elected',
    title: '获奖名单与选票重新计算的结果一致',
    examined: elected.size,
    numbers: `${numbers.join('，')}；公布 ${String(awarded.size)} 件`,
    violations: [
      ...[...elected]
        .filter((entry) => !awarded.has(entry))
        .map((entry) => `票选上了却没有公布：${nameOf(facts, entry)}`),
      ...[...awarded]
        .filter((entry) => !elected.has(entry))
        .map((entry) => `没有选上却公布了：${nameOf(facts, entry)}`),
    ],
  };
};

/** 三分之二以上的专家投票: every count rests on enough ballots, and on those alone that were handed in. */
export const quorumsAreMet: Check = (facts) => {
  if (facts.office.ballots.length === 0) return null;
  const polls = pollsOf(facts).filter(({ box }) => box !== null && box.counts.length > 0);
  const least: number[] = [];
  const violations = polls.flatMap(({ view, group, turns, box }) =>
    (box?.counts ?? []).flatMap(({ ballots }, turn) => {
      const cast = turns[turn]?.length ?? 0;
      least.push(cast);
      const { quorum } = view.ballot;
      const experts = facts.stepPanels.get(view.id) ?? 0;
      const needed =
        quorum === null
          ? 0
          : 'count' in quorum
            ? quorum.count
            : Math.ceil((experts * quorum.parts) / quorum.of);
      return [
        ...(cast === ballots
          ? []
          : [`${group.name}记 ${String(ballots)} 张票，实有 ${String(cast)} 张`]),
        ...(cast >= needed
          ? []
          : [`${group.name}只有 ${String(cast)} 张票，至少要 ${String(needed)} 张`]),
      ];
    }),
  );
  return {
    id: 'quorums-are-met',
    title: '每次投票都够法定张数，计了每一张交上来的票',
    examined: least.length,
    numbers: least.length === 0 ? '没有投票' : `最少的一次 ${String(Math.min(...least))} 张`,
    violations,
  };
};
