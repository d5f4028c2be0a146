import type { ScreeningSeat } from '../../../../cloudfunctions/core/steps/stores/screening-seats';
import type { ScreeningView } from '../../../../miniprogram/shared/campaign/judging';
import { nameOf, type Facts } from './facts';
import { largest, tallyBy, type Check } from './invariant';

const hasAnswer = ({ state }: ScreeningSeat): boolean => state === 'passed' || state === 'failed';

const seatsIn = ({ screeningSeats }: Facts, { id }: ScreeningView): ScreeningSeat[] =>
  screeningSeats.filter(({ judging }) => judging === id);

/** Works that a screening had to look at: all that were accepted and kept their standing until it began. */
const poolOf = ({ entries, view }: Facts, { round }: ScreeningView): string[] => {
  const began = view.rounds.find(({ id }) => id === round)?.opensAt ?? 0;
  return [...entries.values()]
    .filter(({ history }) => {
      const before = history.filter(({ at }) => at < began);
      return (
        before.some(({ state }) => state === 'accepted') && before.at(-1)?.state === 'accepted'
      );
    })
    .map(({ _id }) => _id);
};

/** 每件作品两人初评: each work has as many answers as it has reviewers, all of different people. */
export const everyWorkIsScreened: Check = (facts) => {
  const { office } = facts;
  if (office.screenings.length === 0) return null;
  let examined = 0;
  const loads: number[] = [];
  const violations = office.screenings.flatMap((screening) => {
    const wanted = screening.screening.assignment.reviewersPerEntry;
    const seats = seatsIn(facts, screening).filter(hasAnswer);
    loads.push(...tallyBy(seats, ({ reviewer }) => reviewer).values());
    const byEntry = new Map<string, Set<string>>();
    for (const { entry, reviewer } of seats)
      byEntry.set(entry, (byEntry.get(entry) ?? new Set()).add(reviewer));
    const pool = poolOf(facts, screening);
    examined += pool.length;
    return pool.flatMap((entry) => {
      const answers = byEntry.get(entry)?.size ?? 0;
      return answers === wanted
        ? []
        : [`${nameOf(facts, entry)}有 ${String(answers)} 份意见，应有 ${String(wanted)} 份`];
    });
  });
  const least = loads.length === 0 ? 0 : Math.min(...loads);
  return {
    id: 'every-work-is-screened',
    title: '每件作品都有应有份数的初评意见，各出自不同的人',
    examined,
    numbers: `每位评审 ${String(least)} 到 ${String(largest(loads))} 件，共 ${String(loads.length)} 位`,
    violations,
  };
};

/** 回避: nobody has screened a work of the own unit, the own one, or one that had been declined; all within the round. */
export const screenedByOthers: Check = (facts) => {
  const { office, view, entries, members } = facts;
  if (office.screenings.length === 0) return null;
  const homes = new Map(
    members
      .filter(({ role }) => role === 'judge')
      .map(({ openid, unit }) => [openid, unit?.id ?? null]),
  );
  let examined = 0;
  let declined = 0;
  const violations = office.screenings.flatMap((screening) => {
    const round = view.rounds.find(({ id }) => id === screening.round);
    return seatsIn(facts, screening).flatMap((seat) => {
      const where = `评审给${nameOf(facts, seat.entry)}`;
      const entry = entries.get(seat.entry);
      const home = homes.get(seat.reviewer) ?? null;
      declined += seat.earlier.filter(({ state }) => state === 'declined').length;
      if (!hasAnswer(seat)) return [];
      examined += 1;
      const found: string[] = [];
      if (!homes.has(seat.reviewer)) found.push(`${where}提意见：不是评审`);
      if (entry?.owner === seat.reviewer) found.push(`${where}提意见：是自己的作品`);
      if (home !== null && [entry?.belongsTo?.id, entry?.uploadedFor].includes(home))
        found.push(`${where}提意见：是本单位的作品`);
      if (round === undefined || seat.at < round.opensAt || seat.at > round.closesAt)
        found.push(`${where}提意见：在初评时间之外`);
      if (seat.state === 'failed' && seat.opinion.trim() === '')
        found.push(`${where}不通过而没有意见`);
      return found;
    });
  });
  return {
    id: 'screened-by-others',
    title: '没有人初评本人、本单位的作品，意见都在初评时间之内',
    examined,
    numbers: `${String(examined)} 份意见，回避 ${String(declined)} 次`,
    violations,
  };
};
