import * as z from 'zod/mini';
import type { Output } from '../../../../miniprogram/shared/contract';
import { verb, type Context } from '../../ground/table';

const officeInput = z.strictObject({});

/** What the organizer's pages need to know of the campaign itself. */
function office({ office }: Context<'organizer'>): Promise<Output<'office.show'>> {
  return Promise.resolve({ office });
}

export default verb('office.show', { actor: 'organizer', input: officeInput, run: office });
