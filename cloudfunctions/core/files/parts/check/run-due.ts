import { note } from '../../../ground/log';
import { dueChecks, moveCheck, type Check } from '../../stores/checks';
import { ask, type Asking } from './ask';
import { unseen } from './outcomes';

/** Checks that one run deals with, and those asked about at a time: well within a function's time. */
const A_RUN = 40;
const ABREAST = 4;
/** A run takes on nothing more after this time, ms: WeChat may be slow about each. */
const A_RUN_MS = 15_000;

/**
 * Asks WeChat about everything that is due, and gives up waiting for what was asked too long ago. Two runs at once,
 * or one that dies, ask about nothing twice in vain and leave nothing behind.
 * @param now ms.
 * @returns how many checks it dealt with.
 */
export async function runChecks(asking: Asking, now: number): Promise<number> {
  const { id } = asking.campaign;
  const [due, overdue] = await Promise.all([
    dueChecks(id, 'due', now, A_RUN),
    dueChecks(id, 'asked', now, A_RUN),
  ]);
  const left = [
    ...overdue.map((check) => () => unanswered(check, now)),
    ...due.map((check) => () => ask(asking, check, now)),
  ];
  const began = performance.now();
  let done = 0;
  while (left.length > 0 && performance.now() - began < A_RUN_MS) {
    const dealt = await Promise.all(left.splice(0, ABREAST).map((one) => one()));
    done += dealt.filter(Boolean).length;
  }
  if (done > 0) note('checks.run', { done, left: left.length });
  return done;
}

const unanswered = (check: Check, now: number): Promise<boolean> =>
  moveCheck(check, unseen(check, now));
