import type { JudgingStep } from '../../../../miniprogram/shared/campaign/judging';
import type { OfficeView } from '../../../../miniprogram/shared/campaign/office';
import type { StepsPart } from './shape';
import { stepsThat, type Judging, type StepThat } from './steps';

/** What people in office know of points by criteria. */
export const scored = (one: StepThat<'score'>): OfficeView['judgings'][number] => {
  const { criteria, rankBy, rankBySource } = one;
  const shown = criteria.map(({ reach: _reach, ...criterion }) => criterion);
  return { ...stepOf(one), criteria: shown, rankBy, rankBySource };
};

/** What they know of works that pass or do not. */
export const screened = (one: StepThat<'screen'>): OfficeView['screenings'][number] => {
  const { assignment, passes, passesSource, opinion, opinionSource } = one;
  return {
    ...stepOf(one),
    screening: { assignment, passes, passesSource, opinion, opinionSource },
  };
};

/** What they know of votes in a meeting. */
export const voted = (one: StepThat<'ballot'>): OfficeView['ballots'][number] => ({
  ...stepOf(one),
  ballot: ruleOf(one),
});

const ruleOf = ({
  groups,
  quorum,
  quorumSource,
  share,
  shareSource,
  tie,
  tieSource,
  own,
  ownSource,
  chairs,
  chairsSource,
}: StepThat<'ballot'>): OfficeView['ballots'][number]['ballot'] => ({
  groups,
  quorum,
  quorumSource,
  share,
  shareSource,
  tie,
  tieSource,
  own,
  ownSource,
  chairs,
  chairsSource,
});

/** The steps in which a panel judges, by how it does, each in the campaign's order. */
export const judgingsOf = (
  campaign: StepsPart,
): Pick<OfficeView, 'judgings' | 'screenings' | 'ballots'> => ({
  judgings: stepsThat(campaign, 'score').map(scored),
  screenings: stepsThat(campaign, 'screen').map(screened),
  ballots: stepsThat(campaign, 'ballot').map(voted),
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
