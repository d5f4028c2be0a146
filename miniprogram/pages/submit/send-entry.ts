import type { CampaignView } from '../../shared/campaign';
import type { MyEntry } from '../../shared/contract/index';
import type { Fault } from '../../shared/reply';
import { tidyAnswers } from '../../shared/rules/form';
import { call } from '../../services/call';
import { serverNow } from '../../services/clock';
import { sendFile } from '../../services/cloud-file';
import { emptyDraft, type Draft, type UploadRecord } from '../../services/draft';
import { dropFiles, saveDraft } from '../../services/draft-store';
import { rememberSent } from '../../services/sent-answers';
import { startUpload } from '../../services/upload';
import { authorAnswers } from '../../state/author-answers';
import {
  advance,
  beginProgress,
  isDue,
  progressView,
  type ProgressView,
} from '../../state/progress';
import type { CompleteDraft } from './submit.state';

export type SendOutcome =
  { state: 'done'; entry: MyEntry } | { state: 'cancelled' } | { state: 'failed'; fault: Fault };

export interface SendEvents {
  onProgress(view: ProgressView): void;
  onRecord(record: UploadRecord): void;
  /** The file is in the cloud; from here on the server decides. */
  onJudging(): void;
}

/** Uploads what is not yet in the cloud and hands the entry in. */
export function sendEntry(
  draft: CompleteDraft,
  campaign: CampaignView,
  events: SendEvents,
): { outcome: Promise<SendOutcome>; cancel(): void } {
  const { media } = draft;
  let progress = beginProgress(media.bytes);
  const upload = startUpload(
    { requestTicket: (input) => call('upload.ticket', input), sendFile, now: serverNow },
    media,
    draft.upload,
    {
      onBytes(sent) {
        const at = Date.now();
        progress = advance(progress, sent, at);
        if (!isDue(progress, at)) return;
        progress = { ...progress, shownAt: at };
        events.onProgress(progressView(progress));
      },
      onRecord: (record) => events.onRecord(record),
    },
  );

  const handIn = async (): Promise<SendOutcome> => {
    const sent = await upload.outcome;
    if (sent.state !== 'sent') return sent;
    events.onJudging();
    const reply = await call('entry.submit', {
      ticket: sent.record.ticket,
      file: sent.file,
      preview: sent.record.preview,
      theme: draft.theme,
      answers: tidyAnswers(campaign, draft.answers),
      consent: draft.consent,
    });
    return reply.ok
      ? { state: 'done', entry: reply.data.entry }
      : { state: 'failed', fault: reply.error };
  };
  return { outcome: handIn(), cancel: () => upload.cancel() };
}

/** Remembers what was sent and gives the draft that the next submission starts with. */
export function tidyUp(draft: Draft, campaign: CampaignView, entry: MyEntry): Draft {
  rememberSent(campaign.id, entry.id, draft.answers);
  if (draft.media !== null) dropFiles(draft.media);
  const next = { ...emptyDraft(), answers: authorAnswers(draft.answers) };
  saveDraft(campaign.id, next);
  return next;
}
