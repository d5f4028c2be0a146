import * as z from 'zod/mini';
import { HOLD_STATES } from '../../../miniprogram/shared/vocabulary';
import type { Fault } from './fault';
import type { Source } from './source';

const count = z.int().check(z.nonnegative());
const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const head = z.strictObject({ size: count, root: hash, votes: count });

/** `heads.json`: where the log stood when a day was over. */
const heads = z.array(z.extend(head, { day: z.string() }));

/** `holds.json`: votes for one entry of windows from < window ≤ to, and what became of them. */
const holds = z.array(
  z.strictObject({
    round: z.string(),
    entry: z.string(),
    from: count,
    to: count,
    state: z.enum(HOLD_STATES),
    detectors: z.array(z.string()),
    heldAt: count,
    decidedAt: z.nullable(count),
    reason: z.nullable(z.string()),
  }),
);

/** `tallies.json`: what the campaign shows, each entry as of a seal. */
const tallies = z.strictObject({
  campaign: z.string(),
  upToSeal: count,
  head: z.nullable(head),
  entries: z.array(
    z.strictObject({
      round: z.string(),
      entry: z.string(),
      number: count,
      title: z.nullable(z.string()),
      seal: count,
      votes: count,
      held: count,
      voided: count,
    }),
  ),
});

export type Head = z.infer<typeof head>;
export type DayHead = z.infer<typeof heads>[number];
export type Hold = z.infer<typeof holds>[number];
export type Tallies = z.infer<typeof tallies>;
export type Claim = Tallies['entries'][number];

/** What stands beside the parts in an export; null is what is not there. */
export interface Documents {
  heads: DayHead[] | null;
  holds: Hold[] | null;
  tallies: Tallies | null;
}

/** Reads what stands beside the parts. */
export function readDocuments(source: Source, report: (fault: Fault) => void): Documents {
  const read = <T>(file: string, schema: z.ZodMiniType<T>): T | null => {
    const bytes = source.read(file);
    if (bytes === null) return null;
    const parsed = z.safeParse(schema, jsonOf(bytes));
    if (parsed.success) return parsed.data;
    const place = parsed.error.issues[0]?.path.join('.') ?? '';
    const text = `内容不是应有的样子${place === '' ? '' : `（${place}）`}。`;
    report({ kind: 'document', file, line: null, seal: null, text });
    return null;
  };
  return {
    heads: read('heads.json', heads),
    holds: read('holds.json', holds),
    tallies: read('tallies.json', tallies),
  };
}

function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}
