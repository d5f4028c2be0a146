import { placesOf } from '../../../../miniprogram/shared/results/award';
import { nameOf, struckAt, votesOf } from './facts';
import { tallyBy, type Check } from './invariant';

/** 奖项: nobody who was not before the judges, or at or under the threshold, has won. */
export const winnersQualify: Check = (facts) => {
  const { office, outcome, view } = facts;
  if (office.awards.length === 0) return null;
  const gate = view.gates.find(({ before }) => before === 'score');
  const lines = (outcome?.published ?? []).filter(({ entry }) => entry !== null);
  const shortlist = (award: string): Set<string> | null => {
    const decidedBy = office.awards.find(({ id }) => id === award)?.decidedBy;
    const round = office.judgings.find(({ id }) => id === decidedBy)?.round;
    const selection = [...office.selections].reverse().find((one) => one.round === round);
    const found = facts.selections.find((one) => one.selection === selection?.id);
    return found === undefined ? null : new Set(found.entries.map(({ entry }) => entry));
  };
  const counts = gate ? lines.map(({ entry }) => votesOf(facts, gate.round, entry ?? '')) : [];
  const violations = lines.flatMap(({ award, entry }) => {
    const id = entry ?? '';
    const votes = gate ? votesOf(facts, gate.round, id) : 0;
    return [
      ...(gate && votes <= gate.moreThan
        ? [`${nameOf(facts, id)}只有 ${String(votes)} 票却获奖`]
        : []),
      ...(shortlist(award)?.has(id) === false ? [`${nameOf(facts, id)}没有进入评审却获奖`] : []),
      ...(struckAt(facts, id) <= (outcome?.publishedAt ?? 0)
        ? [`${nameOf(facts, id)}已取消资格却获奖`]
        : []),
    ];
  });
  return {
    id: 'winners-qualify',
    title: '获奖作品都进入过评审，资格有效，票数都超过门槛',
    examined: lines.length,
    numbers:
      gate && counts.length > 0
        ? `最少的一件 ${String(Math.min(...counts))} 票，须超过 ${String(gate.moreThan)} 票`
        : `${String(lines.length)} 件`,
    violations,
  };
};

/** 数量: awards are as many as decided, and a work holds one where that is the rule. */
export const awardsAreCounted: Check = (facts) => {
  const { office, outcome } = facts;
  if (office.awards.length === 0) return null;
  const lines = outcome?.published ?? [];
  const given = tallyBy(lines, ({ award, theme }) => `${award} ${theme ?? ''}`);
  const violations: string[] = [];
  for (const [key, count] of given) {
    const award = office.awards.find(({ id }) => id === key.split(' ')[0]);
    if (award === undefined || count > placesOf(award))
      violations.push(
        `“${award?.name ?? key}”给了 ${String(count)} 个，名额 ${String(award ? placesOf(award) : 0)}`,
      );
  }
  const alone = lines.filter(
    ({ award }) => office.awards.find(({ id }) => id === award)?.alongside === false,
  );
  for (const [entry, count] of tallyBy(
    alone.filter(({ entry: id }) => id !== null),
    (line) => line.entry ?? '',
  ))
    if (count > 1) violations.push(`${nameOf(facts, entry)}得了 ${String(count)} 个不能兼得的奖`);
  const numbers = office.awards.map(
    ({ id, name }) => `${name} ${String(lines.filter(({ award }) => award === id).length)}`,
  );
  return {
    id: 'awards-are-counted',
    title: '每个奖项不超过名额，不能兼得的没有兼得',
    examined: lines.length,
    numbers: numbers.join('，'),
    violations,
  };
};

/** 证书: each winner that was published has one certificate, under one code. */
export const certificatesMatch: Check = (facts) => {
  const { office, outcome, certificates } = facts;
  if (office.awards.length === 0) return null;
  const keys = tallyBy(certificates, ({ key }) => key);
  const lines = outcome?.published ?? [];
  const violations = lines.flatMap(({ award, theme, entry, unit, title }) => {
    const own = certificates.filter(
      (one) =>
        one.award === award &&
        (entry !== null ? one.entry === entry : one.owner === `unit:${unit?.id ?? ''}`),
    );
    return own.length === 1
      ? []
      : [`“${title}”有 ${String(own.length)} 张证书（${award} ${theme ?? ''}）`];
  });
  for (const [key, count] of keys)
    if (count > 1) violations.push(`同一奖项发了 ${String(count)} 张证书：${key}`);
  return {
    id: 'certificates-match',
    title: '每个获奖者正好一张证书',
    examined: certificates.length,
    numbers: `公布 ${String(lines.length)} 个获奖者，证书 ${String(certificates.length)} 张`,
    violations,
  };
};
