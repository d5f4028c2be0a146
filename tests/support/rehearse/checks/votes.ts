import { dayOf, formatMoment } from '../../../../miniprogram/shared/calendar';
import type { VotingRule } from '../../../../miniprogram/shared/campaign/view';
import { stretchOf } from '../../../../miniprogram/shared/votes/address-stretch';
import type { Vote } from '../../../../cloudfunctions/core/votes/stores/votes';
import { placeOf, nameOf } from './facts';
import { largest, tallyBy, type Check } from './invariant';

/** 投票: every vote lies in its own round, for a work that was on show by then. */
export const votesInTime: Check = (facts) => {
  const { view, votes } = facts;
  if (view.voting === null) return null;
  const rounds = new Map(view.rounds.map((round) => [round.id, round]));
  const shownFrom = new Map(
    facts.exhibits.map(({ round, entry, publishedAt }) => [placeOf(round, entry), publishedAt]),
  );
  const violations = votes.flatMap(({ round: id, entry, at }) => {
    const round = rounds.get(id);
    const where = `${nameOf(facts, entry)}，${formatMoment(at)}`;
    if (!round?.allows.includes('vote')) return [`投在不投票的轮次“${id}”：${where}`];
    if (at < round.opensAt || at > round.closesAt) return [`投在${round.name}之外：${where}`];
    const from = shownFrom.get(placeOf(id, entry));
    return from === undefined || at < from ? [`投给还没有展示的作品：${where}`] : [];
  });
  const edges = view.rounds
    .filter(({ allows }) => allows.includes('vote'))
    .flatMap(({ opensAt, closesAt }) => [opensAt, closesAt]);
  const onEdge = votes.filter(({ at }) => edges.includes(at)).length;
  return {
    id: 'votes-in-time',
    title: '没有一票投在轮次之外，也没有一票投在展示之前',
    examined: votes.length,
    numbers: `${String(votes.length)} 票，其中 ${String(onEdge)} 票在轮次的第一或最后 1 毫秒`,
    violations,
  };
};

/** 每人每天: nobody has more votes in a day than the campaign allows, in all or for one work, nor quicker or from one address. */
export const votesWithinCaps: Check = ({ view, votes }) => {
  const { voting } = view;
  if (voting === null) return null;
  const days = tallyBy(votes, ({ round, voter, at }) => `${round} ${dayOf(at)} ${voter}`);
  const works = tallyBy(
    votes,
    ({ round, voter, at, entry }) => `${round} ${dayOf(at)} ${voter} ${entry}`,
  );
  const over = (counts: Map<string, number>, most: number | null, what: string): string[] =>
    [...counts].flatMap(([key, count]) =>
      most !== null && count > most
        ? [`${what}：${String(count)} 票，上限 ${String(most)}（${key.split(' ')[1] ?? ''}）`]
        : [],
    );
  const most = voting.perDay === null ? '不限' : String(voting.perDay);
  return {
    id: 'votes-within-caps',
    title: '没有人一天投的票超过上限，也没有谁投得太快、同一网络投得太多',
    examined: days.size,
    numbers: `一人一天最多 ${String(largest(days.values()))} 票（上限 ${most}），同一作品最多 ${String(largest(works.values()))} 票（上限 ${String(voting.perEntryPerDay)}）`,
    violations: [
      ...over(days, voting.perDay, '一人一天'),
      ...over(works, voting.perEntryPerDay, '一人一天给同一件作品'),
      ...tooFast(votes, voting.pace),
      ...over(addressesOf(votes, voting.perAddress), voting.perAddress?.votes ?? null, '同一网络'),
    ],
  };
};

/** Runs of one voter's votes of a day that are quicker than the pace. */
function tooFast(votes: readonly Vote[], pace: VotingRule['pace']): string[] {
  if (pace === null) return [];
  const days = new Map<string, number[]>();
  for (const { voterDay, at } of votes) days.set(voterDay, [...(days.get(voterDay) ?? []), at]);
  return [...days].flatMap(([day, times]) => {
    const sorted = times.sort((a, b) => a - b);
    const quick = sorted.some((at, nth) => {
      const before = sorted[nth - pace.votes];
      return before !== undefined && at - before < pace.seconds * 1000;
    });
    return quick ? [`投得太快：${day.slice(-24)}`] : [];
  });
}

/** Votes by client address and stretch of time. */
const addressesOf = (
  votes: readonly Vote[],
  perAddress: VotingRule['perAddress'],
): Map<string, number> =>
  perAddress === null
    ? new Map()
    : tallyBy(
        votes.filter(({ address }) => address !== null),
        ({ address, at }) => `${String(stretchOf(perAddress.minutes, at).from)} ${address ?? ''}`,
      );

/** 计票: what is shown, with what is set apart, is what the ledger holds. */
export const talliesEqualLedger: Check = (facts) => {
  if (facts.view.voting === null) return null;
  const counted = new Map(
    facts.exhibits.map(({ round, entry, votes, held, voided }) => [
      placeOf(round, entry),
      votes + held + voided,
    ]),
  );
  const places = new Set([...counted.keys(), ...facts.ledger.keys()]);
  const violations = [...places].flatMap((place) => {
    const [shown, held] = [counted.get(place) ?? 0, facts.ledger.get(place) ?? 0];
    if (shown === held) return [];
    return [
      `${nameOf(facts, place.split(' ')[1] ?? '')}：显示 ${String(shown)} 票，记录 ${String(held)} 票`,
    ];
  });
  const sum = [...counted.values()].reduce((all, one) => all + one, 0);
  return {
    id: 'tallies-equal-ledger',
    title: '每件作品显示的票数等于投票记录里的票数',
    examined: places.size,
    numbers: `显示合计 ${String(sum)} 票，记录合计 ${String(facts.votes.length)} 票`,
    violations,
  };
};

/** Every receipt is a row of the ledger, and every row has its receipt: no vote lost, none made up. */
export const receiptsEqualLedger: Check = ({ view, votes }, { receipts }) => {
  if (view.voting === null) return null;
  const rows = new Set(votes.map(({ receipt }) => receipt));
  const lost = [...receipts].filter((id) => !rows.has(id));
  const extra = votes.filter(({ receipt }) => !receipts.has(receipt));
  return {
    id: 'receipts-equal-ledger',
    title: '每张投票回执都在记录里，记录里每一票都有回执',
    examined: receipts.size,
    numbers: `回执 ${String(receipts.size)} 张，记录 ${String(votes.length)} 行`,
    violations: [
      ...lost.map((id) => `回执不在记录里：${id.slice(-24)}`),
      ...extra.map(({ _id }) => `记录没有回执：${_id.slice(-24)}`),
    ],
  };
};
