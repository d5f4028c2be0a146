import type { KindView, LengthClass } from '../../campaign/kind';
import { refuse } from '../../decision';
import type { Fact } from './facts';
import { REMEDIES, type Judgement } from './judgement';
import { MEASURE_WORDS, spaced } from './words';

/**
 * The class that a length is in; both ends of a class are inclusive.
 * @returns null for a length between the classes.
 */
export const lengthClassOf = (
  classes: readonly LengthClass[],
  seconds: number,
): LengthClass | null =>
  classes.find(
    ({ minSeconds, maxSeconds }) =>
      (minSeconds === null || seconds >= minSeconds) &&
      (maxSeconds === null || seconds <= maxSeconds),
  ) ?? null;

const NONE: Judgement = { breaches: [], unmeasured: [], lengthClass: null };

/** Rule `measure.class`: which class a film is in, and what a length does that is in none. */
export function judgeLength(
  { classes, between }: Pick<KindView, 'classes' | 'between'>,
  seconds: Fact,
): Judgement {
  const [first] = classes;
  if (first === undefined || seconds === 'absent') return NONE;
  const names = classes.map(({ name }) => name).join('、');
  const { breach, source } = between ?? { breach: 'flag', source: first.source };
  if (seconds === 'unmeasured') {
    const text = `按时长属于${names}中的哪一类`;
    return { ...NONE, unmeasured: [{ measure: 'seconds', breach, text, source }] };
  }
  const lengthClass = lengthClassOf(classes, seconds);
  if (lengthClass !== null) return { ...NONE, lengthClass };
  const decision = refuse({
    rule: 'measure.class',
    source,
    facts: { seconds },
    reason: `时长是${spaced(MEASURE_WORDS.seconds.amount(seconds, 'down'))}，不在${names}之内。`,
    remedy: REMEDIES[breach]('请剪到其中一类的长度'),
  });
  return { ...NONE, breaches: [{ measure: 'seconds', breach, decision }] };
}
