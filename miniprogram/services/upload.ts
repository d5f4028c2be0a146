import type { Input, Output } from '../shared/contract/index';
import type { Fault, Reply } from '../shared/reply';
import type { FilePiece } from '../state/content';
import { holds, type UploadedFile, type UploadRecord } from '../state/upload-record';

/** One file on its way. `done` gives the cloud file id. */
export interface Transfer {
  done: Promise<string>;
  abort(): void;
}

/** What an upload needs of the outside: the contract's call, the cloud's storage and a clock in ms. */
export interface UploadSteps {
  requestTicket(input: Input<'upload.ticket'>): Promise<Reply<Output<'upload.ticket'>>>;
  sendFile(path: string, cloudPath: string, onBytes: (sent: number) => void): Transfer;
  now(): number;
}

export interface UploadEvents {
  /** Bytes of the original of one piece sent so far. */
  onBytes(piece: string, sent: number): void;
  /** One file did not arrive; the others go on. */
  onFailed(piece: string): void;
  /** Called whenever the cloud holds more than before; keep it, and a retry goes on from there. */
  onRecord(record: UploadRecord): void;
}

type UploadOutcome =
  | { state: 'sent'; record: UploadRecord }
  | { state: 'cancelled' }
  | { state: 'failed'; fault: Fault };

export interface Upload {
  outcome: Promise<UploadOutcome>;
  cancel(): void;
}

/** The files of one work; none of one of texts and links alone, which needs leave all the same. */
export interface Uploading {
  kind: string;
  files: readonly FilePiece[];
}

/** A ticket about to expire is not worth starting on. */
const TICKET_MARGIN_MS = 60_000;

const interrupted = (failed: number, all: number): Fault => ({
  code: 'NETWORK',
  reason:
    all === 1
      ? '网络中断，文件没有传完'
      : `网络中断，${String(all)} 个文件里有 ${String(failed)} 个没有传完`,
  remedy:
    all === 1
      ? '请检查网络后点“再次提交”，填写的内容都还在'
      : '请检查网络后点“再次提交”，传完的不会重传，填写的内容都还在',
});

class Cancelled extends Error {}

/**
 * Brings the files of a work and the previews of its films to the cloud under one ticket, going on from what is
 * already there. A file that fails does not keep the next from being sent.
 * @param known what an earlier attempt achieved; null for a first one.
 * @returns the outcome, which never rejects, and a way to cancel.
 */
export function startUpload(
  steps: UploadSteps,
  { kind, files }: Uploading,
  known: UploadRecord | null,
  events: UploadEvents,
): Upload {
  let cancelled = false;
  let running: Transfer | null = null;

  const stopIfCancelled = (): void => {
    if (cancelled) throw new Cancelled();
  };
  const send = async (path: string, cloudPath: string, onBytes: (sent: number) => void) => {
    stopIfCancelled();
    running = steps.sendFile(path, cloudPath, onBytes);
    try {
      return await running.done;
    } finally {
      running = null;
      stopIfCancelled();
    }
  };

  const sendPiece = async (
    { id, media }: FilePiece,
    at: UploadedFile,
    keep: (change: Partial<UploadedFile>) => void,
  ): Promise<void> => {
    if (at.file === null) {
      const file = await send(media.path, at.filePath, (sent) => events.onBytes(id, sent));
      keep({ file });
    }
    events.onBytes(id, media.bytes);
    // Of a picture the cloud makes its own.
    if (media.form === 'video' && media.preview !== null && at.preview === null)
      keep({ preview: await send(media.preview, at.previewPath, () => undefined) });
  };

  const work = async (): Promise<UploadOutcome> => {
    const ticket = await ticketFor(steps, { kind, files }, known);
    if ('fault' in ticket) return { state: 'failed', fault: ticket.fault };
    let { record } = ticket;
    events.onRecord(record);
    let failed = 0;
    for (const piece of files) {
      stopIfCancelled();
      const place = record.files.find((file) => file.piece === piece.id);
      if (place === undefined) continue;
      try {
        await sendPiece(piece, place, (change) => {
          record = withFile(record, piece.id, change);
          events.onRecord(record);
        });
      } catch (error) {
        if (cancelled || error instanceof Cancelled) throw error;
        failed += 1;
        events.onFailed(piece.id);
      }
    }
    stopIfCancelled();
    return failed === 0
      ? { state: 'sent', record }
      : { state: 'failed', fault: interrupted(failed, files.length) };
  };

  const outcome = work().catch((error: unknown): UploadOutcome => {
    if (cancelled || error instanceof Cancelled) return { state: 'cancelled' };
    return { state: 'failed', fault: interrupted(files.length, files.length) };
  });
  return {
    outcome,
    cancel() {
      cancelled = true;
      running?.abort();
    },
  };
}

const withFile = (
  record: UploadRecord,
  piece: string,
  change: Partial<UploadedFile>,
): UploadRecord => ({
  ...record,
  files: record.files.map((file) => (file.piece === piece ? { ...file, ...change } : file)),
});

async function ticketFor(
  steps: UploadSteps,
  { kind, files }: Uploading,
  known: UploadRecord | null,
): Promise<{ record: UploadRecord } | { fault: Fault }> {
  const ids = files.map(({ id }) => id);
  if (known !== null && holds(known, ids, steps.now() + TICKET_MARGIN_MS)) return { record: known };
  const asked = files.map(({ media: { extension, bytes } }) => ({ extension, bytes }));
  const reply = await steps.requestTicket({ kind, files: asked });
  if (!reply.ok) return { fault: reply.error };
  const { ticket, expiresAt, files: places } = reply.data;
  const issued = ids.flatMap((piece, at) => {
    const place = places[at];
    return place === undefined ? [] : [{ piece, ...place, file: null, preview: null }];
  });
  return { record: { ticket, expiresAt, files: issued } };
}
