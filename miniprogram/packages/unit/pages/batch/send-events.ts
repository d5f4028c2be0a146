import type { Batch } from '../../../../services/batch';
import type { CampaignView } from '../../../../shared/campaign/view';
import { NO_PROGRESS } from './batch.data';
import * as outcome from './batch.outcome';
import { readyRow } from './batch.state';
import type { RunEvents } from './send-batch';

/** What sending needs of the page. */
interface SendPage {
  batch(): Batch;
  /** Keeps a batch and draws it. */
  change(next: Batch): void;
  run: RunEvents['onRun'];
  dropFile(id: string): void;
  tell(data: Record<string, unknown>): void;
}

/** What a run of sending does to the batch of a page. */
export const sendEvents = (page: SendPage, campaign: CampaignView): RunEvents => ({
  ready(id) {
    const row = page.batch().rows.find((one) => one.id === id);
    return row === undefined ? null : readyRow(page.batch(), row, campaign);
  },
  onRun(now) {
    page.tell({ progress: NO_PROGRESS, judging: false });
    page.run(now);
    void wx.pageScrollTo({ selector: '.item--sending' });
  },
  onProgress: (progress) => page.tell({ progress }),
  onJudging: () => page.tell({ judging: true }),
  onRecord: (id, record) => page.change(outcome.keepRecord(page.batch(), id, record)),
  onDone(id, work) {
    page.dropFile(id);
    page.change(outcome.handedIn(page.batch(), id, work));
  },
  onFault: (id, fault) => page.change(outcome.notHandedIn(page.batch(), id, fault)),
});
