import type { AwardView, OfficeView } from '../../../../miniprogram/shared/campaign/office';
import type { CampaignView } from '../../../../miniprogram/shared/campaign/view';
import { opensAt } from '../../campaigns/days';
import type { ResultsPart } from './shape';

/** What is awarded. */
export const office = ({ awards, kinds }: ResultsPart): Pick<OfficeView, 'awards'> => ({
  awards: awards.map((award): AwardView => ({
    ...award,
    kinds: award.per === 'kind' ? kinds.map(({ id }) => id) : [],
  })),
});

/** Where results are published. */
export const view = ({ year, publications }: ResultsPart): Pick<CampaignView, 'publications'> => ({
  publications: publications.map((one) => ({ ...one, from: opensAt(year, one.from) })),
});
