import { sealsText } from './chain';
import type { Fault } from './fault';
import type { PartHead } from './line';
import { batchesOf, headOf, type Batch } from './part';
import type { Source } from './source';

/** A part that could be read. */
export interface Part {
  head: PartHead;
  batches: Generator<Batch>;
}

/**
 * Goes through the parts of an export in the order of their names, which is that of their numbers.
 * @param campaign of the whole export, if something beside the parts names it.
 * @param report hears of parts that are missing, doubled, moved, or that do not hold what they say.
 */
export function* partsOf(
  source: Source,
  campaign: string | null,
  report: (fault: Fault) => void,
): Generator<Part> {
  let before: PartHead | null = null;
  for (const file of source.names.filter((name) => name.endsWith('.jsonl'))) {
    const say = (text: string): void => report({ kind: 'part', file, line: 1, seal: null, text });
    const text = source.read(file)?.toString('latin1') ?? '';
    const head = headOf(text);
    if (head === null) {
      say('第一行不是账本的开头。');
      continue;
    }
    for (const problem of problemsOf(head, before, before?.campaign ?? campaign)) say(problem);
    yield { head, batches: checked(batchesOf(file, text, report), head, say) };
    before = head;
  }
}

function problemsOf(head: PartHead, before: PartHead | null, campaign: string | null): string[] {
  const problems: string[] = [];
  if (campaign !== null && head.campaign !== campaign)
    problems.push(`这是活动 ${head.campaign} 的账本，不是 ${campaign} 的。`);
  const next = (before?.part ?? 0) + 1;
  if (head.part > next)
    problems.push(
      head.part === next + 1
        ? `缺第 ${String(next)} 部分。`
        : `缺第 ${String(next)} 到第 ${String(head.part - 1)} 部分。`,
    );
  if (head.part < next)
    problems.push(`按顺序应是第 ${String(next)} 部分，文件里写的是第 ${String(head.part)} 部分。`);
  return problems;
}

/** Passes the seals on, and compares them with what the first line says once they have all gone by. */
function* checked(
  batches: Generator<Batch>,
  { fromSeal, toSeal }: PartHead,
  say: (text: string) => void,
): Generator<Batch> {
  let first: number | null = null;
  let last: number | null = null;
  for (const batch of batches) {
    first ??= batch.seal.number;
    last = batch.seal.number;
    yield batch;
  }
  if (first === fromSeal && last === toSeal) return;
  const held = first === null || last === null ? '没有封条' : `是${sealsText(first, last)}`;
  say(`第一行写明${sealsText(fromSeal, toSeal)}，文件里${held}。`);
}
