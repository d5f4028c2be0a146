import type { CheckView } from '../shared/contract/index';

/** Checks that say the same are told once. */
export interface AlikeChecks {
  check: CheckView;
  key: string;
  /** How many of them, as people read it; empty for one. */
  times: string;
}

/** @returns the checks in their order, those of one part that stand alike as one: a group has a check for each picture. */
export function alikeChecks(checks: readonly CheckView[]): AlikeChecks[] {
  const alike = new Map<string, CheckView[]>();
  for (const check of checks) {
    const key = `${check.part}:${check.state}:${check.label ?? ''}`;
    alike.set(key, [...(alike.get(key) ?? []), check]);
  }
  return [...alike].flatMap(([key, [check, ...others]]) =>
    check === undefined
      ? []
      : [{ check, key, times: others.length === 0 ? '' : `（${String(others.length + 1)} 项）` }],
  );
}
