import type { ActionName, Output } from '../../../miniprogram/shared/contract';
import type { Source } from '../../../miniprogram/shared/decision';
import type { Fault } from '../../../miniprogram/shared/reply';
import type { Watch } from './watch';

/** An answer that nobody expected: the action was to be done, or another rule was to say no. */
export class Unexpected extends Error {}

/** All refusals by one rule, or by one code where no rule stands behind it. */
export interface RefusalTally {
  rule: string;
  source: Source | null;
  count: number;
  actions: string[];
  example: { at: number; reason: string; remedy: string; facts: Record<string, number | string> };
}

/** Something tried on purpose, at an edge or by mistake, and what came of it. */
export interface Trial {
  at: number;
  title: string;
  action: string;
  /** `done`, a rule, or a code. */
  expected: string;
  got: string;
}

/** What a rehearsal asked and what it heard. */
export class Journal {
  constructor(readonly watch: Watch) {}

  readonly done = new Map<string, number>();
  readonly refusals = new Map<string, RefusalTally>();
  readonly trials: Trial[] = [];
  readonly surprises: string[] = [];
  /** What this campaign does not have, so that it was not rehearsed. */
  readonly skipped: string[] = [];
  /** Ids of the receipts that voters have. */
  readonly receipts = new Set<string>();
  /** Real time spent, ms, by act. */
  readonly spent = new Map<string, number>();

  noteDone<A extends ActionName>(who: string, action: A, data: Output<A>): void {
    this.watch.read(who, action, data);
    if (typeof data === 'object' && 'receipt' in data) this.receipts.add(data.receipt.id);
    this.done.set(action, (this.done.get(action) ?? 0) + 1);
  }

  noteFault(action: ActionName, at: number, fault: Fault): void {
    const { reason, remedy, refusal } = fault;
    const rule = outcomeOf(fault);
    const known = this.refusals.get(rule);
    if (known) {
      known.count += 1;
      if (!known.actions.includes(action)) known.actions.push(action);
      return;
    }
    this.refusals.set(rule, {
      rule,
      source: refusal?.source ?? null,
      count: 1,
      actions: [action],
      example: { at, reason, remedy, facts: { ...refusal?.facts } },
    });
  }

  noteTrial(trial: Trial): void {
    this.trials.push(trial);
    if (trial.got === trial.expected) return;
    this.surprises.push(
      `${trial.title}（${trial.action}）：应为 ${trial.expected}，实为 ${trial.got}`,
    );
  }

  /** Whether something has been tried already. */
  tried(title: string): boolean {
    return this.trials.some((trial) => trial.title === title);
  }

  skip(what: string): void {
    if (!this.skipped.includes(what)) this.skipped.push(what);
  }

  get calls(): number {
    const sum = (counts: Iterable<number>) => [...counts].reduce((all, one) => all + one, 0);
    return sum(this.done.values()) + sum([...this.refusals.values()].map(({ count }) => count));
  }
}

/** What said no: a rule's id, or the code with the first faulty field. */
export function outcomeOf({ code, refusal, fields }: Fault): string {
  if (refusal) return refusal.rule;
  const path = fields?.[0]?.path;
  return path === undefined ? code : `${code} ${path}`;
}
