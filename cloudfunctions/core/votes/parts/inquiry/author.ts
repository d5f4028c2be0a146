import * as z from 'zod/mini';
import { ALLOWED } from '../../../../../miniprogram/shared/decision';
import { notFound } from '../../../ground/fault';
import type { Context } from '../../../ground/table';
import { findEntry } from '../../../works/stores/entries';
import type { Side } from './own';

const id = z.string().check(z.minLength(1), z.maxLength(64));

/** The caller's own entry. */
export const ownEntryInput = z.strictObject({ entry: id });

/** What somebody says of votes that were set apart. */
export const appealInput = z.strictObject({
  round: id,
  entry: id,
  text: z.string().check(z.maxLength(4000)),
});

export const AUTHOR: Side = { from: 'author', may: ALLOWED };

/** To everybody else there is no such entry. What a contact has sent in for others is not the contact's own. */
export async function assertOwn(
  { actor, campaign }: Context<'citizen'>,
  id: string,
): Promise<void> {
  const entry = await findEntry(id);
  const own =
    entry !== null &&
    entry.campaign === campaign.id &&
    entry.owner === actor.openid &&
    entry.channel === 'author';
  if (!own) throw notFound('这件作品');
}
