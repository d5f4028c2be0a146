import { collection, command } from '../../ground/database';

/** Where one file of a work is uploaded to, and the preview of a film beside it. */
export interface TicketFile {
  extension: string;
  filePath: string;
  previewPath: string;
}

/** Leave to upload one work. `_id` becomes the id of its entry, so a repeated submission is recognised. */
export interface Ticket {
  _id: string;
  campaign: string;
  owner: string;
  of: 'work';
  /** The campaign's own id of the kind of work. */
  kind: string;
  /** Empty for a work of texts and links. */
  files: TicketFile[];
  createdAt: number;
  expiresAt: number;
}

/** Leave to upload a list of units: kept so that one that is never imported does not stay, for it names people. */
export interface ListTicket extends Pick<
  Ticket,
  '_id' | 'campaign' | 'owner' | 'createdAt' | 'expiresAt'
> {
  of: 'list';
  filePath: string;
}

const tickets = collection<Ticket | ListTicket>('tickets');

/** @throws Error when the id is taken, which random ids are not. */
export async function insertTicket(ticket: Ticket | ListTicket): Promise<void> {
  const result = await tickets.insert(ticket);
  if (!result.inserted) throw new Error('A ticket id was drawn twice');
}

/** The ticket of a work, or null. */
export async function findTicket(id: string): Promise<Ticket | null> {
  const found = await tickets.find(id);
  return found === null || found.of === 'list' ? null : found;
}

/** Tickets that ran out before a time (ms), the oldest first. */
export const ticketsBefore = (
  campaign: string,
  at: number,
  limit: number,
): Promise<(Ticket | ListTicket)[]> =>
  tickets.list({ campaign, expiresAt: command.lt(at) }, { order: [['expiresAt', 'asc']], limit });

export async function forgetTickets(ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await tickets.remove({ _id: command.in([...ids]) });
}
