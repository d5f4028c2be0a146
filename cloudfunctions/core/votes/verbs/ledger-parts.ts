import * as z from 'zod/mini';
import type { Input, LedgerPart, Output } from '../../../../miniprogram/shared/contract';
import { cursorInput, decodeCursor } from '../../ground/cursor';
import { PAGE_READ, pageOf } from '../../ground/page';
import { verb, type Context } from '../../ground/table';
import { temporaryUrls } from '../../files/stores/files';
import { donePartsBefore, type LedgerPartFile } from '../stores/ledger-parts';

const ledgerPartsInput = z.strictObject({ cursor: cursorInput });

const place = z.strictObject({ part: z.int() });

/** Long enough to copy the addresses to a computer and to fetch the files there, s. */
const URL_SECONDS = 2 * 3600;

/** The published parts of the ledger, newest first, each with an address that anybody can read it from. */
async function ledgerParts(
  { campaign }: Context<'citizen'>,
  { cursor }: Input<'ledger.parts'>,
): Promise<Output<'ledger.parts'>> {
  const after = decodeCursor(place, cursor)?.part ?? null;
  const { items, next } = pageOf(
    await donePartsBefore(campaign.id, after, PAGE_READ),
    (row) => row,
    ({ part }) => ({ part }),
  );
  const urls = await temporaryUrls(
    items.flatMap(({ file }) => file ?? []),
    URL_SECONDS,
  );
  return { items: items.flatMap((row, index) => viewOf(row, urls[index])), next };
}

function viewOf(row: LedgerPartFile, url: string | undefined): LedgerPart[] {
  const { part, fromSeal, toSeal, rows, bytes, sha256, at } = row;
  return url === undefined ? [] : [{ part, fromSeal, toSeal, rows, bytes, sha256, url, at }];
}

export default verb('ledger.parts', {
  actor: 'citizen',
  input: ledgerPartsInput,
  run: ledgerParts,
});
