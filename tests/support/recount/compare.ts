import { sealsText, type Chain } from './chain';
import type { DayHead, Documents, Head } from './documents';
import type { Fault } from './fault';
import { agrees, type EntryTally } from './tally';

/** A published head of the log beside what the parts lead to; null is beyond what can be told. */
export interface HeadCheck extends DayHead {
  agrees: boolean | null;
}

type Report = (fault: Fault) => void;

const of = (file: string, kind: 'head' | 'tally', text: string): Fault => ({
  kind,
  file,
  line: null,
  seal: null,
  text,
});

/** Compares the published heads, oldest first, with the log. */
export function checkHeads(heads: readonly DayHead[], chain: Chain, report: Report): HeadCheck[] {
  let sound = 0;
  return [...heads]
    .sort((a, b) => a.size - b.size)
    .map((head) => {
      const problem = headProblem(head, chain, sound);
      if (problem === null) sound = head.size;
      else report(of('heads.json', 'head', `${head.day} 的总根：${problem}`));
      return { ...head, agrees: head.size > chain.size() ? null : problem === null };
    });
}

/** Compares the head that goes with the claimed numbers with the log, which ends there. */
export function checkNewestHead({ tallies }: Documents, chain: Chain, report: Report): void {
  if (tallies === null) return;
  const { head, upToSeal } = tallies;
  const say = (text: string): void => report(of('tallies.json', 'head', text));
  if ((head?.size ?? 0) !== upToSeal) say('总根和票数说的不是同一张封条。');
  if (chain.last() > upToSeal) {
    const beyond = sealsText(upToSeal + 1, chain.last());
    say(`票数只算到封条 ${String(upToSeal)}，账本里还有${beyond}。`);
  }
  const problem = head === null ? null : headProblem(head, chain, 0);
  if (problem !== null) say(`总根：${problem}`);
}

function headProblem({ size, root, votes }: Head, chain: Chain, sound: number): string | null {
  if (size > chain.last()) return `账本缺${sealsText(chain.last() + 1, size)}。`;
  if (size > chain.size()) return `封条 ${String(chain.size())} 之后有缺，没有办法核对。`;
  if (size > 0 && chain.root(size) !== root)
    return `和账本算出来的不一样，${sealsText(sound + 1, size)}里有改动。`;
  if (chain.votes(size) === votes) return null;
  return `写明 ${String(votes)} 张票，封条里是 ${String(chain.votes(size))} 张。`;
}

/** Says which roots posted elsewhere are none that the log ever had. */
export function checkRoots(roots: readonly string[], chain: Chain, report: Report): void {
  const missing = new Set(roots);
  for (let size = 1; size <= chain.size() && missing.size > 0; size += 1)
    missing.delete(chain.root(size));
  for (const root of missing)
    report({
      kind: 'head',
      file: null,
      line: null,
      seal: null,
      text: `公布过的总根 ${root} 不是这份账本的：账本整个被换过，或者不完整。`,
    });
}

/** Compares every claimed number with the ledger. */
export function checkTallies(
  entries: readonly EntryTally[],
  { tallies }: Documents,
  report: Report,
): void {
  if (tallies === null) return;
  for (const tally of entries)
    if (agrees(tally, true) === false) report(of('tallies.json', 'tally', differenceOf(tally)));
}

function differenceOf({ round, entry, claim, counted, since }: EntryTally): string {
  const name = `${round} 的作品 ${claim === null ? entry : String(claim.number)}`;
  const held = standing(counted.votes, counted.held, counted.voided);
  if (claim === null) return `${name} 没有公布票数，账本里是 ${held}。`;
  const later = since === 0 ? '' : `（此后另有 ${String(since)} 张）`;
  const shown = standing(claim.votes, claim.held, claim.voided);
  return `${name} 公布的是 ${shown}，账本里是 ${held}${later}。`;
}

const standing = (votes: number, held: number, voided: number): string =>
  `计入 ${String(votes)}、待核 ${String(held)}、作废 ${String(voided)}`;
