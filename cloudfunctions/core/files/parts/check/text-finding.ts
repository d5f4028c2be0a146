import { partsOf } from '../../../ground/text-parts';
import {
  askText,
  MOST_CHARACTERS,
  type Asked,
  type Finding,
  type NoAnswer,
} from '../../../ground/content-check';

const SEVERITY = { pass: 0, review: 1, risky: 2 } as const satisfies Record<
  Finding['suggest'],
  number
>;

/** What emoji are joined with would hide a word from a reader that is not a person. */
const JOINERS = /\u200d|[\ufe00-\ufe0f]/g;

/** A long text is asked about in parts: the worst of what is found counts, and one without an answer is none. */
export async function textFinding(asked: Asked, text: string): Promise<Finding | NoAnswer> {
  let worst: Finding = { suggest: 'pass', label: 100 };
  for (const part of partsOf(text.replace(JOINERS, ''), MOST_CHARACTERS)) {
    const answer = await askText(asked, part);
    if ('failed' in answer) return answer;
    if (SEVERITY[answer.suggest] > SEVERITY[worst.suggest]) worst = answer;
  }
  return worst;
}
