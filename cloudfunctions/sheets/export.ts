import { ledger, ledgerInput } from '../core/results/verbs/export-ledger';
import { sheet, sheetInput } from '../core/results/verbs/export-sheet';
import { site, siteInput } from '../core/results/verbs/export-site';

/** Lists as spreadsheets, the ledger of votes, and the winners' pages for a website. */
export const exportActions = {
  'export.sheet': { actor: 'organizer', input: sheetInput, run: sheet },
  'export.ledger': { actor: 'organizer', input: ledgerInput, run: ledger },
  'export.site': { actor: 'organizer', input: siteInput, run: site },
} as const;
