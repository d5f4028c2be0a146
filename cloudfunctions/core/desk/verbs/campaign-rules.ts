import { verb, type Context } from '../../ground/table';
import * as z from 'zod/mini';
import type { Output } from '../../../../miniprogram/shared/contract';

const rulesInput = z.strictObject({});

/** The campaign's rules, each with the clause or the organizer's decision it rests on. */
const rules = ({ server }: Context<'citizen'>): Promise<Output<'campaign.rules'>> =>
  Promise.resolve({ sections: server.rules() });

export default verb('campaign.rules', { actor: 'citizen', input: rulesInput, run: rules });
