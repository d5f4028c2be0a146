import { collection, command } from '../../ground/database';
import type { FilePiece, Inspection } from './pieces';

const pieces = collection<FilePiece>('pieces');

/** The pieces whose files are due for inspection, those that have waited longest first. */
export async function inspectionsDue(
  campaign: string,
  now: number,
  limit: number,
): Promise<FilePiece[]> {
  const due = (state: Inspection['state']): Promise<FilePiece[]> =>
    pieces.list(
      {
        campaign,
        'file.inspection.state': state,
        'file.inspection.dueAt': command.lte(now),
      },
      { order: [['file.inspection.dueAt', 'asc']], limit },
    );
  const both = await Promise.all([due('waiting'), due('retrying')]);
  return both
    .flat()
    .sort((one, other) => one.file.inspection.dueAt - other.file.inspection.dueAt)
    .slice(0, limit);
}

/**
 * Takes one attempt at an inspection, so that of several runs one makes it.
 * @param until when it is due again if this run dies, ms.
 * @returns the inspection with the attempt counted; null when another run was faster.
 */
export async function takeAttempt(
  { _id, file: { inspection } }: FilePiece,
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
  const where = { _id, 'file.inspection.state': state, 'file.inspection.attempts': attempts };
  return (await pieces.change(where, { 'file.inspection': taken })) === 1 ? taken : null;
}

/** What is shown of a piece, as the inspection made it. */
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
  const changed = await pieces.change(
    {
      _id: id,
      'file.inspection.state': command.in(['waiting', 'retrying']),
      'file.inspection.attempts': attempts,
    },
    {
      'file.inspection': after,
      ...(made === null ? {} : { 'file.shown': made.file, 'file.preview': made.preview }),
    },
  );
  return changed === 1;
}

/**
 * Has the files of a work inspected anew, from the first attempt; one that has passed, that waits anyway, or that is
 * no longer there stays as it is.
 */
export async function restart(entry: string, now: number): Promise<void> {
  await pieces.change(
    {
      entry,
      'file.original': command.neq(''),
      'file.inspection.state': command.in(['retrying', 'failed']),
    },
    {
      'file.inspection.state': 'waiting',
      'file.inspection.attempts': 0,
      'file.inspection.dueAt': now,
      'file.inspection.problem': null,
    },
  );
}
