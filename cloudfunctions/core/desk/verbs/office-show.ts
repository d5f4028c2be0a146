import * as z from 'zod/mini';
import type { Output } from '../../../../miniprogram/shared/contract';
import type { Context } from '../../ground/table';

export const officeInput = z.strictObject({});

/** What the organizer's pages need to know of the campaign itself. */
export function office({ office }: Context<'organizer'>): Promise<Output<'office.show'>> {
  return Promise.resolve({ office });
}
