import * as z from 'zod/mini';
import {
  SHEET_LABELS,
  SHEETS,
  type Input,
  type Output,
  type Sheet,
} from '../../../../miniprogram/shared/contract';
import { verb, type Context } from '../../ground/table';
import { deliver } from '../parts/export/deliver';
import { contactsSheet } from '../parts/export/sheets/contacts';
import { decisionsSheet } from '../parts/export/sheets/decisions';
import { entriesSheet } from '../parts/export/sheets/entries';
import { figuresSheet } from '../parts/export/sheets/figures';
import { finalistsSheet } from '../parts/export/sheets/finalists';
import { recommendationsSheet } from '../parts/export/sheets/recommendations';
import { scoresSheet } from '../parts/export/sheets/scores';
import { winnersSheet } from '../parts/export/sheets/winners';
import type { Table } from '../parts/export/table';
import { xlsxOf } from '../parts/export/xlsx';

const sheetInput = z.strictObject({ sheet: z.enum(SHEETS) });

/** Every list, and what it tells who people are for; null where it does not tell. */
const LISTS = {
  entries: { make: entriesSheet, purpose: null },
  recommendations: { make: recommendationsSheet, purpose: null },
  finalists: { make: finalistsSheet, purpose: null },
  scores: { make: scoresSheet, purpose: null },
  winners: { make: winnersSheet, purpose: '发放奖品和证书' },
  figures: { make: figuresSheet, purpose: null },
  contacts: { make: contactsSheet, purpose: '与各单位联系人联络' },
  decisions: { make: decisionsSheet, purpose: '核对和留存办理记录' },
} satisfies Record<
  Sheet,
  { make: (context: Context<'organizer'>) => Promise<Table>; purpose: string | null }
>;

/** Gives one list as a spreadsheet; who took one with personal data is written down. */
async function sheet(
  context: Context<'organizer'>,
  { sheet: name }: Input<'export.sheet'>,
): Promise<Output<'export.sheet'>> {
  const { make, purpose } = LISTS[name];
  const table = await make(context);
  const label = SHEET_LABELS[name];
  const bytes = await xlsxOf(label, table);
  const file = await deliver(context, {
    label,
    extension: 'xlsx',
    bytes,
    personal: purpose === null ? null : { rows: table.rows.length, purpose },
  });
  return { file };
}

export default verb('export.sheet', { actor: 'organizer', input: sheetInput, run: sheet });
