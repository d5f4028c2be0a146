import type { AwardView, OfficeView } from '../../../../miniprogram/shared/campaign/office';
import type { ResultsPart } from './shape';

/** What is awarded. */
export const office = ({ awards }: ResultsPart): Pick<OfficeView, 'awards'> => ({
  awards: awards.map((award): AwardView => ({ ...award })),
});
