import type { UploadRecord } from '../../../miniprogram/state/draft';
import { startUpload, type UploadSteps } from '../../../miniprogram/services/upload';
import { aMedia } from './a-campaign';

const aFilm = () => aMedia({ kind: 'video', form: 'video', extension: 'mp4', seconds: 5 });

const NOW = 1_000_000;
const ticket = {
  ticket: 't1',
  filePath: 'uploads/o/t1/original.jpg',
  previewPath: 'uploads/o/t1/preview.jpg',
  expiresAt: NOW + 600_000,
};

const { filePath, previewPath, ...rest } = ticket;
const issued = { ...rest, files: [{ filePath, previewPath }] };

/** A cloud that fails the paths it is told to. */
function aCloud(failing: string[] = []) {
  const sent: string[] = [];
  let tickets = 0;
  const steps: UploadSteps = {
    now: () => NOW,
    requestTicket: () => {
      tickets += 1;
      return Promise.resolve({ ok: true, data: issued, at: NOW });
    },
    sendFile: (_path, cloudPath, onBytes) => {
      sent.push(cloudPath);
      onBytes(10);
      const fails = failing.includes(cloudPath);
      return {
        done: fails
          ? Promise.reject(new Error('uploadFile:fail'))
          : Promise.resolve(`cloud://${cloudPath}`),
        abort: () => undefined,
      };
    },
  };
  return { steps, sent, tickets: () => tickets };
}

function listen() {
  const records: UploadRecord[] = [];
  const bytes: number[] = [];
  return {
    records,
    bytes,
    onRecord: (record: UploadRecord) => records.push(record),
    onBytes: (n: number) => bytes.push(n),
  };
}

describe('an upload', () => {
  it('sends file and preview under one ticket', async () => {
    const cloud = aCloud();
    const heard = listen();
    const outcome = await startUpload(cloud.steps, aFilm(), null, heard).outcome;
    const record = {
      ...ticket,
      file: `cloud://${ticket.filePath}`,
      preview: `cloud://${ticket.previewPath}`,
    };
    expect(outcome).toEqual({ state: 'sent', record, file: record.file });
    expect(cloud.sent).toEqual([ticket.filePath, ticket.previewPath]);
    expect(heard.records[heard.records.length - 1]).toEqual(record);
    expect(heard.bytes).toEqual([10, aFilm().bytes]);
  });

  it('sends no preview when there is none', async () => {
    const cloud = aCloud();
    const outcome = await startUpload(cloud.steps, aMedia({ preview: null }), null, listen())
      .outcome;
    expect(outcome).toMatchObject({ state: 'sent', record: { preview: null } });
    expect(cloud.sent).toEqual([ticket.filePath]);
  });

  it('of a picture sends the file alone: the cloud makes what lists show', async () => {
    const cloud = aCloud();
    expect((await startUpload(cloud.steps, aMedia(), null, listen()).outcome).state).toBe('sent');
    expect(cloud.sent).toEqual([ticket.filePath]);
  });

  it('goes on from what the cloud already has', async () => {
    const broken = aCloud([ticket.previewPath]);
    const heard = listen();
    const first = await startUpload(broken.steps, aFilm(), null, heard).outcome;
    expect(first).toMatchObject({ state: 'failed', fault: { code: 'NETWORK' } });

    const cloud = aCloud();
    const known = heard.records[heard.records.length - 1]!;
    const second = await startUpload(cloud.steps, aFilm(), known, listen()).outcome;
    expect(second.state).toBe('sent');
    expect(cloud.tickets()).toBe(0);
    expect(cloud.sent).toEqual([ticket.previewPath]);
  });

  it('asks for a new ticket when the old one is about to expire', async () => {
    const cloud = aCloud();
    const known = {
      ...ticket,
      ticket: 'old',
      expiresAt: NOW + 30_000,
      file: 'cloud://old',
      preview: null,
    };
    const outcome = await startUpload(cloud.steps, aFilm(), known, listen()).outcome;
    expect(cloud.tickets()).toBe(1);
    expect(outcome).toMatchObject({
      state: 'sent',
      record: { ticket: 't1', file: `cloud://${ticket.filePath}` },
    });
  });

  it('hands the refusal of a ticket through', async () => {
    const error = { code: 'REFUSED' as const, reason: '投稿已截止', remedy: '' };
    const steps: UploadSteps = {
      ...aCloud().steps,
      requestTicket: () => Promise.resolve({ ok: false, error, at: NOW }),
    };
    const outcome = await startUpload(steps, aFilm(), null, listen()).outcome;
    expect(outcome).toEqual({ state: 'failed', fault: error });
  });

  it('stops where it is when cancelled, and aborts the transfer', async () => {
    const cloud = aCloud();
    const aborted: string[] = [];
    const steps: UploadSteps = {
      ...cloud.steps,
      sendFile: (_path, cloudPath) => {
        let fail: (error: Error) => void = () => undefined;
        const done = new Promise<string>((_resolve, reject) => {
          fail = reject;
        });
        return {
          done,
          abort: () => {
            aborted.push(cloudPath);
            fail(new Error('uploadFile:fail abort'));
          },
        };
      },
    };
    const upload = startUpload(steps, aFilm(), null, listen());
    await new Promise((resolve) => setTimeout(resolve, 0));
    upload.cancel();
    expect(await upload.outcome).toEqual({ state: 'cancelled' });
    expect(aborted).toEqual([ticket.filePath]);
  });

  it('is cancelled even when the last byte had just arrived', async () => {
    const cloud = aCloud();
    const upload = startUpload(cloud.steps, aMedia({ preview: null }), null, listen());
    upload.cancel();
    expect((await upload.outcome).state).toBe('cancelled');
  });
});
