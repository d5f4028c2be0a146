import type { KindLimit, KindView } from '../../campaign/kind';
import { refuse } from '../../decision';
import type { Measured } from './facts';
import { REMEDIES, type Judgement } from './judgement';
import { judgeLength } from './length-class';
import { MEASURE_WORDS, spaced } from './words';

/**
 * Holds all limits of a kind, and its classes by length, against one piece or against the work as a whole. Rules
 * `measure.*` and `measure.class`.
 */
export function judge(kind: KindView, measured: Measured): Judgement {
  const length = judgeLength(kind, measured.facts.seconds);
  const found = kind.limits
    .filter(({ formats }) => holdsFor(formats, measured.formats))
    .map((limit) => judgeLimit(limit, measured));
  return {
    breaches: [...found.flatMap(({ breaches }) => breaches), ...length.breaches],
    unmeasured: [...found.flatMap(({ unmeasured }) => unmeasured), ...length.unmeasured],
    lengthClass: length.lengthClass,
  };
}

/** Of a file that nobody has seen, any limit may hold. */
const holdsFor = (limited: KindLimit['formats'], formats: Measured['formats']): boolean =>
  limited === null || formats === null || formats.some((one) => limited.includes(one));

type Found = Pick<Judgement, 'breaches' | 'unmeasured'>;
const KEPT: Found = { breaches: [], unmeasured: [] };

/** Rule `measure.*`: both ends are inclusive; null is unlimited. */
function judgeLimit(limit: KindLimit, { facts }: Measured): Found {
  const { measure, min, max, breach, source } = limit;
  const fact = facts[measure];
  if (fact === 'absent' || (min === null && max === null)) return KEPT;
  if (fact === 'unmeasured')
    return { ...KEPT, unmeasured: [{ measure, breach, text: limitWords(limit), source }] };
  const words = MEASURE_WORDS[measure];
  const below = min !== null && fact < min;
  const bound = below ? min : max !== null && fact > max ? max : null;
  if (bound === null) return KEPT;
  const way = below ? 'down' : 'up';
  const wanted = words.amount(bound, way);
  const gap = words.amount(Math.abs(fact - bound), 'up');
  const mend = below ? words.add(wanted, gap) : words.cutBack(wanted, gap);
  const decision = refuse({
    rule: `measure.${measure}`,
    source,
    facts: { measured: fact, limit: bound },
    reason: `${words.name}是${spaced(words.amount(fact, way))}，${below ? words.less : words.more}要求的${spaced(wanted)}。`,
    remedy: REMEDIES[breach](mend),
  });
  return { ...KEPT, breaches: [{ measure, breach, decision }] };
}

/** What a limit asks, in words: 字数不少于 1000 字，不超过 10000 字. */
export function limitWords({ measure, min, max, formats }: KindLimit): string {
  const { name, amount } = MEASURE_WORDS[measure];
  const of = formats === null ? '' : `（${formats.join('、')} 格式的）`;
  if (min !== null && min === max) return `${name}${of}是${spaced(amount(min, 'down'))}`;
  const ends = [
    ...(min === null ? [] : [`不少于${spaced(amount(min, 'down'))}`]),
    ...(max === null ? [] : [`不超过${spaced(amount(max, 'up'))}`]),
  ];
  return `${name}${of}${ends.join('，')}`;
}
