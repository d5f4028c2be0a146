import type { Input, Output } from '../shared/contract/index';
import type { Fault, Reply } from '../shared/reply';
import type { ChosenMedia, UploadRecord } from '../state/draft';

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
  /** Bytes of the original sent so far. */
  onBytes(sent: number): void;
  /** Called whenever the cloud holds more than before; keep it, and a retry goes on from there. */
  onRecord(record: UploadRecord): void;
}

type UploadOutcome =
  | { state: 'sent'; record: UploadRecord; file: string }
  | { state: 'cancelled' }
  | { state: 'failed'; fault: Fault };

export interface Upload {
  outcome: Promise<UploadOutcome>;
  cancel(): void;
}

/** A ticket about to expire is not worth starting on. */
const TICKET_MARGIN_MS = 60_000;

const INTERRUPTED: Fault = {
  code: 'NETWORK',
  reason: '网络中断，文件没有传完',
  remedy: '请检查网络后点“再次提交”，填写的内容都还在',
};

class Cancelled extends Error {}

/**
 * Brings a file and its preview to the cloud under a ticket, going on from what is already there.
 * @param known what an earlier attempt achieved; null for a first one.
 * @returns the outcome, which never rejects, and a way to cancel.
 */
export function startUpload(
  steps: UploadSteps,
  media: ChosenMedia,
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

  const work = async (): Promise<UploadOutcome> => {
    const ticket = await ticketFor(steps, media, known);
    if ('fault' in ticket) return { state: 'failed', fault: ticket.fault };
    let { record } = ticket;
    events.onRecord(record);
    const file = record.file ?? (await send(media.path, record.filePath, events.onBytes));
    record = { ...record, file };
    events.onRecord(record);
    events.onBytes(media.bytes);
    // Of a picture the cloud makes its own.
    if (media.form === 'video' && media.preview !== null && record.preview === null) {
      const preview = await send(media.preview, record.previewPath, () => undefined);
      record = { ...record, preview };
      events.onRecord(record);
    }
    stopIfCancelled();
    return { state: 'sent', record, file };
  };

  const outcome = work().catch((error: unknown): UploadOutcome => {
    if (cancelled || error instanceof Cancelled) return { state: 'cancelled' };
    return { state: 'failed', fault: INTERRUPTED };
  });
  return {
    outcome,
    cancel() {
      cancelled = true;
      running?.abort();
    },
  };
}

async function ticketFor(
  steps: UploadSteps,
  media: ChosenMedia,
  known: UploadRecord | null,
): Promise<{ record: UploadRecord } | { fault: Fault }> {
  if (known !== null && known.expiresAt > steps.now() + TICKET_MARGIN_MS) return { record: known };
  const { kind, extension, bytes } = media;
  const reply = await steps.requestTicket({ kind, files: [{ extension, bytes }] });
  if (!reply.ok) return { fault: reply.error };
  const { ticket, files, expiresAt } = reply.data;
  const { filePath, previewPath } = files[0] ?? { filePath: '', previewPath: '' };
  return { record: { ticket, filePath, previewPath, expiresAt, file: null, preview: null } };
}
