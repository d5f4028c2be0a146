import { sheet, sheetInput } from '../core/usecases/export/sheet';
import { site, siteInput } from '../core/usecases/export/site';

/** Lists as spreadsheets, and the winners' pages for a website. */
export const exportActions = {
  'export.sheet': { actor: 'organizer', input: sheetInput, run: sheet },
  'export.site': { actor: 'organizer', input: siteInput, run: site },
} as const;
