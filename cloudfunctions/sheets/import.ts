import { importInput, importList } from '../core/people/verbs/unit-import';
import { importTicket, importTicketInput } from '../core/people/verbs/unit-import-ticket';

/** Lists of units and contacts that the organizer has as spreadsheets. */
export const importActions = {
  'unit.importTicket': { actor: 'organizer', input: importTicketInput, run: importTicket },
  'unit.import': { actor: 'organizer', input: importInput, run: importList },
} as const;
