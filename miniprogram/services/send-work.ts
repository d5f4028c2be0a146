import type { SentPiece } from '../shared/contract/index';
import type { Fault, Reply } from '../shared/reply';
import { advance, beginProgress, isDue, progressView, type ProgressView } from '../state/progress';
import { serverNow } from './clock';
import { sendFile } from './cloud-file';
import type { ChosenMedia, UploadRecord } from '../state/draft';
import { startUpload, type UploadSteps } from './upload';

export type SendOutcome<T> =
  { state: 'done'; data: T } | { state: 'cancelled' } | { state: 'failed'; fault: Fault };

export interface SendEvents {
  onProgress(view: ProgressView): void;
  /** The cloud holds more than before; kept, a retry goes on from there. */
  onRecord(record: UploadRecord): void;
  /** The file is in the cloud; from here on the server decides. */
  onJudging(): void;
}

/** The two actions that differ by who sends: asking for leave, and handing in. */
export interface SendActions<T> {
  requestTicket: UploadSteps['requestTicket'];
  handIn(sent: { ticket: string; pieces: SentPiece[] }): Promise<Reply<T>>;
}

export interface Sending<T> {
  outcome: Promise<SendOutcome<T>>;
  cancel(): void;
}

/** Uploads what is not yet in the cloud of one work and hands the work in. */
export function sendWork<T>(
  { media, upload: known }: { media: ChosenMedia; upload: UploadRecord | null },
  { requestTicket, handIn }: SendActions<T>,
  events: SendEvents,
): Sending<T> {
  let progress = beginProgress(media.bytes);
  const upload = startUpload({ requestTicket, sendFile, now: serverNow }, media, known, {
    onBytes(sent) {
      const at = Date.now();
      progress = advance(progress, sent, at);
      if (!isDue(progress, at)) return;
      progress = { ...progress, shownAt: at };
      events.onProgress(progressView(progress));
    },
    onRecord: (record) => events.onRecord(record),
  });
  const work = async (): Promise<SendOutcome<T>> => {
    const sent = await upload.outcome;
    if (sent.state !== 'sent') return sent;
    events.onJudging();
    const { ticket, preview } = sent.record;
    const piece = { carrier: 'upload', file: sent.file, preview, caption: '' } as const;
    const reply = await handIn({ ticket, pieces: [piece] });
    return reply.ok ? { state: 'done', data: reply.data } : { state: 'failed', fault: reply.error };
  };
  return { outcome: work(), cancel: () => upload.cancel() };
}
