import { inquiryDecide, inquiryDecideInput } from '../core/votes/verbs/inquiry-decide';
import { inquiryList, inquiryListInput } from '../core/votes/verbs/inquiry-list';
import type { ActionTable } from '../core/ground/table';

/** Votes set apart, and the verdicts on them. */
export const actions = {
  'inquiry.list': { actor: 'organizer', input: inquiryListInput, run: inquiryList },
  'inquiry.decide': { actor: 'organizer', input: inquiryDecideInput, run: inquiryDecide },
} as const satisfies ActionTable<'inquiry'>;
