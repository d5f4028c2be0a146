import type { Fault } from '../../../miniprogram/shared/reply';
import { runBatch } from '../../../miniprogram/packages/unit/pages/batch/send-batch';
import {
  handedIn,
  keepRecord,
  notHandedIn,
} from '../../../miniprogram/packages/unit/pages/batch/batch.outcome';
import { readyRow } from '../../../miniprogram/packages/unit/pages/batch/batch.state';
import { aBatch, aBatchCampaign, aRow, NETWORK } from './a-batch';
import { setOpenCampaign } from '../../../miniprogram/services/open-campaign';

const campaign = aBatchCampaign();

beforeAll(() => {
  setOpenCampaign(campaign.id);
});

/** A cloud that answers tickets and submissions, and fails what it is told to. */
function aCloud(told: { submit?: Record<string, Fault>; lost?: string[] } = {}) {
  const calls: string[] = [];
  let tickets = 0;
  const cloud = {
    callFunction({ data }: { data: { action: string; input: Record<string, unknown> } }) {
      const { action, input } = data;
      calls.push(action);
      if (action === 'batch.ticket') {
        tickets += 1;
        const ticket = `t${tickets}`;
        const place = { filePath: `${ticket}/original`, previewPath: `${ticket}/preview` };
        const expiresAt = Date.now() + 3_600_000;
        return Promise.resolve({
          result: { ok: true, at: Date.now(), data: { ticket, files: [place], expiresAt } },
        });
      }
      const fault = told.submit?.[String(input['ticket'])];
      const result = fault
        ? { ok: false, at: Date.now(), error: fault }
        : {
            ok: true,
            at: Date.now(),
            data: { work: { entry: `e-${String(input['ticket'])}`, preview: null } },
          };
      return Promise.resolve({ result });
    },
    uploadFile(options: {
      cloudPath: string;
      filePath: string;
      success(result: { fileID: string }): void;
      fail(error: { errMsg: string }): void;
    }) {
      calls.push(`send ${options.filePath}`);
      const lost = told.lost?.includes(options.filePath) ?? false;
      setTimeout(() => {
        if (lost) options.fail({ errMsg: 'uploadFile:fail network' });
        else options.success({ fileID: `cloud://${options.cloudPath}` });
      });
      return { onProgressUpdate: () => undefined, abort: () => undefined };
    },
  };
  Object.assign(globalThis, { wx: { cloud } });
  return { calls };
}

/** The batch of three rows as a page keeps it. */
function aPage() {
  let batch = aBatch(['a', 'b', 'c'].map((id) => aRow(id)));
  const steps: string[] = [];
  const start = (ids: string[]) =>
    runBatch(ids, campaign, {
      ready: (id) =>
        readyRow(
          batch,
          batch.rows.find((row) => row.id === id)!,
          campaign,
        ),
      onRun: ({ queue, tried }) => steps.push(`${queue.join('')} ${tried}`),
      onProgress: () => undefined,
      onJudging: () => undefined,
      onRecord: (id, record) => (batch = keepRecord(batch, id, record)),
      onDone: (id, work) => (batch = handedIn(batch, id, work)),
      onFault: (id, fault) => (batch = notHandedIn(batch, id, fault)),
    });
  return { start, steps, states: () => batch.rows.map(({ result }) => result.state).join(' ') };
}

const refused: Fault = {
  code: 'REFUSED',
  reason: '',
  remedy: '',
  refusal: {
    allowed: false,
    rule: 'media.structure',
    source: { reading: '' },
    facts: {},
    reason: '',
    remedy: '',
  },
};

test('sends one row after another, each under its own ticket', async () => {
  const { calls } = aCloud();
  const page = aPage();
  expect(await page.start(['a', 'b', 'c']).over).toBeNull();
  expect(page.steps).toEqual(['abc 0', 'bc 1', 'c 2']);
  expect(page.states()).toBe('done done done');
  expect(calls.filter((call) => call === 'batch.submit')).toHaveLength(3);
});

test('a refused row does not keep the next from being sent', async () => {
  aCloud({ submit: { t1: refused } });
  const page = aPage();
  expect(await page.start(['a', 'b']).over).toBeNull();
  expect(page.states()).toBe('refused done open');
});

test('a lost network ends the run; going on sends only what is missing', async () => {
  aCloud({ lost: ['wxfile://store/b.jpg'] });
  const page = aPage();
  expect(await page.start(['a', 'b', 'c']).over).toMatchObject({ code: 'NETWORK' });
  expect(page.states()).toBe('done failed open');
  const { calls } = aCloud();
  expect(await page.start(['b', 'c']).over).toBeNull();
  expect(page.states()).toBe('done done done');
  expect(calls.filter((call) => call.includes('a.jpg'))).toEqual([]);
  // The ticket of the first try is still good.
  expect(calls.filter((call) => call === 'batch.ticket')).toHaveLength(1);
});

test('an answer that was lost is asked for again, without sending the file again', async () => {
  aCloud({ submit: { t1: NETWORK } });
  const page = aPage();
  await page.start(['a']).over;
  expect(page.states()).toBe('failed open open');
  const { calls } = aCloud();
  await page.start(['a']).over;
  expect(page.states()).toBe('done open open');
  expect(calls).toEqual(['batch.submit']);
});

test('stopping leaves the rest as it is', async () => {
  aCloud();
  const page = aPage();
  const running = page.start(['a', 'b', 'c']);
  running.stop();
  expect(await running.over).toBeNull();
  expect(page.states()).toBe('open open open');
});
