import * as z from 'zod/mini';
import type { Output } from '../../../../miniprogram/shared/contract';
import { verb, type Context } from '../../ground/table';
import { ownDataOf } from '../parts/own/own-data';

const showInput = z.strictObject({});

/** Everything that is kept of the caller in this campaign, in full, and what stays how long and why. */
export const show = async (context: Context<'citizen'>): Promise<Output<'own.show'>> => ({
  own: await ownDataOf(context),
});

export default verb('own.show', { actor: 'citizen', input: showInput, run: show });
