import type { ChosenMedia } from '../../../miniprogram/state/chosen-media';
import type { UploadRecord } from '../../../miniprogram/state/upload-record';
import {
  startUpload,
  type UploadSteps,
  type Uploading,
} from '../../../miniprogram/services/upload';
import { aMedia } from './a-campaign';

const aFilm = () => aMedia({ kind: 'video', form: 'video', extension: 'mp4', seconds: 5 });

/** A work of these files, called a, b, c. */
const work = (...files: ChosenMedia[]): Uploading => ({
  kind: 'any',
  files: files.map((media, at) => ({ id: 'abc'.charAt(at), media, caption: '' })),
});

const NOW = 1_000_000;
const placeOf = (at: number) => ({
  filePath: `uploads/o/t1/${String(at)}.jpg`,
  previewPath: `uploads/o/t1/${String(at)}-preview.jpg`,
});
const { filePath, previewPath } = placeOf(0);
const expiresAt = NOW + 600_000;
const aRecord = (file: string | null, preview: string | null): UploadRecord => ({
  ticket: 't1',
  expiresAt,
  files: [{ piece: 'a', filePath, previewPath, file, preview }],
});

/** A cloud that fails the paths it is told to. */
function aCloud(failing: string[] = []) {
  const sent: string[] = [];
  let tickets = 0;
  const steps: UploadSteps = {
    now: () => NOW,
    requestTicket: ({ files }) => {
      tickets += 1;
      const data = { ticket: 't1', expiresAt, files: files.map((_, at) => placeOf(at)) };
      return Promise.resolve({ ok: true, data, at: NOW });
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
  const bytes: string[] = [];
  const failed: string[] = [];
  return {
    ...{ records, bytes, failed },
    onRecord: (record: UploadRecord) => records.push(record),
    onBytes: (piece: string, n: number) => bytes.push(`${piece} ${String(n)}`),
    onFailed: (piece: string) => failed.push(piece),
  };
}

describe('an upload', () => {
  it('sends file and preview under one ticket', async () => {
    const cloud = aCloud();
    const heard = listen();
    const outcome = await startUpload(cloud.steps, work(aFilm()), null, heard).outcome;
    const record = aRecord(`cloud://${filePath}`, `cloud://${previewPath}`);
    expect(outcome).toEqual({ state: 'sent', record });
    expect(cloud.sent).toEqual([filePath, previewPath]);
    expect(heard.records[heard.records.length - 1]).toEqual(record);
    expect(heard.bytes).toEqual(['a 10', `a ${String(aFilm().bytes)}`]);
  });

  it('sends no preview when there is none', async () => {
    const cloud = aCloud();
    const outcome = await startUpload(cloud.steps, work(aMedia({ preview: null })), null, listen())
      .outcome;
    expect(outcome).toMatchObject({ state: 'sent', record: { files: [{ preview: null }] } });
    expect(cloud.sent).toEqual([filePath]);
  });

  it('of a picture sends the file alone: the cloud makes what lists show', async () => {
    const cloud = aCloud();
    expect((await startUpload(cloud.steps, work(aMedia()), null, listen()).outcome).state).toBe(
      'sent',
    );
    expect(cloud.sent).toEqual([filePath]);
  });

  it('goes on from what the cloud already has', async () => {
    const broken = aCloud([previewPath]);
    const heard = listen();
    const first = await startUpload(broken.steps, work(aFilm()), null, heard).outcome;
    expect(first).toMatchObject({ state: 'failed', fault: { code: 'NETWORK' } });

    const cloud = aCloud();
    const known = heard.records[heard.records.length - 1]!;
    const second = await startUpload(cloud.steps, work(aFilm()), known, listen()).outcome;
    expect(second.state).toBe('sent');
    expect(cloud.tickets()).toBe(0);
    expect(cloud.sent).toEqual([previewPath]);
  });

  it('asks for a new ticket when the old one is about to expire', async () => {
    const cloud = aCloud();
    const known = { ...aRecord('cloud://old', null), ticket: 'old', expiresAt: NOW + 30_000 };
    const outcome = await startUpload(cloud.steps, work(aFilm()), known, listen()).outcome;
    expect(cloud.tickets()).toBe(1);
    expect(outcome).toMatchObject({
      state: 'sent',
      record: { ticket: 't1', files: [{ file: `cloud://${filePath}` }] },
    });
  });

  it('hands the refusal of a ticket through', async () => {
    const error = { code: 'REFUSED' as const, reason: '投稿已截止', remedy: '' };
    const steps: UploadSteps = {
      ...aCloud().steps,
      requestTicket: () => Promise.resolve({ ok: false, error, at: NOW }),
    };
    const outcome = await startUpload(steps, work(aFilm()), null, listen()).outcome;
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
    const upload = startUpload(steps, work(aFilm()), null, listen());
    await new Promise((resolve) => setTimeout(resolve, 0));
    upload.cancel();
    expect(await upload.outcome).toEqual({ state: 'cancelled' });
    expect(aborted).toEqual([filePath]);
  });

  it('is cancelled even when the last byte had just arrived', async () => {
    const cloud = aCloud();
    const upload = startUpload(cloud.steps, work(aMedia({ preview: null })), null, listen());
    upload.cancel();
    expect((await upload.outcome).state).toBe('cancelled');
  });

  it('of several files sends each; one that fails does not keep the next, and is all that a retry sends', async () => {
    const pictures = work(aMedia(), aMedia(), aMedia());
    const broken = aCloud([placeOf(1).filePath]);
    const heard = listen();
    const first = await startUpload(broken.steps, pictures, null, heard).outcome;
    expect(first).toMatchObject({ fault: { reason: '网络中断，3 个文件里有 1 个没有传完' } });
    expect(heard.failed).toEqual(['b']);
    const known = heard.records[heard.records.length - 1]!;
    const cloud = aCloud();
    const second = await startUpload(cloud.steps, pictures, known, listen()).outcome;
    expect(second.state).toBe('sent');
    expect(cloud.sent).toEqual([placeOf(1).filePath]);
    expect(cloud.tickets()).toBe(0);
  });

  it('a file less is no other work; a file more needs a new ticket', async () => {
    const known: UploadRecord = {
      ...aRecord('cloud://a', null),
      files: ['a', 'b'].map((piece, at) => ({
        ...{ piece, file: `cloud://${piece}`, preview: null },
        ...placeOf(at),
      })),
    };
    const less = aCloud();
    await startUpload(less.steps, work(aMedia()), known, listen()).outcome;
    expect([less.tickets(), less.sent]).toEqual([0, []]);
    const more = aCloud();
    await startUpload(more.steps, work(aMedia(), aMedia(), aMedia()), known, listen()).outcome;
    expect([more.tickets(), more.sent.length]).toEqual([1, 3]);
  });

  it('a work without files needs leave all the same', async () => {
    const cloud = aCloud();
    const outcome = await startUpload(cloud.steps, work(), null, listen()).outcome;
    expect(outcome).toEqual({ state: 'sent', record: { ticket: 't1', expiresAt, files: [] } });
    expect(cloud.tickets()).toBe(1);
  });
});
