import type { JudgingStep } from '../../../../miniprogram/shared/campaign/judging';
import type { OfficeView } from '../../../../miniprogram/shared/campaign/office';
import type { StepsPart } from './shape';

type Judging = StepsPart['judgings'][number];

/** Every way of judging: what people in office know of a judging that is done so, nothing of others. */
export const METHODS = {
  score: (one: Judging): OfficeView['judgings'] => {
    const { method, criteria, rankBy, rankBySource } = one;
    if (method !== 'score' || rankBy === null || rankBySource === null) return [];
    const scored = criteria.map(({ reach: _reach, ...criterion }) => criterion);
    return [{ ...stepOf(one), criteria: scored, rankBy, rankBySource }];
  },
  screen: (one: Judging): OfficeView['screenings'] =>
    one.screening === null ? [] : [{ ...stepOf(one), screening: one.screening }],
  ballot: (one: Judging): OfficeView['ballots'] =>
    one.ballot === null ? [] : [{ ...stepOf(one), ballot: one.ballot }],
};

/** The judgings of a campaign by how they are done, each in the campaign's order. */
export const judgingsOf = ({
  judgings,
}: StepsPart): Pick<OfficeView, 'judgings' | 'screenings' | 'ballots'> => ({
  judgings: judgings.flatMap(METHODS.score),
  screenings: judgings.flatMap(METHODS.screen),
  ballots: judgings.flatMap(METHODS.ballot),
});

const stepOf = ({
  id,
  name,
  round,
  from,
  fromSource,
  panel,
  hides,
  hidesSource,
  source,
}: Judging): JudgingStep => ({
  id,
  name,
  round,
  from,
  fromSource,
  panel,
  hides,
  hidesSource,
  source,
});
