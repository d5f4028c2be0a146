import type { JudgingStep } from '../../../../miniprogram/shared/campaign/judging';
import type { OfficeView } from '../../../../miniprogram/shared/campaign/office';
import type { StepsPart } from './shape';

type Judging = StepsPart['judgings'][number];

/** The judgings of a campaign by how they are done, each in the campaign's order. */
export function judgingsOf({
  judgings,
}: StepsPart): Pick<OfficeView, 'judgings' | 'screenings' | 'ballots'> {
  return {
    judgings: judgings.flatMap((one) => {
      const { method, criteria, rankBy, rankBySource } = one;
      if (method !== 'score' || rankBy === null || rankBySource === null) return [];
      const scored = criteria.map(({ reach: _reach, ...criterion }) => criterion);
      return [{ ...stepOf(one), criteria: scored, rankBy, rankBySource }];
    }),
    screenings: judgings.flatMap((one) =>
      one.screening === null ? [] : [{ ...stepOf(one), screening: one.screening }],
    ),
    ballots: judgings.flatMap((one) =>
      one.ballot === null ? [] : [{ ...stepOf(one), ballot: one.ballot }],
    ),
  };
}

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
