import { BREACHES, MEASURES } from '../../../miniprogram/shared/campaign/kind';
import type { Facts } from '../../../miniprogram/shared/files/measure/facts';
import { judge } from '../../../miniprogram/shared/files/measure/judge';
import { aKind, aLimit } from '../../support/kinds';
import type { Samples } from './sample';

const below = Object.fromEntries(MEASURES.map((measure) => [measure, 9])) as Facts;
const above = Object.fromEntries(MEASURES.map((measure) => [measure, 2001])) as Facts;
const source = { clause: '时长在5分钟以内' };
const classes = [{ id: 'long', name: '15分钟类', minSeconds: 900, maxSeconds: 1000, source }];

/** Refusals, warnings and flags of what a work measures. */
export const measureSamples: Samples = {
  'measure.*': MEASURES.flatMap((measure) =>
    BREACHES.flatMap((breach) => {
      const kind = aKind({ limits: [aLimit({ measure, min: 10, max: 2000, breach })] });
      return [below, above].flatMap((facts) =>
        judge(kind, { formats: [], facts }).breaches.map(({ decision }) => decision),
      );
    }),
  ),
  'measure.class': BREACHES.flatMap((breach) =>
    judge(aKind({ classes, between: { breach, source } }), {
      formats: [],
      facts: below,
    }).breaches.map(({ decision }) => decision),
  ),
};
