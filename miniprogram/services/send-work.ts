import type { Input } from '../shared/contract/index';
import type { Fault, Reply } from '../shared/reply';
import type { Content } from '../state/content';
import { sentPieces } from '../state/sent-pieces';
import type { UploadRecord } from '../state/upload-record';
import * as uploads from '../state/upload-view';
import { serverNow } from './clock';
import { sendFile } from './cloud-file';
import { startUpload, type UploadSteps } from './upload';

export type SendOutcome<T> =
  { state: 'done'; data: T } | { state: 'cancelled' } | { state: 'failed'; fault: Fault };

export interface SendEvents {
  onProgress(view: uploads.UploadsView): void;
  /** The cloud holds more than before; kept, a retry goes on from there. */
  onRecord(record: UploadRecord): void;
  /** The files are in the cloud; from here on the server decides. */
  onJudging(): void;
}

/** The two actions that differ by who sends: asking for leave, and handing in. */
export interface SendActions<T> {
  requestTicket: UploadSteps['requestTicket'];
  handIn(sent: Pick<Input<'entry.submit'>, 'ticket' | 'pieces'>): Promise<Reply<T>>;
}

export interface Sending<T> {
  outcome: Promise<SendOutcome<T>>;
  cancel(): void;
}

/** Uploads what is not yet in the cloud of one work and hands the work in. */
export function sendWork<T>(
  { kind, content }: { kind: string; content: Content },
  { requestTicket, handIn }: SendActions<T>,
  events: SendEvents,
): Sending<T> {
  const files = content.carrier === 'upload' ? content.files : [];
  const known = content.upload;
  const held = known?.files.flatMap(({ piece, file }) => (file === null ? [] : piece)) ?? [];
  let progress = uploads.beginUploads(files, held);
  const tell = (next: uploads.Uploads, at: number): void => {
    progress = uploads.shownAt(next, at);
    events.onProgress(uploads.uploadsView(progress));
  };
  events.onProgress(uploads.uploadsView(progress));
  const upload = startUpload({ requestTicket, sendFile, now: serverNow }, { kind, files }, known, {
    onBytes(piece, sent) {
      const at = Date.now();
      progress = uploads.sentOf(progress, piece, sent, at);
      if (uploads.isDueNow(progress, at)) tell(progress, at);
    },
    onFailed: (piece) => tell(uploads.failedOf(progress, piece), Date.now()),
    onRecord: (record) => events.onRecord(record),
  });
  const work = async (): Promise<SendOutcome<T>> => {
    const sent = await upload.outcome;
    if (sent.state !== 'sent') return sent;
    events.onJudging();
    const pieces = sentPieces(content, sent.record);
    const reply = await handIn({ ticket: sent.record.ticket, pieces });
    return reply.ok ? { state: 'done', data: reply.data } : { state: 'failed', fault: reply.error };
  };
  return { outcome: work(), cancel: () => upload.cancel() };
}
