import type { CampaignView } from '../../../../shared/campaign/view';
import type { BatchWork } from '../../../../shared/contract/index';
import type { Fault } from '../../../../shared/reply';
import { tidyAnswers } from '../../../../shared/campaign/form';
import { call } from '../../../../services/call';
import { fieldsFor } from '../../../../shared/campaign/fields';
import { declared } from '../../../../state/declared';
import type { UploadRecord } from '../../../../state/upload-record';
import type { UploadsView } from '../../../../state/upload-view';
import { sendWork } from '../../../../services/send-work';
import { stopsRun } from './batch.outcome';
import type { ReadyRow } from './batch.state';
import type { Run } from './batch.view';

export interface RunEvents {
  /** The row as it is now; null when it cannot be sent any more. */
  ready(id: string): ReadyRow | null;
  onRun(run: Run): void;
  onProgress(view: UploadsView): void;
  onJudging(): void;
  onRecord(id: string, record: UploadRecord): void;
  onDone(id: string, work: BatchWork): void;
  onFault(id: string, fault: Fault): void;
}

export interface Running {
  /** Resolves with the fault that would meet every other row too; null when all were tried or it was stopped. */
  over: Promise<Fault | null>;
  stop(): void;
}

/** Sends rows one after another; what one of them meets does not keep the next from being sent. */
export function runBatch(
  ids: readonly string[],
  campaign: CampaignView,
  events: RunEvents,
): Running {
  let stopped = false;
  let cancel: (() => void) | null = null;

  const sendOne = async (row: ReadyRow): Promise<Fault | null> => {
    const { id, theme, consent, acknowledged } = row;
    const said = {
      ...{ theme, consent, acknowledged },
      answers: tidyAnswers({ form: fieldsFor(campaign, 'unit') }, row.answers),
      declared: declared(campaign, row.declaring),
    };
    const sending = sendWork(
      row,
      {
        requestTicket: (input) => call('batch.ticket', input),
        handIn: (sent) => call('batch.submit', { ...sent, ...said }),
      },
      {
        onProgress: (view) => events.onProgress(view),
        onRecord: (record) => events.onRecord(id, record),
        onJudging: () => events.onJudging(),
      },
    );
    cancel = () => sending.cancel();
    const outcome = await sending.outcome;
    cancel = null;
    switch (outcome.state) {
      case 'done':
        events.onDone(id, outcome.data.work);
        return null;
      case 'failed':
        events.onFault(id, outcome.fault);
        return outcome.fault;
      case 'cancelled':
        return null;
    }
  };

  const work = async (): Promise<Fault | null> => {
    for (const [tried, id] of ids.entries()) {
      events.onRun({ queue: ids.slice(tried), tried });
      const row = events.ready(id);
      const fault = row === null ? null : await sendOne(row);
      if (stopped) return null;
      if (fault !== null && stopsRun(fault)) return fault;
    }
    return null;
  };

  return {
    over: work(),
    stop() {
      stopped = true;
      cancel?.();
    },
  };
}
