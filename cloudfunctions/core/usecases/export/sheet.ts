import * as z from 'zod/mini';
import {
  SHEET_LABELS,
  SHEETS,
  type Input,
  type Output,
  type Sheet,
} from '../../../../miniprogram/shared/contract';
import type { Context } from '../../runtime/table';
import { deliver } from './deliver';
import { contactsSheet } from './sheets/contacts';
import { decisionsSheet } from './sheets/decisions';
import { entriesSheet } from './sheets/entries';
import { figuresSheet } from './sheets/figures';
import { finalistsSheet } from './sheets/finalists';
import { recommendationsSheet } from './sheets/recommendations';
import { scoresSheet } from './sheets/scores';
import { winnersSheet } from './sheets/winners';
import type { Table } from './table';
import { xlsxOf } from './xlsx';

export const sheetInput = z.strictObject({ sheet: z.enum(SHEETS) });

/** Every list, and whether it tells who people are. */
const LISTS = {
  entries: { make: entriesSheet, personal: true },
  recommendations: { make: recommendationsSheet, personal: false },
  finalists: { make: finalistsSheet, personal: false },
  scores: { make: scoresSheet, personal: false },
  winners: { make: winnersSheet, personal: true },
  figures: { make: figuresSheet, personal: false },
  contacts: { make: contactsSheet, personal: true },
  decisions: { make: decisionsSheet, personal: true },
} satisfies Record<
  Sheet,
  { make: (context: Context<'organizer'>) => Promise<Table>; personal: boolean }
>;

/** Gives one list as a spreadsheet; who took one with personal data is written down. */
export async function sheet(
  context: Context<'organizer'>,
  { sheet: name }: Input<'export.sheet'>,
): Promise<Output<'export.sheet'>> {
  const { make, personal } = LISTS[name];
  const table = await make(context);
  const label = SHEET_LABELS[name];
  const bytes = await xlsxOf(label, table);
  const file = await deliver(context, {
    label,
    extension: 'xlsx',
    bytes,
    personal: personal ? { rows: table.rows.length } : null,
  });
  return { file };
}
