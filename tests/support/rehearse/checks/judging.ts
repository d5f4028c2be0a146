import { nameOf, struckAt } from './facts';
import type { Check } from './invariant';

/** 打分: each score lies in its round, in its range, and sums up. */
export const scoresAreSound: Check = (facts) => {
  const { office, view, scores } = facts;
  if (office.judgings.length === 0) return null;
  const violations = scores.flatMap(({ judging: id, state, marks, total, at, judge, entry }) => {
    const judging = office.judgings.find((one) => one.id === id);
    const round = view.rounds.find((one) => one.id === judging?.round);
    const where = `评委 ${judge} 给${nameOf(facts, entry)}`;
    if (judging === undefined || round === undefined) return [`${where}：没有这项评审`];
    const found: string[] = [];
    if (at < round.opensAt || at > round.closesAt) found.push(`${where}：打在评审时间之外`);
    for (const { id: criterion, weight, name: label } of judging.criteria) {
      const points = marks[criterion];
      if (points !== undefined && (points < 0 || points > weight))
        found.push(`${where}：“${label}”打了 ${String(points)} 分`);
      if (points === undefined && state === 'final') found.push(`${where}：“${label}”没有分`);
    }
    const sum = Object.values(marks).reduce((all, one) => all + one, 0);
    if (state === 'final' && Math.abs(sum - (total ?? -1)) > 1e-6)
      found.push(`${where}：总分不等于各项之和`);
    return found;
  });
  const final = scores.filter(({ state }) => state === 'final').length;
  const abstained = scores.filter(({ state }) => state === 'abstained').length;
  return {
    id: 'scores-are-sound',
    title: '分数都在评审时间和分值范围之内',
    examined: scores.length,
    numbers: `${String(final)} 份分数，${String(abstained)} 次回避`,
    violations,
  };
};

/** 回避: no judge has scored a work of the judge's own unit, nor one that had lost its standing. */
export const noConflicts: Check = (facts) => {
  const { office, scores, members, entries } = facts;
  if (office.judgings.length === 0) return null;
  const home = new Map(
    members
      .filter(({ role }) => role === 'judge')
      .map(({ openid, unit }) => [openid, unit?.id ?? null]),
  );
  const violations = scores.flatMap(({ judge, entry, at }) => {
    const unit = home.get(judge) ?? null;
    return [
      ...(unit !== null && entries.get(entry)?.belongsTo?.id === unit
        ? [`评委 ${judge} 给本单位的${nameOf(facts, entry)}打了分`]
        : []),
      ...(at > struckAt(facts, entry)
        ? [`评委 ${judge} 给已取消资格的${nameOf(facts, entry)}打了分`]
        : []),
    ];
  });
  const tied = [...home.values()].filter((unit) => unit !== null).length;
  return {
    id: 'no-conflicts',
    title: '没有评委给本单位的作品打分',
    examined: scores.length,
    numbers: `${String(home.size)} 位评委，其中 ${String(tied)} 位来自参加单位`,
    violations,
  };
};

/** 盲评, 个人信息: what was sent to judges and to the public holds nothing that it must not. */
export const nothingLeaks: Check = (_facts, { watch }) => ({
  id: 'nothing-leaks',
  title: '公开页面没有个人信息，评委看不到作者、单位和票数',
  examined: watch.seen,
  numbers: `检查了 ${String(watch.seen)} 份发给公众和评委的回复`,
  violations: watch.leaks,
});
