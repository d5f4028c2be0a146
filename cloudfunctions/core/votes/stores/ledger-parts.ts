import { collection, command } from '../../ground/database';

/**
 * A file with sealed votes that anybody may fetch. `_id` is `<campaign>:<part>`: inserting it decides which seals
 * the part holds, so there is one chain of parts however many timers run. What it holds follows from its seals, so
 * its file may be written again by whoever finds it open.
 */
export interface LedgerPartFile {
  _id: string;
  campaign: string;
  /** From 1, without gaps. */
  part: number;
  fromSeal: number;
  toSeal: number;
  rows: number;
  /** Votes in all parts up to this one. */
  total: number;
  /** Done once its file is there. */
  state: 'open' | 'done';
  /** Cloud file id; null while open. */
  file: string | null;
  bytes: number;
  sha256: string;
  /** ms */
  at: number;
}

const parts = collection<LedgerPartFile>('ledger_parts');

/** The newest part, done or not; null before the first. */
export const newestPart = async (campaign: string): Promise<LedgerPartFile | null> =>
  (await parts.list({ campaign }, { order: [['part', 'desc']], limit: 1 }))[0] ?? null;

/** Parts whose file is there, newest first. @param before number of the part that ended the page before. */
export const donePartsBefore = (
  campaign: string,
  before: number | null,
  limit: number,
): Promise<LedgerPartFile[]> =>
  parts.list(
    { campaign, state: 'done', ...(before !== null && { part: command.lt(before) }) },
    { order: [['part', 'desc']], limit },
  );

/** Parts whose file is there, oldest first. @param after number of the part before them. */
export const donePartsAfter = (
  campaign: string,
  after: number,
  limit: number,
): Promise<LedgerPartFile[]> =>
  parts.list(
    { campaign, state: 'done', part: command.gt(after) },
    { order: [['part', 'asc']], limit },
  );

/** Claims the next part: @returns it, or null when another timer has claimed that number. */
export async function claimPart(
  made: Pick<LedgerPartFile, 'campaign' | 'part' | 'fromSeal' | 'toSeal' | 'rows' | 'total' | 'at'>,
): Promise<LedgerPartFile | null> {
  const part: LedgerPartFile = {
    _id: `${made.campaign}:${String(made.part)}`,
    ...made,
    ...{ state: 'open', file: null, bytes: 0, sha256: '' },
  };
  return (await parts.insert(part)).inserted ? part : null;
}

/** Says where a part's file lies. */
export async function finishPart(
  { _id }: LedgerPartFile,
  stored: Pick<LedgerPartFile, 'file' | 'bytes' | 'sha256'>,
): Promise<void> {
  await parts.change({ _id, state: 'open' }, { state: 'done', ...stored });
}
