import { collection, command } from '../../ground/database';
import type { Entry, Inspection } from './entries';

const entries = collection<Entry>('entries');

/** The entries whose files are due for inspection, those that have waited longest first. */
export async function inspectionsDue(
  campaign: string,
  now: number,
  limit: number,
): Promise<Entry[]> {
  const due = (state: Inspection['state']): Promise<Entry[]> =>
    entries.list(
      { campaign, 'inspection.state': state, 'inspection.dueAt': command.lte(now) },
      { order: [['inspection.dueAt', 'asc']], limit },
    );
  const both = await Promise.all([due('waiting'), due('retrying')]);
  return both
    .flat()
    .sort((one, other) => one.inspection.dueAt - other.inspection.dueAt)
    .slice(0, limit);
}

/**
 * Takes one attempt at an inspection, so that of several runs one makes it.
 * @param until when it is due again if this run dies, ms.
 * @returns the inspection with the attempt counted; null when another run was faster.
 */
export async function takeAttempt(
  { _id, inspection }: Entry,
  now: number,
  until: number,
): Promise<Inspection | null> {
  const { state, attempts } = inspection;
  const taken: Inspection = {
    ...inspection,
    state: attempts === 0 ? 'waiting' : 'retrying',
    attempts: attempts + 1,
    dueAt: until,
    at: now,
  };
  const where = { _id, 'inspection.state': state, 'inspection.attempts': attempts };
  return (await entries.change(where, { inspection: taken })) === 1 ? taken : null;
}

/** What is shown of a work, as the inspection made it. */
export interface Made {
  file: string;
  preview: string | null;
}

/**
 * Writes down how an attempt went, unless the inspection has moved on without it.
 * @param made what is shown from now on; null where nothing is.
 * @returns whether it was written.
 */
export async function endAttempt(
  id: string,
  { attempts }: Inspection,
  after: Inspection,
  made: Made | null,
): Promise<boolean> {
  const changed = await entries.change(
    {
      _id: id,
      'inspection.state': command.in(['waiting', 'retrying']),
      'inspection.attempts': attempts,
    },
    {
      inspection: after,
      ...(made === null ? {} : { 'media.file': made.file, 'media.preview': made.preview }),
    },
  );
  return changed === 1;
}

/**
 * Has a file inspected anew, from the first attempt; one that has passed, that waits anyway, or that is no longer
 * there stays as it is.
 */
export async function restart(id: string, now: number): Promise<void> {
  await entries.change(
    {
      _id: id,
      original: command.neq(''),
      'inspection.state': command.in(['retrying', 'failed']),
    },
    {
      'inspection.state': 'waiting',
      'inspection.attempts': 0,
      'inspection.dueAt': now,
      'inspection.problem': null,
    },
  );
}
