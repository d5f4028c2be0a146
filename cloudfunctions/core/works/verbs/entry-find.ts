import * as z from 'zod/mini';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { verb, type Context } from '../../ground/table';
import { findByPrintedNumber, findByTitle, findEntry, type Entry } from '../stores/entries';
import { printedNumber, queryTerms } from '../../ground/terms';
import { queueItemsOf } from '../parts/entry/queue-item';
import { settle } from '../parts/entry/settle';

const findInput = z.strictObject({ query: z.string().check(z.maxLength(100)) });

/** More than these are narrowed down by another word. */
const MOST_FOUND = 50;

/** Finds entries in whatever state: by id, by printed number, then by words of their titles. */
async function find(
  { campaign }: Context<'organizer'>,
  { query }: Input<'entry.find'>,
): Promise<Output<'entry.find'>> {
  const number = printedNumber(query);
  const terms = queryTerms(query);
  const [own, numbered, titled] = await Promise.all([
    findEntry(query.trim()),
    number === null ? [] : findByPrintedNumber(campaign.id, number),
    terms.length === 0 ? [] : findByTitle(campaign.id, terms, MOST_FOUND),
  ]);
  const exact = own?.campaign === campaign.id ? [own] : [];
  const found = await settle(once([...exact, ...numbered, ...titled]));
  return { items: await queueItemsOf(campaign, found) };
}

const once = (entries: readonly Entry[]): Entry[] =>
  [...new Map(entries.map((entry) => [entry._id, entry])).values()].slice(0, MOST_FOUND);

export default verb('entry.find', { actor: 'organizer', input: findInput, run: find });
