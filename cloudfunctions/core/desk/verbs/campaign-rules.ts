import { verb } from '../../ground/table';
import * as z from 'zod/mini';
import type { Output } from '../../../../miniprogram/shared/contract';
import { campaign, ruleBook } from '../../campaigns';

const rulesInput = z.strictObject({});

/** The campaign's rules, each with the clause or the organizer's decision it rests on. */
const rules = (): Promise<Output<'campaign.rules'>> =>
  Promise.resolve({ sections: ruleBook(campaign) });

export default verb('campaign.rules', { actor: 'citizen', input: rulesInput, run: rules });
