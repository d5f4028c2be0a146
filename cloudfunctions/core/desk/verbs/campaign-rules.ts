import * as z from 'zod/mini';
import type { Output } from '../../../../miniprogram/shared/contract';
import { campaign, ruleBook } from '../../campaigns';

export const rulesInput = z.strictObject({});

/** The campaign's rules, each with the clause or the organizer's decision it rests on. */
export const rules = (): Promise<Output<'campaign.rules'>> =>
  Promise.resolve({ sections: ruleBook(campaign) });
