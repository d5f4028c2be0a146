import type { Check } from './invariant';
import { tallyBy } from './invariant';

const VERBS: Readonly<Record<string, string>> = {
  accepted: 'accept',
  rejected: 'reject',
  published: 'publish',
  disqualified: 'disqualify',
};

/** 编号: printed numbers belong to one work each, without gaps from 1. */
export const numbersAreUnique: Check = ({ entries, view }) => {
  if (!view.rounds.some(({ allows }) => allows.includes('publish'))) return null;
  const numbered = [...entries.values()].filter(({ number }) => number !== null);
  const twice = [...tallyBy(numbered, ({ number }) => String(number))].filter(
    ([, count]) => count > 1,
  );
  const most = numbered.reduce((max, { number }) => Math.max(max, number ?? 0), 0);
  return {
    id: 'numbers-are-unique',
    title: '作品编号不重复，也不跳号',
    examined: numbered.length,
    numbers: `编号 1 到 ${String(most)}，${String(numbered.length)} 件`,
    violations: [
      ...twice.map(([number, count]) => `${number} 号有 ${String(count)} 件`),
      ...(most === numbered.length
        ? []
        : [`最大编号 ${String(most)}，却只有 ${String(numbered.length)} 件`]),
    ],
  };
};

/** 决定记录: whatever became of an entry was decided by somebody, once, with a reason where one is due. */
export const everyStepIsDecided: Check = ({ entries, decisions }) => {
  const acts = new Map(decisions.map((decision) => [decision._id, decision]));
  let steps = 0;
  const violations: string[] = [];
  for (const entry of entries.values()) {
    const own = decisions.filter(({ subject }) => subject === `entry:${entry._id}`);
    for (const { state } of entry.history) {
      const verb = VERBS[state];
      if (verb === undefined) continue;
      steps += 1;
      const found = own.filter((decision) => decision.verb === verb);
      if (found.length !== 1)
        violations.push(`《${entry.title}》的“${state}”有 ${String(found.length)} 条决定`);
      const reasoned = verb === 'reject' || verb === 'disqualify';
      if (reasoned && found.some(({ reason }) => !reason))
        violations.push(`《${entry.title}》的“${state}”没有理由`);
    }
  }
  return {
    id: 'every-step-is-decided',
    title: '作品的每一步都有人决定、有记录',
    examined: steps,
    numbers: `${String(steps)} 步，决定记录 ${String(acts.size)} 条`,
    violations,
  };
};

/** 说明: each refusal names its rule, its source, and what to do. */
export const refusalsExplain: Check = (_facts, { refusals }) => {
  const all = [...refusals.values()];
  const violations = all.flatMap(({ rule, source, example }) => {
    const text = source === null ? 'code' : 'clause' in source ? source.clause : source.reading;
    const ruled = rule.includes('.') && !rule.includes(' ');
    if (ruled && (source === null || text.trim() === '')) return [`${rule} 没有出处`];
    return example.reason.trim() === '' || example.remedy.trim() === ''
      ? [`${rule} 没有说明或办法`]
      : [];
  });
  const count = all.reduce((sum, one) => sum + one.count, 0);
  return {
    id: 'refusals-explain',
    title: '每次拒绝都写明规则、出处和办法',
    examined: count,
    numbers: `${String(count)} 次拒绝，${String(all.length)} 种`,
    violations,
  };
};

/** Every edge and mistake was answered as the rules promise, and everything else was done. */
export const noSurprises: Check = (_facts, { trials, surprises, calls }) => ({
  id: 'no-surprises',
  title: '每个边界和差错都得到预期的答复',
  examined: trials.length,
  numbers: `${String(trials.length)} 次有意的尝试，全部调用 ${String(calls)} 次`,
  violations: surprises,
});
